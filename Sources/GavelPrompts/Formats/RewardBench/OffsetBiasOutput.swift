import GavelCore

/// What OffsetBias rules: `Output (a)`, or else `Output (b)`, and no other word.
enum OffsetBiasOutput {
  private static let first = Array("Output (a)".utf8)
  private static let second = Array("Output (b)".utf8)

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError> {
    let places = (bytes.firstPlace(of: first, from: 0), bytes.firstPlace(of: second, from: 0))
    switch places {
    case (nil, nil):
      return .failure(JudgmentError(.noMarker, "the reply names neither Output (a) nor Output (b)"))
    case (.some, .some):
      return .failure(JudgmentError(.ambiguous, "the reply names both outputs"))
    case (.some(let place), nil): return ruling(.first, at: place..<(place + first.count), in: bytes)
    case (nil, .some(let place)): return ruling(.second, at: place..<(place + second.count), in: bytes)
    }
  }

  /// The one output that is named: alone, on a line of its own, or as what a colon leads to; in a sentence it may stand for anything.
  private static func ruling(
    _ winner: Preference.Winner, at place: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<Opinion<Preference>, JudgmentError> {
    let before = bytes[..<place.lowerBound]
    let behind = bytes[place.upperBound...]
    guard behind.allSatisfy({ isFrame($0) || $0 == UInt8(ascii: ".") }) else { return .failure(inSentence) }
    if before.allSatisfy(isFrame) { return .success(Opinion(Preference(winner), rung: .marker)) }
    let line = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] }
    let last = before.last { !isFrame($0) }
    guard line?.allSatisfy(isFrame) ?? false || last == UInt8(ascii: ":") else { return .failure(inSentence) }
    return .success(
      Opinion(Preference(winner), reasoning: bytes.reasons(before: place.lowerBound), rung: .lenient))
  }

  private static let inSentence = JudgmentError(
    .markerWithoutValue, "the reply names an output inside a sentence, and not as its ruling")

  /// White space, quotation marks and signs of emphasis.
  private static func isFrame(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
