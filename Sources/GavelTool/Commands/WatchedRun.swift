import GavelCore
import GavelEvaluation

/// A run beside which somebody looks after signals, progress and the output's delay.
struct WatchedRun: Sendable {
  let output: OutputFile
  let reporter: ProgressReporter
  /// How long calls under way may take after a signal, in seconds.
  let grace: Double

  /// Runs `body`; a signal raises its flag, and after the grace, or with a second signal, cancels it.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws; ``ToolFailure`` after a signal.
  func run<Result: Sendable>(
    _ body: @escaping @Sendable (StopFlag) async throws -> Result
  ) async throws -> Result {
    let stop = StopFlag()
    let work = Task { try await body(stop) }
    let watch = Task { await look(after: work, stop) }
    let result = await work.result
    watch.cancel()
    await watch.value
    reporter.finish()
    guard Signals.first == nil else {
      try? output.flush()
      output.discard()
      throw ToolFailure(
        Signals.status,
        "interrupted; what was paid for is in the journal, if there is one: the same command goes on from there"
      )
    }
    if case .failure = result {
      try? output.flush()
      output.discard()
    }
    return try result.get()
  }

  private func look<Result: Sendable>(after work: Task<Result, any Error>, _ stop: StopFlag) async {
    var stopped: ContinuousClock.Instant?
    while !Task.isCancelled {
      reporter.tick()
      try? output.flushIfDue()
      if Signals.first != nil {
        stop.raise()
        let since = stopped ?? .now
        stopped = since
        if Signals.count > 1 || ContinuousClock.now - since >= .seconds(grace) { work.cancel() }
      }
      try? await Task.sleep(for: .milliseconds(100))
    }
  }
}
