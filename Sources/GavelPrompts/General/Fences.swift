import GavelCore

/// The lines around every text that was given to be judged or to judge by.
///
/// A fence derives from the content: it is the first of a fixed sequence that occurs in none of the texts, so no text can
/// close its own fence, and equal items have equal prompts.
struct Fences: Sendable {
  /// What stands behind `BEGINS` and `ENDS`: nothing, or ` 2`, ` 3`, ….
  let suffix: String
  private let exhibits: [Exhibit]

  init(around exhibits: [Exhibit], folded: [FoldedText]) {
    self.exhibits = exhibits
    var number = 1
    var suffix = ""
    while folded.contains(where: { Self.occurs(suffix, in: $0) }) {
      number += 1
      suffix = " \(number)"
    }
    self.suffix = suffix
  }

  private static func occurs(_ suffix: String, in folded: FoldedText) -> Bool {
    guard folded.text.utf8.contains(0x5B) else { return false }
    let squeezed = folded.squeezed
    return squeezed.contains("begins\(suffix)]") || squeezed.contains("begins\(suffix) ]")
      || squeezed.contains("ends\(suffix)]") || squeezed.contains("ends\(suffix) ]")
  }

  /// Whether `folded` imitates a fence of one of `titles`, whatever its number.
  static func areForged(in folded: FoldedText, titles: [String]) -> Bool {
    guard folded.text.utf8.contains(0x5B) else { return false }
    let squeezed = folded.squeezed.replacing("[ ", with: "[")
    return titles.contains { title in
      let name = label(title).lowercased()
      return squeezed.contains("[\(name) begins") || squeezed.contains("[\(name) ends")
    }
  }

  /// A title as it stands in a fence: capitals, digits and single spaces, at most 40.
  static func label(_ title: String) -> String {
    let words = title.uppercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let label = words.joined(separator: " ").prefix(40)
    return label.isEmpty ? "TEXT" : String(label)
  }

  /// The opening line for `title`.
  func opening(_ title: String) -> String { "[\(Self.label(title)) BEGINS\(suffix)]" }

  /// The closing line for `title`.
  func closing(_ title: String) -> String { "[\(Self.label(title)) ENDS\(suffix)]" }

  /// All texts in their fences.
  var text: String {
    exhibits.map { "\(opening($0.title))\n\($0.text)\n\(closing($0.title))" }.joined(separator: "\n\n")
  }
}
