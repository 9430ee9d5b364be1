import GavelCore
import GavelEvaluation

/// Whether the output is there already, made from the same input by the same settings; any other output there is an
/// error, unless it may be overwritten.
struct FinishedOutput: JudgeUser {
  let options: RunOptions

  func use<Subject: Sendable, V: Verdict>(
    _ judge: any Judge<Subject, V>, of assembly: JudgeAssembly,
    subject: @escaping @Sendable (Item) throws -> Subject
  ) async throws -> Bool {
    guard options.output != "-", !options.overwrite, OutputFile.isFile(options.output) else { return false }
    // Only a file can be read twice.
    if OutputFile.isFile(options.items) {
      let input = try ItemReader.digest(ofFile: options.items)
      let settings = RunSettings(options, judge.provenance)
      if Manifest.matches(output: options.output, input: input, configuration: settings.run) { return true }
    }
    throw ToolFailure(
      .outputNotWritable,
      "'\(options.output)' is there already, from another input or other settings: name another file, "
        + "or add --overwrite")
  }
}

/// Digests of what verdicts depend on.
struct RunSettings: Hashable, Sendable {
  /// Of what one verdict depends on: a part of every record's key.
  ///
  /// Neither the number of items nor the place of a
  /// server belongs to it, so that parts of one job may be run at different servers and merged.
  let verdict: String
  /// Of what the whole output depends on.
  let run: String

  init(_ options: RunOptions, _ provenance: Provenance) {
    verdict =
      Digest(
        of: [
          "schema": .integer(Record.schema), "judge": provenance.json, "seed": .integer(options.seed),
        ]
      ).hex
    run =
      Digest(
        of: [
          "verdict": .string(verdict), "endpoint": options.server.map { .string($0.shown) } ?? .null,
          "limit": options.limit.map { .integer($0) } ?? .null,
        ]
      ).hex
  }
}
