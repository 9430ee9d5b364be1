public import GavelCore

/// Reads a rating from 1 to 10 in double brackets: `Rating: [[7]]`.
///
/// Several ratings must agree, and what begins like one must be one. Without one in double brackets, the only number in single
/// brackets is taken if `rating:` stands before it; elsewhere, `[1]` is a citation.
public struct MTBenchRatingReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The rating that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Score>, JudgmentError> {
    let number = { BracketedMark.endOfNumber(in: bytes, at: $0) }
    let double = BracketedMark.all(in: bytes, brackets: 2, scan: number)
    if let first = double.first {
      let claims = BracketedMark.claims(in: bytes) { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
      let rivals = BracketedMark.singles(in: bytes, scan: number).filter { isNamed($0, in: bytes) }
      guard claims <= double.count, rivals.isEmpty else {
        return .failure(
          JudgmentError(.ambiguous, "the reply has a rating, and another one in a form like it"))
      }
      return rating(
        double.map { value($0, in: bytes) }, .marker, reasons: bytes.reasons(before: first.place.lowerBound))
    }
    let single = BracketedMark.all(in: bytes, brackets: 1, scan: number)
    if single.count == 1, isNamed(single[0], in: bytes) {
      return rating(
        [value(single[0], in: bytes)], .lenient, reasons: bytes.reasons(before: single[0].place.lowerBound))
    }
    guard bytes.firstPlace(of: Array("[[".utf8), from: 0) != nil else {
      return .failure(JudgmentError(.noMarker, "the reply has no rating in double brackets, such as [[7]]"))
    }
    return .failure(
      JudgmentError(.markerWithoutValue, "the reply has double brackets, and no number in them"))
  }

  private static func rating(
    _ values: [Double?], _ rung: Opinion<Score>.Rung, reasons: String?
  ) -> Result<Opinion<Score>, JudgmentError> {
    guard let first = values.first, let value = first, !values.contains(nil) else {
      return .failure(JudgmentError(.markerWithoutValue, "a rating of the reply is no plain number"))
    }
    guard values.allSatisfy({ $0 == value }) else {
      return .failure(JudgmentError(.ambiguous, "the reply has \(values.count) ratings that differ"))
    }
    guard (1...10).contains(value) else {
      return .failure(JudgmentError(.outOfRange, "the rating is \(value), and the scale is 1 to 10"))
    }
    return .success(Opinion(Score(value, scale: 1...10), reasoning: reasons, rung: rung))
  }

  /// The number of a mark; nil where it is not of ASCII digits, or begins with a zero before other digits.
  private static func value(_ mark: BracketedMark, in bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    PythonLiteral.value(of: bytes.text(mark.content))?.number
  }

  /// Whether `rating` stands right before a mark, with a colon, and signs of emphasis if any.
  private static func isNamed(_ mark: BracketedMark, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard BracketedMark.isBehindColon(mark, in: bytes) else { return false }
    var end = mark.place.lowerBound
    while end > 0, BracketedMark.isAside(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    let word = Array("rating".utf8)
    return end >= word.count && bytes.end(ofWord: word, at: end - word.count) == end
  }
}
