import GavelCore

/// Makes white space visible, so that a difference in it can be seen.
enum VisibleText {
  /// `text` with signs for line ends, tabs and spaces at ends of lines, and other white space and control characters as
  /// code points.
  static func of(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": result += "¶\n"
      case "\r": result += "␍"
      case "\t": result += "⇥"
      case " ":
        let isLast = index + 1 == scalars.count || scalars[index + 1] == "\n"
        result += isLast ? "·" : " "
      default:
        let isHidden =
          scalar.isTextWhitespace || scalar.value < 0x20 || scalar == "\u{200B}" || scalar == "\u{FEFF}"
        result += isHidden ? "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩" : String(scalar)
      }
    }
    return result
  }

  /// Two texts from the first difference on, each with what stands before it.
  static func difference(expected: String, got: String) -> String {
    let one = Array(expected.unicodeScalars)
    let other = Array(got.unicodeScalars)
    let place =
      zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(one.count, other.count)
    return
      "they differ at character \(place + 1)\n  expected: \(excerpt(one, place))\n  got:      \(excerpt(other, place))"
  }

  private static func excerpt(_ scalars: [Unicode.Scalar], _ place: Int) -> String {
    let range = max(0, place - 40)..<min(scalars.count, place + 80)
    guard !range.isEmpty, range.lowerBound < scalars.count else { return "(it ends here)" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return (range.lowerBound > 0 ? "…" : "") + of(String(view))
      + (range.upperBound < scalars.count ? "…" : "")
  }
}
