import GavelCore

/// A ruling in a reply, and whether it stands at an end of it: without the first or last character it is gone, another, or
/// read on another rung.
struct PlacedRuling<V: Verdict> {
  let verdict: V
  /// Whether the reply begins with it.
  let isAtStart: Bool
  /// Whether the reply ends with it, full stops and signs of emphasis left aside.
  let isAtEnd: Bool
  /// Whether a line of the reply ends with it.
  let isAtEndOfALine: Bool

  init(_ opinion: Opinion<V>, in reply: String, _ reader: some ReplyReader<V>) {
    func isThere(_ text: Substring) -> Bool {
      guard let other = try? reader.opinion(in: String(text)) else { return false }
      return other.verdict == opinion.verdict && other.rung == opinion.rung
    }
    func endsWithIt(_ text: Substring) -> Bool { !isThere(Self.withoutLast(text)) }
    verdict = opinion.verdict
    isAtStart = !isThere(Substring(reply.unicodeScalars.drop(while: Self.isAside).dropFirst()))
    let whole = reply[...]
    isAtEnd = endsWithIt(whole)
    isAtEndOfALine =
      isAtEnd
      || reply.utf8.split(separator: 0x0A).contains { line in
        let line = Substring(line)
        return isThere(line) && endsWithIt(line)
      }
  }

  /// `text` without the last character that counts.
  private static func withoutLast(_ text: Substring) -> Substring {
    var scalars = text.unicodeScalars
    while let last = scalars.last, isAside(last) { scalars.removeLast() }
    return Substring(scalars.dropLast())
  }

  /// White space, full stops, signs of emphasis and a closing parenthesis.
  private static func isAside(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isTextWhitespace || [".", "*", "_", "。", "!", "`", ")"].contains(scalar)
  }
}
