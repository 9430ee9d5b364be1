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
    let suspects = folded.filter(Self.maySpeakOfFences).map(\.squeezed)
    var number = 1
    var suffix = ""
    while suspects.contains(where: { Self.occurs(suffix, in: $0) }) {
      number += 1
      suffix = " \(number)"
    }
    self.suffix = suffix
  }

  /// Whether a closer look is needed; no for nearly every text.
  private static func maySpeakOfFences(_ folded: FoldedText) -> Bool {
    folded.contains(UInt8(ascii: "[")) && (folded.contains("begins") || folded.contains("ends"))
  }

  private static func occurs(_ suffix: String, in squeezed: [UInt8]) -> Bool {
    ["begins\(suffix)]", "begins\(suffix) ]", "ends\(suffix)]", "ends\(suffix) ]"].contains {
      ByteSearch.find(Array($0.utf8), in: squeezed) != nil
    }
  }

  /// Whether `folded` imitates a fence of one of `titles`, whatever its number.
  static func areForged(in folded: FoldedText, titles: [String]) -> Bool {
    guard maySpeakOfFences(folded) else { return false }
    let squeezed = String(decoding: folded.squeezed, as: UTF8.self).replacing("[ ", with: "[")
    return titles.contains { title in
      let name = label(title).lowercased().split(separator: " ").joined(separator: " ")
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
    var text = ""
    text.reserveCapacity(exhibits.reduce(0) { $0 + $1.text.utf8.count + 120 })
    for exhibit in exhibits {
      if !text.isEmpty { text += "\n\n" }
      let label = Self.label(exhibit.title)
      text += "[\(label) BEGINS\(suffix)]\n"
      text += exhibit.text
      text += "\n[\(label) ENDS\(suffix)]"
    }
    return text
  }
}
