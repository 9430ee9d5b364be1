import Gavel

/// Looks at a share of the answers before they go out, and takes no longer than a limit for it.
struct Guardrail: Sendable {
  private let judge: any Judge<Submission, Classification>
  private let share: Double

  /// A guardrail that asks `judge` about `share` of the requests, from 0 to 1.
  init(_ judge: some Judge<Submission, Classification>, share: Double, limit: Duration) {
    self.judge = judge.timeLimited(to: limit)
    self.share = share
  }

  /// What became of the answer to request `id`; nil if it is not in the share.
  ///
  /// Which requests are looked at depends on their ids alone: the same ones on every machine, and after every restart.
  ///
  /// - Throws: `CancellationError`, when nobody waits for the answer any more.
  func outcome(of answer: Submission, id: String) async throws -> Outcome<Classification>? {
    let context = JudgmentContext(item: id, seed: 1)
    guard Double(context.derivedSeed) * 0x1p-64 < share else { return nil }
    do {
      return try await judge.outcome(for: answer, in: context)
    } catch let error as JudgmentError {
      // It would stop a run, such as a refused key. It stops no request: count it, and wake somebody.
      return .failed(error)
    }
  }
}
