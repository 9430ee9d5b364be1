import GavelCore

/// What the library of Prometheus 2 reads, for reproducing published numbers alone.
///
/// Source: prometheus-eval/prometheus-eval at dcfb442, `libs/prometheus-eval/prometheus_eval/parser.py`; the same file is in
/// its package 0.1.20.
public enum PrometheusReference {
  /// What stands in the place of feedback after the last retry; the score then is null.
  public static let failedFeedback = "Failed to generate feedback"

  /// Feedback and score.
  public struct Grade: Hashable, Sendable {
    /// The feedback.
    public var feedback: String
    /// The score.
    public var score: ReferenceInteger
  }

  /// Feedback and the better answer.
  public struct Choice: Hashable, Sendable {
    /// The feedback.
    public var feedback: String
    /// The letter.
    public var winner: String
  }

  /// The score that the reply ends in; the whole reply is its feedback.
  ///
  /// - Returns: Nil where there is none, or one beyond 1 to 5.
  /// - Throws: ``ReferenceError`` for more digits than Python takes.
  public static func grade(in reply: String) throws(ReferenceError) -> Grade? {
    let digits = reply.withBytes { bytes in PrometheusGrade.last(in: bytes).map { Array(bytes[$0.digits]) } }
    guard let digits else { return nil }
    let score = try number(digits)
    guard let value = score.int, (1...5).contains(value) else { return nil }
    return Grade(feedback: reply, score: score)
  }

  /// The first better answer whose line ends behind it; the whole reply is its feedback.
  ///
  /// - Returns: `A` or `B`; nil where there is none.
  public static func choice(in reply: String) -> Choice? {
    let isFirst = reply.withBytes { bytes in PrometheusChoice.all(in: bytes).first { $0.endsLine }?.isFirst }
    return isFirst.map { Choice(feedback: reply, winner: $0 ? "A" : "B") }
  }

  static func number(_ digits: [UInt8]) throws(ReferenceError) -> ReferenceInteger {
    guard let number = ReferenceInteger(digits: digits) else {
      throw ReferenceError("a number of more than \(PythonNumber.mostDigits) digits")
    }
    return number
  }
}
