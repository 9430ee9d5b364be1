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
