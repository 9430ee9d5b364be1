public import GavelCore

/// Reads the score of Prometheus 1: `[RESULT] 4`, with nothing behind it but the same once more.
public struct Prometheus1ScoreReader: ReplyReader {
  /// A reader.
  public init() {}

  private static let sign = Array("[RESULT]".utf8)

  /// What a quoted ruling holds.
  public var signs: [String] { ["[RESULT]"] }

  /// The score that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Score>, JudgmentError> {
    guard let first = bytes.firstPlace(of: sign, from: 0) else {
      return .failure(JudgmentError(.noMarker, "the reply has no score behind [RESULT], such as [RESULT] 4"))
    }
    var value: Int?
    var place = first
    while true {
      let start = place + sign.count
      let next = bytes.firstPlace(of: sign, from: start)
      let piece = bytes[start..<(next ?? bytes.count)].stripped
      // A sign that nothing follows says nothing, unless it is the first.
      if place == first || !piece.isEmpty {
        guard let score = number(piece) else {
          return .failure(
            JudgmentError(
              .markerWithoutValue, "the reply has [RESULT], and more or less than a score behind it"))
        }
        guard value == nil || value == score else {
          return .failure(JudgmentError(.ambiguous, "the reply names scores that differ"))
        }
        value = score
      }
      guard let next else { break }
      place = next
    }
    guard let value, (1...5).contains(value) else {
      return .failure(JudgmentError(.outOfRange, "the score is not on the scale, which is 1 to 5"))
    }
    return .success(
      Opinion(Score(value, scale: 1...5), reasoning: bytes.reasons(before: first), rung: .marker))
  }

  /// The value of one digit of ASCII without leading zeros, or of more of them, which is off the scale.
  private static func number(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard !text.isEmpty, text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if text.count == 1, let digit = text.first { return Int(digit) - 0x30 }
    return text.first == 0x30 ? nil : .max
  }
}
