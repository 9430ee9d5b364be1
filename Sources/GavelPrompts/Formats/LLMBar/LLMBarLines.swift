import GavelCore

/// All lines of a reply that begin with the name of an output.
struct LLMBarLines {
  /// Where the first ruling begins.
  private(set) var first: Int?
  /// The letter that all rulings name; nil where they differ.
  private(set) var letter: UInt8?
  /// Whether a line begins with Output (a) and says something else.
  private(set) var mentionsFirst = false
  /// Whether a line begins with Output (b) and says something else.
  private(set) var mentionsSecond = false

  private static let beginning = Array("Output (".utf8)
  private static let better = Array("is better".utf8)

  init(in text: UnsafeBufferPointer<UInt8>) {
    var letters: (a: Bool, b: Bool) = (false, false)
    var start = 0
    while start < text.count {
      let place = text[start] == 0x20 ? start + 1 : start
      let end = text.endOfLine(from: start)
      start = end + 1
      let bracket = place + Self.beginning.count + 1
      guard bracket < end, text[bracket] == UInt8(ascii: ")"), text.starts(with: Self.beginning, at: place)
      else {
        continue
      }
      let letter = text[bracket - 1]
      guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "b") else { continue }
      guard Self.isRuling(in: text, from: bracket + 1, to: end) else {
        if letter == UInt8(ascii: "a") { mentionsFirst = true } else { mentionsSecond = true }
        continue
      }
      if letter == UInt8(ascii: "a") { letters.a = true } else { letters.b = true }
      if first == nil { first = place }
    }
    letter = letters.a == letters.b ? nil : letters.a ? UInt8(ascii: "a") : UInt8(ascii: "b")
  }

  /// Whether nothing follows the name on its line but marks, or `is better`.
  private static func isRuling(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, text[index] == 0x20 || text[index] == UInt8(ascii: "*") { index += 1 }
    if index > start, text.starts(with: better, at: index) { return true }
    while index < end {
      switch text[index] {
      case 0x20, 0x09, 0x0D, UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "!"): index += 1
      default: return false
      }
    }
    return true
  }
}
