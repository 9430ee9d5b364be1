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
    let suspects = folded.filter { Self.mayHoldFence($0.bytes) }.map(\.squeezed)
    var number = 1
    var suffix = ""
    while suspects.contains(where: { Self.occurs(suffix, in: $0) }) {
      number += 1
      suffix = " \(number)"
    }
    self.suffix = suffix
  }

  /// Whether `begins` or `ends` stands before any `]`, with nothing but a number between: else no closer look is needed.
  private static func mayHoldFence(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "[")) else { return false }
    return bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: "]") else { return false }
      let before = bytes[..<index].lastIndex { $0 != 0x20 && $0 != 0x0A && !(0x30...0x39).contains($0) }
      guard let before else { return false }
      return bytes[...before].hasSuffix("begins") || bytes[...before].hasSuffix("ends")
    }
  }

  private static let fenceWords = NeedleSet([" begins", "\nbegins", " ends", "\nends"])

  private static func occurs(_ suffix: String, in squeezed: [UInt8]) -> Bool {
    ["begins\(suffix)]", "begins\(suffix) ]", "ends\(suffix)]", "ends\(suffix) ]"].contains {
      ByteSearch.find(Array($0.utf8), in: squeezed) != nil
    }
  }

  /// Whether `folded` imitates a fence of one of `titles`, whatever its number.
  static func areForged(in folded: FoldedText, titles: [String]) -> Bool {
    guard folded.contains(UInt8(ascii: "[")), fenceWords.occurs(in: folded.bytes) else { return false }
    var squeezed: [UInt8] = []
    for byte in folded.squeezed where byte != 0x20 || squeezed.last != UInt8(ascii: "[") {
      squeezed.append(byte)
    }
    return titles.contains { title in
      let name = label(title).lowercased().split(separator: " ").joined(separator: " ")
      return ["begins", "ends"].contains {
        ByteSearch.find(Array("[\(name) \($0)".utf8), in: squeezed) != nil
      }
    }
  }

  /// A title as it stands in a fence: capitals, digits and single spaces, at most 40.
  static func label(_ title: String) -> String {
    var label = ""
    var isInWord = false
    func take(_ character: Character, isPart: Bool) {
      if isPart {
        if !isInWord, !label.isEmpty { label.append(" ") }
        label.append(character)
      }
      isInWord = isPart
    }
    if title.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in title.utf8 {
        let isSmall = byte >= 0x61 && byte <= 0x7A
        let isPart = isSmall || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
        take(Character(Unicode.Scalar(isSmall ? byte - 0x20 : byte)), isPart: isPart)
      }
    } else {
      for character in title.uppercased() {
        take(character, isPart: character.isASCII && (character.isLetter || character.isNumber))
      }
    }
    return label.isEmpty ? "TEXT" : String(label.prefix(40))
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

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount
      && suffix(text.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
