public import GavelCore

/// Reads the replies that JudgeBench recorded: one of five labels in double brackets, from `[[A>>B]]` to `[[B>>A]]`.
///
/// Every mark of the reply must be the same one. How much better an answer is does not count.
///
/// Source: S. Tan and others, *JudgeBench: A Benchmark for Evaluating LLM-Based Judges*, 2024.
public struct JudgeBenchReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The preference that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError>
  {
    let marks = JudgeBenchMarks.all(in: bytes)
    guard let first = marks.first else {
      return .failure(JudgmentError(.noMarker, "the reply has no label in double brackets, such as [[A>B]]"))
    }
    guard JudgeBenchMarks.agree(marks, in: bytes) else {
      return .failure(JudgmentError(.ambiguous, "the reply has \(marks.count) labels that differ"))
    }
    let spelling = bytes.text(first.content)
    guard let label = ArenaHardLabel(rawValue: spelling) else {
      return .failure(
        JudgmentError(.markerWithoutValue, "'\(spelling.prefix(20))' is none of the five labels"))
    }
    return .success(
      Opinion(
        Preference(label.preference.winner), reasoning: bytes.reasons(before: first.place.lowerBound),
        rung: .marker))
  }
}
