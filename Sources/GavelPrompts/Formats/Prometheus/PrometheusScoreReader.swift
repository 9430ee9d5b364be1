public import GavelCore

/// Reads the score of Prometheus 2, which the reply ends in: `[RESULT] 4`.
///
/// `(4)`, `4/5` and `4 out of 5` are read as 4. On the lenient rung it may be called `[Result]`, `[SCORE]`, `score:` or
/// `result:` instead, at the beginning of a line. What is called so elsewhere must agree; with
/// `[RESULT]` at the end, that goes for others of these alone, since feedback quotes the rubric.
public struct PrometheusScoreReader: ReplyReader {
  /// A reader.
  public init() {}

  /// What a quoted ruling holds.
  public var signs: [String] { ["[RESULT]"] }

  /// The score that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Score>, JudgmentError> {
    guard let grade = PrometheusGrade.last(in: bytes), isNamed(grade, in: bytes) else {
      return .failure(nothing(in: bytes))
    }
    guard let value = ReferenceInteger.int(digits: bytes[grade.digits]), (1...5).contains(value) else {
      let shown = bytes.text(grade.digits).prefix(20)
      return .failure(JudgmentError(.outOfRange, "the score is \(shown), and the scale is 1 to 5"))
    }
    let isBracketed = grade.sign == .asked || grade.sign == .bracketed
    guard PrometheusMentions.agree(with: value, in: bytes, wordsCount: !isBracketed) else {
      return .failure(JudgmentError(.ambiguous, "the reply names scores that differ"))
    }
    return .success(
      Opinion(
        Score(value, scale: 1...5), reasoning: bytes.reasons(before: grade.place),
        rung: grade.sign == .asked ? .marker : .lenient))
  }

  /// Whether the sign before the score says that it is one, and is no end of another word or of a sentence.
  private static func isNamed(_ grade: PrometheusGrade, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch grade.sign {
    case .asked, .bracketed: true
    case .colon:
      isFirstOnLine(grade.place, in: bytes) || PrometheusMentions.isBehindSign(grade.place, in: bytes)
    case .word, .phrase: PrometheusMentions.isBehindSign(grade.place, in: bytes)
    }
  }

  /// Whether nothing but white space and signs of lists, headings and emphasis stands before `place` on its line.
  private static func isFirstOnLine(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = place
    while index > 0, " \t*#->".utf8.contains(bytes[index - 1]) { index -= 1 }
    return bytes.isStartOfLine(index)
  }

  private static func nothing(in bytes: UnsafeBufferPointer<UInt8>) -> JudgmentError {
    PrometheusMentions.holdsSign(bytes)
      ? JudgmentError(
        .markerWithoutValue, "the reply has [RESULT], and does not end in a whole number right behind it")
      : JudgmentError(.noMarker, "the reply does not end in [RESULT] and a score, such as [RESULT] 4")
  }
}
