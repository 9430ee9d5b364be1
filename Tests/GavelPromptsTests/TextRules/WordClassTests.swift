import Testing

@testable import GavelPrompts

@Suite struct WordClassTests {
  @Test(arguments: [
    ("0", 0), ("9", 9), ("３", 3), ("٣", 3), ("९", 9), ("𝟘", 0), ("²", nil), ("½", nil), ("Ⅳ", nil),
    ("四", nil),
    ("①", nil), ("a", nil), ("\u{1E950}", 0),
  ])
  func decimalDigitsOfAllScripts(text: String, value: Int?) {
    #expect(text.unicodeScalars.map(WordClass.digit) == [value])
  }

  @Test(arguments: [
    ("aZ09_éßЖ中あ가²½Ⅳ①ªǅʰ\u{1D7D8}", true), ("-.,:*'\"[]{}<>|/ \n\t$€+=©\u{301}\u{200D}\u{FEFF}，。😀", false),
  ])
  func wordCharacters(text: String, isWord: Bool) {
    for scalar in text.unicodeScalars { #expect(WordClass.contains(scalar) == isWord, "\(scalar)") }
  }

  @Test(arguments: [
    ("", [Int]()), ("a", [0, 1]), (" 7 ", [1, 2]), ("分7", [0, 4]), ("，7", [3, 4]), ("7.5", [0, 1, 2, 3]),
    ("e\u{301}", [0, 1]), ("**8**", [2, 3]), ("_1", [0, 2]),
  ])
  func boundariesOfWords(text: String, places: [Int]) {
    let bytes = Array(text.utf8)
    let starts = (0...bytes.count).filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
    #expect(starts.filter(bytes.isWordBoundary) == places)
  }

  @Test func boundariesOfASliceAreItsOwn() {
    let bytes = Array("ab".utf8)
    #expect(bytes[1...].isWordBoundary(at: 1))
    #expect(bytes[..<1].isWordBoundary(at: 1))
    #expect(!bytes.isWordBoundary(at: 1))
  }

  /// Against a plain definition on scalars.
  @Test func randomTextsHaveTheirBoundaries() {
    let pieces = ["a", "7", "_", "中", "é", "e\u{301}", " ", ".", "，", "😀", "²", "\n", "\u{200B}"]
    let words: Set<Unicode.Scalar> = ["a", "7", "_", "中", "é", "e", "²"]
    var random = RandomTexts(seed: 20, pieces)
    for _ in 0..<50_000 {
      let text = random.text(atMost: 8)
      var expected: [Int] = []
      var place = 0
      var isBehindWord = false
      for scalar in text.unicodeScalars {
        if words.contains(scalar) != isBehindWord { expected.append(place) }
        isBehindWord = words.contains(scalar)
        place += UTF8.width(scalar)
      }
      if isBehindWord { expected.append(place) }
      let bytes = Array(text.utf8)
      let starts = (0...bytes.count).filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
      guard starts.filter(bytes.isWordBoundary) == expected else {
        Issue.record("\(text.debugDescription)")
        return
      }
    }
  }
}
