public import GavelCore

/// Reads which answer Prometheus 2 prefers: `[RESULT] A` at the end of a line, in either case.
///
/// On the lenient rung it may be `[RESULT: A]`, `[Result] Response A`, `Result: A` or `[Response A]`, at the end of the reply.
/// All of them must agree, and so must whatever stands behind another `[RESULT]`.
public struct PrometheusWinnerReader: ReplyReader {
  /// A reader.
  public init() {}

  /// What a quoted ruling holds.
  public var signs: [String] { ["[RESULT]"] }

  /// The winner that `reply` names.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError>
  {
    let choices = PrometheusChoice.all(in: bytes)
    guard let first = choices.first(where: { isRuling($0, in: choices) }) else {
      return .failure(nothing(in: bytes))
    }
    // Another place that the reference would take counts, and so does a letter with more behind it.
    let rivals = choices.filter { choice in
      choice.endsLine || first.sign == .response
        || choice.sign != .response && bytes.isWordBoundary(at: choice.letter + 1)
    }
    guard rivals.allSatisfy({ $0.isFirst == first.isFirst }) else {
      return .failure(JudgmentError(.ambiguous, "the reply names both answers as the better one"))
    }
    guard
      choices.count(where: { PrometheusMentions.isSign(at: $0.place, in: bytes) })
        == PrometheusMentions.countOfSigns(in: bytes)
    else {
      return .failure(JudgmentError(.ambiguous, "the reply has a [RESULT] with a letter, and one without"))
    }
    let isAsked = choices.contains { $0.endsLine && $0.sign == .asked }
    return .success(
      Opinion(
        Preference(first.isFirst ? .first : .second), reasoning: bytes.reasons(before: first.place),
        rung: isAsked ? .marker : .lenient))
  }

  /// Whether a place is a ruling by itself; what is not called `[RESULT]` may be talk, unless the reply ends there.
  private static func isRuling(_ choice: PrometheusChoice, in choices: [PrometheusChoice]) -> Bool {
    choice.endsLine && (choice.sign == .asked || choice.endsText)
  }

  private static func nothing(in bytes: UnsafeBufferPointer<UInt8>) -> JudgmentError {
    PrometheusMentions.holdsSign(bytes)
      ? JudgmentError(
        .markerWithoutValue, "the reply has [RESULT], and no line that ends in A or B right behind it")
      : JudgmentError(
        .noMarker, "the reply has no line that ends in [RESULT] and a letter, such as [RESULT] A")
  }
}
