import GavelCore

/// The last line of a reply to RewardBench's rating prompt, which ends in a digit, and what stands before its number.
struct RatingLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// What stands before the digits at the end.
  private let before: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let digits = bytes.lastIndex { $0 < 0x30 || $0 > 0x39 }.map { $0 + 1 } ?? 0
    before = bytes[..<digits]
  }

  /// Whether the number is all there is.
  var isBare: Bool { before.stripped.isEmpty }

  /// Whether the digits belong to something longer: `7.5`, `-5`, `+5`, `8/10`.
  var isPartOfNumber: Bool {
    guard let last = before.last else { return false }
    let isSign = [".", ",", "/", "-", "+", "_", "^"].contains { $0.utf8.first == last }
    guard !isSign else { return true }
    // A minus beyond ASCII, and dashes; a sign with a space behind it may be one as well.
    let text = before.stripped
    guard !text.isEmpty else { return false }
    return [0x2D, 0x2B, 0x2212, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014].contains(
      text.scalar(before: text.endIndex).scalar.value)
  }

  /// Whether the line has other digits, but for a scale in parentheses before the last colon: `Rating (1-10): 8`.
  var hasOtherNumbers: Bool {
    var text = before.stripped
    let scale = Array("):".utf8)
    if text.suffix(scale.count).elementsEqual(scale), let start = text.lastIndex(of: UInt8(ascii: "(")) {
      text = text[..<start]
    }
    return text.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// How sure it is that the number is the rating; nil where nothing says so.
  var rung: Opinion<Score>.Rung? {
    let text = before.stripped
    guard let last = text.last else { return .marker }
    guard !hasOtherNumbers else { return nil }
    if last == UInt8(ascii: ":") || text.suffix(3).elementsEqual(Self.wideColon) { return .marker }
    let isWord = WordClass.contains(text.scalar(before: text.endIndex).scalar) || last == UInt8(ascii: "=")
    let speaks = Self.words.contains { bytes.firstPlace(ofWord: $0, from: 0) != nil }
    let negates = Self.excuses.contains { bytes.firstPlace(ofWord: $0, from: 0) != nil }
    return isWord && speaks && !negates ? .lenient : nil
  }

  /// The number with what it hangs together with, for messages.
  var lastWord: String {
    let start = bytes.lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[start...].suffix(40), as: UTF8.self)
  }

  private static let wideColon = Array("：".utf8)
  private static let words = ["rating", "score", "rate "].map { Array($0.utf8) }
  /// What makes a number the scale, or one that is not meant.
  private static let excuses = ["out of", " of ", " to ", "not ", "n't ", "below ", "above ", "than "].map {
    Array($0.utf8)
  }

  // MARK: Lines

  /// Where the last line begins.
  static func startOfLine(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    text.lastIndex(of: 0x0A).map { $0 + 1 } ?? text.startIndex
  }

  /// The number from 1 to 10 that is all there is on the last line before `end` that is not blank; nil where there is other
  /// text.
  static func bareNumber(before end: Int, in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let rest = text[..<end].stripped
    let line = rest[startOfLine(in: rest)...]
    guard (1...2).contains(line.count), let number = RatingAtEnd.value(in: line),
      number.start == line.startIndex
    else { return nil }
    return number.value
  }
}
