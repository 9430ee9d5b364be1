/// Keys of a user's own texts, and their names as files.
enum CustomKey {
  /// What such a key begins with.
  static let prefix = "custom:"
  private static let folder = "custom/"
  private static let ending = ".txt"

  /// The key of the piece `name`; one that ``path(of:)`` made gives the key that it was made of.
  static func key(ofPiece name: String) -> String {
    guard name.hasPrefix(folder), name.hasSuffix(ending) else { return prefix + name }
    let inner = name.utf8.dropFirst(folder.utf8.count).dropLast(ending.utf8.count)
    return prefix + (decoded(inner) ?? name)
  }

  /// Where the text with this key stands in a wording folder: one name, without separators.
  static func path(of key: String) -> String {
    folder + encoded(key.utf8.dropFirst(prefix.utf8.count)) + ending
  }

  /// ASCII letters and digits, `-`, `_` and points but the first stay; other bytes become `%` and two digits.
  private static func encoded(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        result.append(byte)
      case UInt8(ascii: ".") where !result.isEmpty: result.append(byte)
      default: result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
    var result: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let high = iterator.next().flatMap(value), let low = iterator.next().flatMap(value) else {
        return nil
      }
      result.append(high << 4 | low)
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
