public import GavelCore

/// Reads which of four answers is best: `[[A]]`, `[[B]]`, `[[C]]` or `[[D]]`.
///
/// Several marks must agree.
public struct RewardBenchFourReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The best answer that `reply` names; all others share the second rank.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Ranking> {
    let letter = try reply.withBytes { RewardBenchLetter.read($0, among: 4) }.get()
    return Opinion(
      Ranking(best: letter.index, of: 4), reasoning: reply.reasons(before: letter.place), rung: .marker)
  }
}
