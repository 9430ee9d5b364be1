import Foundation
import GavelBackends
import GavelCore
import GavelEvaluation

/// Runs a judge over the items: output, progress, signals, summary.
struct RunExecution: JudgeUser {
  let options: RunOptions
  let output: OutputFile
  let journal: Journal?
  let retrying: RetryingBackend?

  func use<Subject: Sendable, V: Verdict>(
    _ judge: any Judge<Subject, V>, of assembly: JudgeAssembly,
    subject: @escaping @Sendable (Item) throws -> Subject
  ) async throws -> ExitStatus {
    let settings = RunSettings(options, judge.provenance)
    let run = Run(
      judge, name: assembly.name, seed: options.seed, concurrency: options.concurrency, limit: options.limit,
      configuration: settings.verdict, subject: subject)
    let reporter = ProgressReporter(options.progress)
    let watched = WatchedRun(output: output, reporter: reporter, grace: options.grace)
    var summary = try await watched.run { stop in
      try await run.execute(
        reading: try ItemReader(options.items, need: assembly.need), stop: stop,
        progress: { reporter.note($0) }, write: { try output.write(line: $0) })
    }
    summary.journaled = journal?.answered ?? 0
    summary.retries = retrying?.retriesMade ?? 0
    try checkSomethingWasJudged(summary)
    try commit(
      Manifest(
        input: try inputDigest(summary), configuration: settings.run, judge: assembly.name,
        provenance: judge.provenance, rubric: assembly.rubric?.document, endpoint: options.server?.shown,
        backend: options.server?.kind.rawValue, model: options.server?.model, seed: options.seed,
        limit: options.limit, summary: summary))
    report(summary, reporter)
    return options.strict && summary.failed > 0 ? .itemsFailed : .success
  }

  /// The digest of the whole input, also where only its beginning was read.
  private func inputDigest(_ summary: RunSummary) throws -> String {
    guard options.limit != nil, OutputFile.isFile(options.items) else { return summary.inputDigest }
    return try ItemReader.digest(ofFile: options.items).hex
  }

  /// Without a model, and with no reference that the judge can compare with, there is nothing to tell.
  private func checkSomethingWasJudged(_ summary: RunSummary) throws {
    let lacking = summary.failures[.missingReference] ?? 0
    let unread = summary.failures[.invalidItem] ?? 0
    guard options.server == nil, lacking > 0, lacking + unread == summary.count else { return }
    output.discard()
    throw ToolFailure.configuration(
      "none of \(summary.count) items has a reference that the judge can compare with, so a model is needed: add "
        + "--endpoint URL --model NAME, or references to the items")
  }

  private func commit(_ manifest: Manifest) throws {
    if output.isStream { return try output.commit() }
    // A manifest never stands beside an output that it does not describe. A new output gets it first; an old one loses
    // its own, is replaced in one step, and gets the new one last.
    guard options.overwrite else {
      try manifest.write(besideOutput: options.output)
      return try output.commit()
    }
    try output.flush()
    try? FileManager.default.removeItem(atPath: Manifest.path(forOutput: options.output))
    try output.commit()
    try manifest.write(besideOutput: options.output)
  }

  private func report(_ summary: RunSummary, _ reporter: ProgressReporter) {
    guard reporter.isJSON else {
      Terminal.say(summary.text)
      return
    }
    Terminal.say(
      JSONWriter.text(
        of: [
          "event": "summary", "read": .integer(summary.count), "written": .integer(summary.count),
          "errors": .integer(summary.failed), "abstained": .integer(summary.abstained),
          "cached": .integer(summary.journaled), "retries": .integer(summary.retries),
          "input_tokens": .integer(summary.inputTokens), "output_tokens": .integer(summary.outputTokens),
        ]))
  }
}
