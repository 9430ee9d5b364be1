import GavelCore

/// All sentences of a reply that say of an output that it is better.
struct LLMBarStatements {
  /// Where the first begins.
  private(set) var first: Int?
  /// The letter that all of them name; nil where they differ.
  private(set) var letter: UInt8?
  /// Whether at least one has a character behind it on its line.
  private(set) var isFollowed = false
  /// Whether words right before one deny it or leave it open.
  private(set) var areDenied = false

  private static let ending = Array(") is better".utf8)
  private static let beginning = Array("Output (".utf8)
  /// What makes a sentence say something else, if it stands right before it.
  private static let denials = [
    "whether ", "if ", "not ", "not that ", "not mean ", "not mean that ", "not think ", "not think that ",
    "not say ", "not say that ", "not believe ", "not believe that ", "n't think ", "n't think that ",
    "n't say ",
    "n't say that ", "n't mean ", "n't mean that ", "n't believe ", "n't believe that ", "neither ",
  ].map { Array($0.utf8) }

  init(in text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var letters: (a: Bool, b: Bool) = (false, false)
    while let place = text.firstPlace(of: Self.ending, from: position) {
      position = place + Self.ending.count
      let start = place - 1 - Self.beginning.count
      guard start >= 0, text.starts(with: Self.beginning, at: start) else { continue }
      switch text[place - 1] {
      case UInt8(ascii: "a"): letters.a = true
      case UInt8(ascii: "b"): letters.b = true
      default: continue
      }
      if first == nil { first = start }
      if position < text.count, text[position] != 0x0A { isFollowed = true }
      if !areDenied { areDenied = Self.isDenied(in: text, before: start) }
    }
    letter = letters.a == letters.b ? nil : letters.a ? UInt8(ascii: "a") : UInt8(ascii: "b")
  }

  private static func isDenied(in text: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
    denials.contains { words in
      let place = start - words.count
      guard place >= 0, text.end(ofWord: words, at: place) == start else { return false }
      return words.first == UInt8(ascii: "n") && words.dropFirst().first == UInt8(ascii: "'")
        || text.isWordBoundary(at: place)
    }
  }
}
