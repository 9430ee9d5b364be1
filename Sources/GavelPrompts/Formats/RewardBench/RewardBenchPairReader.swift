public import GavelCore

/// Reads which of two is better, in the form that a judge of RewardBench is asked for.
///
/// | judge | form |
/// | --- | --- |
/// | general, multi-turn, Gemini, RISE-Judge | `[[A]]` or `[[B]]` |
/// | Prometheus | `[RESULT] A` at the very end |
/// | OffsetBias | `Output (a)`, or else `Output (b)`, alone |
/// | Con-J | an object in JSON with the number of the better answer |
/// | Atla | `**Result:** A` |
public struct RewardBenchPairReader: ReplyReader {
  private let judge: RewardBenchJudge

  /// A reader for replies of `judge`.
  public init(_ judge: RewardBenchJudge = .general) { self.judge = judge }

  /// The winner that `reply` names.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    switch judge {
    case .general, .multiTurn, .gemini, .riseJudge: try Self.letter(reply)
    case .prometheus: try reply.withBytes(PrometheusResult.read).get()
    case .offsetBias: try reply.withBytes(OffsetBiasOutput.read).get()
    case .conJ: try ConJRuling.read(reply)
    case .atla: try reply.withBytes(AtlaResult.read).get()
    }
  }

  private static func letter(_ reply: String) throws(JudgmentError) -> Opinion<Preference> {
    let letter = try reply.withBytes { RewardBenchLetter.read($0, among: 2) }.get()
    return Opinion(
      Preference(letter.index == 0 ? .first : .second), reasoning: reply.reasons(before: letter.place),
      rung: .marker)
  }
}
