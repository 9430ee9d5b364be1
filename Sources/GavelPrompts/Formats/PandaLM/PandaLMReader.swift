public import GavelCore

/// Reads the better of two responses off the first line: `1`, `2`, or `Tie` in any case.
///
/// No other line before the first `###` may name another one.
public struct PandaLMReader: ReplyReader {
  private let isCleaning: Bool

  /// A reader.
  ///
  /// - Parameter cleaning: Whether special tokens are taken out first, as the reference program does before it parses.
  public init(cleaning: Bool = true) { isCleaning = cleaning }

  /// At the beginning.
  public var place: RulingPlace { .start }

  /// The preference that `reply` states, with the reason behind it.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes(read).get()
  }

  /// The preference in the bytes of a reply.
  func read(_ reply: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError> {
    if isCleaning, let rest = PandaLMCleaning.withoutTokens(reply) {
      return rest.withUnsafeBufferPointer { Self.read(UnsafeBufferPointer(rebasing: $0.stripped)) }
    }
    return Self.read(UnsafeBufferPointer(rebasing: reply.stripped))
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Result<Opinion<Preference>, JudgmentError> {
    let end = text.endOfLine(from: 0)
    guard let winner = winner(in: text[..<end]) else { return .failure(error(about: text[..<end])) }
    var position = end + 1
    while position < text.count, text[position] != UInt8(ascii: "#") {
      let next = text.endOfLine(from: position)
      // A longer line has more than a verdict.
      if next - position <= 16, let other = Self.winner(in: text[position..<next].stripped), other != winner {
        return .failure(JudgmentError(.ambiguous, "the reply names both '\(winner)' and '\(other)'"))
      }
      position = next + 1
    }
    let rest = UnsafeBufferPointer(rebasing: text[end...])
    return .success(
      Opinion(
        Preference(winner), reasoning: PandaLMSections.reason(in: rest), rung: .marker))
  }

  private static func winner(in line: some RandomAccessCollection<UInt8>) -> Preference.Winner? {
    switch line.count {
    case 1: line.first == UInt8(ascii: "1") ? .first : line.first == UInt8(ascii: "2") ? .second : nil
    case 3: line.map { $0 | 0x20 }.elementsEqual("tie".utf8) ? .tie : nil
    default: nil
    }
  }

  private static func error(about line: some Collection<UInt8>) -> JudgmentError {
    if line.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), !line.isEmpty {
      return JudgmentError(.outOfRange, "the first line is a number, and neither 1 nor 2")
    }
    return JudgmentError(.noMarker, "the first line of the reply is neither 1, 2 nor Tie alone")
  }
}
