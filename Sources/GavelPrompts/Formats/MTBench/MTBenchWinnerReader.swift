public import GavelCore

/// Reads which of two is better: `[[A]]`, `[[B]]`, or `[[C]]` for a tie.
///
/// Several marks must agree.
public struct MTBenchWinnerReader: ReplyReader {
  /// Whether `[[C]]` is a ruling.
  private let allowsTie: Bool

  /// A reader; without ties, `[[C]]` is out of range.
  public init(allowsTie: Bool = true) { self.allowsTie = allowsTie }

  /// The winner that `reply` names.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes(read).get()
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError> {
    let marks = BracketedMark.all(in: bytes, brackets: 2) { index in
      index < bytes.count && bytes[index] >= UInt8(ascii: "A") && bytes[index] <= UInt8(ascii: "C")
        ? index + 1 : nil
    }
    guard let first = marks.first else { return .failure(Self.noMark(in: bytes)) }
    let letter = bytes[first.content.lowerBound]
    guard marks.allSatisfy({ bytes[$0.content.lowerBound] == letter }) else {
      return .failure(
        JudgmentError(.ambiguous, "the reply has \(marks.count) rulings in double brackets that differ"))
    }
    guard Self.claims(in: bytes) == marks.count, !Self.hasSingleRival(in: bytes) else {
      return .failure(JudgmentError(.ambiguous, "the reply has a ruling, and another one in a form like it"))
    }
    let winner: Preference.Winner
    switch letter {
    case UInt8(ascii: "A"): winner = .first
    case UInt8(ascii: "B"): winner = .second
    default:
      guard allowsTie else {
        return .failure(JudgmentError(.outOfRange, "the ruling is [[C]], and the judge is asked for A or B"))
      }
      winner = .tie
    }
    return .success(
      Opinion(
        Preference(winner), reasoning: bytes.reasons(before: first.place.lowerBound), rung: .marker))
  }

  /// How often double brackets open what begins as a letter of a ruling does.
  private static func claims(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    BracketedMark.claims(in: bytes) { index in
      let isLetter = bytes[index] >= UInt8(ascii: "A") && bytes[index] <= UInt8(ascii: "C")
      return isLetter && (index + 1 == bytes.count || !bytes[index + 1].isLetterOrDigit)
    }
  }

  /// Whether a letter stands in single brackets behind a colon: `Final verdict: [B]`.
  private static func hasSingleRival(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    BracketedMark.singles(in: bytes) { index in
      index < bytes.count && bytes[index] >= UInt8(ascii: "A") && bytes[index] <= UInt8(ascii: "C")
        ? index + 1 : nil
    }.contains { BracketedMark.isBehindColon($0, in: bytes) }
  }

  private static func noMark(in bytes: UnsafeBufferPointer<UInt8>) -> JudgmentError {
    bytes.firstPlace(of: Array("[[".utf8), from: 0) == nil
      ? JudgmentError(.noMarker, "the reply has no ruling in double brackets, such as [[A]]")
      : JudgmentError(.markerWithoutValue, "the reply has double brackets, and no letter of a ruling in them")
  }
}
