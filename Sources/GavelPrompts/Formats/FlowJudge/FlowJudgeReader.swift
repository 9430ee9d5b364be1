public import GavelCore

/// Reads the score of Flow-Judge: `<feedback>…</feedback>`, then `<score>4</score>`.
///
/// Several scores must agree, also with one that is no number, and one inside the feedback alone is none: the feedback goes on to
/// the last tag that ends one. A score before the feedback is read on the lenient rung.
public struct FlowJudgeReader: ReplyReader {
  private let scores: Set<Int>
  private let scale: ClosedRange<Double>

  /// A reader for the scores of `rubric`.
  public init(_ rubric: FlowJudgeRubric) { self.init(scores: Set(rubric.scores)) }

  /// A reader for the scores of a scale.
  public init(scale: ClosedRange<Int>) { self.init(scores: Set(scale)) }

  private init(scores: Set<Int>) {
    self.scores = scores
    scale = Double(scores.min() ?? 0)...Double(scores.max() ?? 0)
  }

  /// What a quoted ruling holds.
  public var signs: [String] { ["<score>", "</feedback>"] }

  /// The score that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    try reply.withBytes(read).get()
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Score>, JudgmentError> {
    guard let feedback = FlowJudgeTags.feedback(in: bytes) else {
      return .failure(Self.noFeedback(in: bytes))
    }
    let excluded = feedback.lowerBound..<FlowJudgeTags.endOfLastFeedback(in: bytes)
    var ruling: (place: Int, value: Int)?
    var rulings = 0
    var value: Int?
    var position = 0
    while let mark = FlowJudgeTags.score(in: bytes, from: position) {
      position = mark.content.upperBound
      let number = mark.isNumber ? ReferenceInteger.int(digits: bytes[mark.content]) ?? .max : nil
      guard value == nil || value == number else {
        return .failure(JudgmentError(.ambiguous, "the reply has scores in tags that differ"))
      }
      guard let number else {
        return .failure(
          JudgmentError(
            .markerWithoutValue,
            "'\(bytes.text(mark.content).prefix(20))' in the tags is no whole number without sign"))
      }
      value = number
      // A later score outside the feedback is the ruling; one inside it is part of the text.
      if !excluded.contains(mark.place) {
        ruling = (mark.place, number)
        rulings += 1
      }
    }
    guard ruling == nil || rulings == FlowJudgeTags.openingsOfScores(in: bytes, outside: excluded) else {
      return .failure(
        JudgmentError(.ambiguous, "the reply has a score in tags, and another that is no number"))
    }
    guard let ruling else { return .failure(Self.noScore(in: bytes)) }
    guard scores.contains(ruling.value) else {
      let all = scores.sorted().map(String.init).joined(separator: ", ")
      return .failure(JudgmentError(.outOfRange, "the score is none of the rubric, which has \(all)"))
    }
    let reasons = bytes[feedback].stripped
    return .success(
      Opinion(
        Score(ruling.value, scale: scale),
        reasoning: reasons.isEmpty ? nil : String(decoding: reasons, as: UTF8.self),
        rung: ruling.place >= excluded.upperBound ? .words : .lenient))
  }

  private static func noFeedback(in bytes: UnsafeBufferPointer<UInt8>) -> JudgmentError {
    FlowJudgeTags.opensScore(in: bytes)
      ? JudgmentError(
        .noReasons, "the reply has no <feedback> that is closed, and so a score without its reasons")
      : JudgmentError(.noMarker, "the reply has no <feedback> and <score> in tags")
  }

  private static func noScore(in bytes: UnsafeBufferPointer<UInt8>) -> JudgmentError {
    FlowJudgeTags.opensScore(in: bytes)
      ? JudgmentError(
        .markerWithoutValue, "the reply has no whole number in <score> tags outside its feedback")
      : JudgmentError(.noMarker, "the reply has no score in tags, such as <score>1</score>")
  }
}
