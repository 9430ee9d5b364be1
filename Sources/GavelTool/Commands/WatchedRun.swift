import GavelCore
import GavelEvaluation
import Synchronization

/// A run beside which somebody looks after signals, progress and the output's delay.
struct WatchedRun: Sendable {
  let output: OutputFile
  let reporter: ProgressReporter
  /// How long calls under way may take after a signal, in seconds.
  let grace: Double

  /// Runs `body`; a signal raises its flag, and after the grace, or with a second signal, cancels it.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws; ``ToolFailure`` after a signal; `OutputError` once nobody reads the output.
  func run<Result: Sendable>(
    _ body: @escaping @Sendable (StopFlag) async throws -> Result
  ) async throws -> Result {
    let stop = StopFlag()
    let work = Task { try await body(stop) }
    let watch = Task { try await look(after: work, stop) }
    let result = await work.result
    watch.cancel()
    let watched = await watch.result
    reporter.finish()
    do {
      try watched.get()
      let value = try result.get()
      if Signals.first == nil { return value }
    } catch {
      if Signals.first == nil || error is OutputError {
        try? output.flush()
        output.discard()
        throw error
      }
    }
    try output.flush()
    output.discard()
    throw ToolFailure(
      Signals.status,
      "interrupted; what was paid for is in the journal, if there is one: the same command goes on from there"
    )
  }

  /// Returns when cancelled; throws what the output says, after cancelling the work.
  private func look<Result: Sendable>(after work: Task<Result, any Error>, _ stop: StopFlag) async throws {
    var stopped: ContinuousClock.Instant?
    while !Task.isCancelled {
      reporter.tick()
      do { try output.flushIfDue() } catch {
        work.cancel()
        throw error
      }
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
