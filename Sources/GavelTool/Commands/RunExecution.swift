import Foundation
import GavelBackends
import GavelCore
import GavelEvaluation
import Synchronization

/// Runs a judge over the items: output, progress, signals, summary.
struct RunExecution: JudgeUser {
  let options: RunOptions
  let isComparing: Bool
  let journal: Journal?
  let retrying: RetryingBackend?

  func use<Subject: Sendable, V: Verdict>(
    _ judge: any Judge<Subject, V>, of assembly: JudgeAssembly,
    subject: @escaping @Sendable (Item) throws -> Subject
  ) async throws -> ExitStatus {
    let configuration = configuration(judge.provenance)
    if try isDone(configuration) {
      Terminal.say(
        "gavel: '\(Printable.text(options.output))' is there already, from the same input and settings")
      return .success
    }
    let output = try OutputFile(options.output)
    let run = Run(
      judge, name: assembly.name, seed: options.seed, concurrency: options.concurrency, limit: options.limit,
      configuration: configuration.hex, subject: subject)
    let reporter = ProgressReporter(options.progress)
    let watched = WatchedRun(output: output, reporter: reporter, grace: options.grace)
    var summary = try await watched.run { stop in
      try await run.execute(
        reading: try ItemReader(options.items, need: isComparing ? .pair : .submission), stop: stop,
        progress: { reporter.note($0) }, write: { try output.write(line: $0) })
    }
    summary.journaled = journal?.answered ?? 0
    summary.retries = retrying?.retriesMade ?? 0
    return try finish(
      summary, output, reporter,
      Manifest(
        input: try inputDigest(summary), configuration: configuration.hex, judge: assembly.name,
        provenance: judge.provenance,
        rubric: assembly.rubric?.document, endpoint: options.server?.shown, model: options.server?.model,
        seed: options.seed, limit: options.limit, summary: summary))
  }

  /// The digest of the whole input, also where only its beginning was read.
  private func inputDigest(_ summary: RunSummary) throws -> String {
    guard options.limit != nil, options.items != "-" else { return summary.inputDigest }
    return try ItemReader.digest(ofFile: options.items).hex
  }

  /// A digest of everything that verdicts depend on.
  private func configuration(_ provenance: Provenance) -> Digest {
    Digest(
      of: [
        "schema": .integer(Record.schema), "judge": provenance.json, "seed": .integer(options.seed),
        "endpoint": options.server.map { .string($0.shown) } ?? .null,
        "limit": options.limit.map { .integer($0) } ?? .null,
      ])
  }

  /// Whether the output is there already, made from the same; any other output there is an error.
  private func isDone(_ configuration: Digest) throws -> Bool {
    let path = options.output
    guard path != "-", !options.overwrite, FileManager.default.fileExists(atPath: path), isRegular(path)
    else {
      return false
    }
    if options.items != "-",
      Manifest.matches(
        output: path, input: try ItemReader.digest(ofFile: options.items), configuration: configuration.hex)
    {
      return true
    }
    throw ToolFailure(
      .outputNotWritable,
      "'\(path)' is there already, from another input or other settings: name another file, or add --overwrite"
    )
  }

  private func isRegular(_ path: String) -> Bool {
    let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    return type != .typeCharacterSpecial && type != .typeBlockSpecial
  }

  private func finish(
    _ summary: RunSummary, _ output: OutputFile, _ reporter: ProgressReporter, _ manifest: Manifest
  ) throws -> ExitStatus {
    let needsModel =
      options.server == nil && summary.count > 0 && summary.failures[.missingReference] == summary.count
    if needsModel {
      output.discard()
      throw ToolFailure.configuration(
        "none of \(summary.count) items has a reference, so a model is needed: add --endpoint URL --model NAME, "
          + "or references to the items")
    }
    if options.output == "-" {
      try output.commit()
    } else {
      // The old output goes first and the manifest comes before the new one: a manifest never stands beside an output
      // that it does not describe.
      if options.overwrite { try? FileManager.default.removeItem(atPath: options.output) }
      try manifest.write(besideOutput: options.output)
      try output.commit()
    }
    report(summary, reporter)
    return options.strict && summary.failed > 0 ? .itemsFailed : .success
  }

  private func report(_ summary: RunSummary, _ reporter: ProgressReporter) {
    if reporter.isJSON {
      Terminal.say(
        JSONWriter.text(
          of: [
            "event": "summary", "read": .integer(summary.count), "written": .integer(summary.count),
            "errors": .integer(summary.failed), "abstained": .integer(summary.abstained),
            "cached": .integer(summary.journaled), "retries": .integer(summary.retries),
            "input_tokens": .integer(summary.inputTokens), "output_tokens": .integer(summary.outputTokens),
          ]))
    } else {
      Terminal.say(summary.text)
    }
  }
}
