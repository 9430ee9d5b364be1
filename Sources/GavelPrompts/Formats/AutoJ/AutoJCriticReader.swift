public import GavelCore

/// Reads which of two critiques is better, as Auto-J's authors ask GPT-4: a first line that begins `A:`, `B:` or `C:`.
///
/// `C` is a tie. Other lines that begin so must agree. The prompt was not published as a text of its own, so there is no
/// format for it.
public struct AutoJCriticReader: ReplyReader {
  /// The letter of a ruling.
  public enum Letter: String, Sendable {
    /// The first critique is better.
    case first = "A"
    /// The second critique is better.
    case second = "B"
    /// Neither is.
    case tie = "C"

    /// The letter that a line begins with, before a colon.
    init?(ofLine bytes: some Collection<UInt8>) {
      guard bytes.count >= 2, let letter = bytes.first,
        bytes[bytes.index(after: bytes.startIndex)] == UInt8(ascii: ":")
      else { return nil }
      self.init(rawValue: String(UnicodeScalar(letter)))
    }

    var winner: Preference.Winner {
      switch self {
      case .first: .first
      case .second: .second
      case .tie: .tie
      }
    }
  }

  /// A reader.
  public init() {}

  /// At the beginning.
  public var place: RulingPlace { .start }

  /// The better critique that `reply` names; what follows are the reasons.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError>
  {
    guard let letter = Letter(ofLine: bytes.prefix(2)) else {
      return .failure(
        JudgmentError(.noMarker, "the first line of the reply does not begin with 'A:', 'B:' or 'C:'"))
    }
    var start = bytes.endOfLine(from: 0) + 1
    while start < bytes.count {
      if let other = Letter(ofLine: bytes[start...].prefix(2)), other != letter {
        return .failure(JudgmentError(.ambiguous, "the reply has several lines with letters that differ"))
      }
      start = bytes.endOfLine(from: start) + 1
    }
    let reasons = bytes[2...].stripped
    return .success(
      Opinion(
        Preference(letter.winner),
        reasoning: reasons.isEmpty ? nil : String(decoding: reasons, as: UTF8.self),
        rung: .marker))
  }
}
