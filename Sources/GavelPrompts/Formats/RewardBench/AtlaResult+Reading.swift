import GavelCore

extension AtlaResult {
  /// What Atla rules: `A` or `B` behind the heading, with nothing else on the line but a full stop or emphasis; several
  /// results must agree.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError> {
    var winner: Preference.Winner?
    var first: Int?
    var position = 0
    while let place = bytes.firstPlace(of: heading, from: position) {
      position = place + heading.count
      if first == nil { first = place }
      guard let ruled = letter(in: bytes, from: bytes.endOfSpace(from: position)) else {
        return .failure(
          JudgmentError(.markerWithoutValue, "behind **Result:** stands something else than A or B alone"))
      }
      if let winner, winner != ruled {
        return .failure(JudgmentError(.ambiguous, "the reply has several results that differ"))
      }
      winner = ruled
    }
    guard let winner, let first else {
      return .failure(JudgmentError(.noMarker, "the reply has no **Result:**"))
    }
    return .success(Opinion(Preference(winner), reasoning: reasons(in: bytes, before: first), rung: .marker))
  }

  private static func letter(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Preference.Winner? {
    guard start < bytes.count, bytes.endOfWord(from: start) == start + 1 else { return nil }
    let end = bytes.endOfLine(from: start)
    guard bytes[(start + 1)..<end].allSatisfy(isClosing) else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "A"): return .first
    case UInt8(ascii: "B"): return .second
    default: return nil
    }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0D, UInt8(ascii: "."), UInt8(ascii: "*")].contains(byte)
  }

  private static let reasoning = Array("**Reasoning:**".utf8)

  private static func reasons(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> String? {
    let place = UnsafeBufferPointer(rebasing: bytes[..<end]).firstPlace(of: reasoning, from: 0)
    let start = place.map { $0 + reasoning.count } ?? 0
    return UnsafeBufferPointer(rebasing: bytes[start..<end]).reasons(before: end - start)
  }
}
