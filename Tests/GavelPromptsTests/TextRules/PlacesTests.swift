import Testing

@testable import GavelPrompts

@Suite struct PlacesTests {
  @Test func searchesAgreeWithPlainOnes() {
    var random = RandomTexts(seed: 13, ["a", "b", "ab", "[", "[[", "é"])
    for _ in 0..<50_000 {
      let bytes = Array(random.text(atMost: 10).utf8)
      let needle = Array(random.text(atMost: 2).utf8)
      let from = random.number(below: bytes.count + 1)
      let places = (0...bytes.count).filter { bytes[$0...].starts(with: needle) }
      let isRight =
        bytes.firstPlace(of: needle, from: from) == places.first { $0 >= from }
        && bytes[from...].firstPlace(of: needle, from: from) == places.first { $0 >= from }
        && bytes.lastPlace(of: needle, before: bytes.count) == places.last
        && bytes.firstPlace(of: UInt8(ascii: "b"), from: from)
          == bytes[from...].firstIndex(of: UInt8(ascii: "b"))
      guard isRight else {
        Issue.record("\(needle) in \(bytes) from \(from)")
        return
      }
    }
  }

  @Test func slicesKeepTheirPlaces() {
    let bytes = Array("xabxab".utf8)
    let slice = bytes[2..<5]
    #expect(slice.firstPlace(of: UInt8(ascii: "a"), from: 2) == 4)
    #expect(slice.firstPlace(of: Array("ab".utf8), from: 2) == nil)
    #expect(slice.lastPlace(of: Array("b".utf8), before: 5) == 2)
    #expect(slice.lastPlace(of: Array("bxab".utf8), before: 5) == nil)
  }
}

@Suite struct CaseFoldingTests {
  @Test(arguments: [
    ("System Star", "system star", 11), ("SYSTEM STARS", "System Star", 11),
    ("\u{17F}y\u{17F}tem", "system", 8),
    ("o\u{212A}", "ok", 4), ("\u{130}t", "it", 3), ("\u{131}t", "it", 3), ("sy", "system", nil),
    ("é", "É", nil),
    ("é", "é", 2), ("[A]", "{a}", nil), ("@", "`", nil), ("\u{212B}", "k", nil), ("", "", 0),
    ("ﬆ", "st", nil),
  ])
  func wordsMatchInEitherCase(text: String, word: String, end: Int?) {
    #expect(Array(text.utf8).end(ofWord: Array(word.utf8), at: 0) == end)
  }

  @Test func theFirstMatchIsFound() {
    let bytes = Array("é sSys\u{17F}x".utf8)
    #expect(bytes.firstPlace(ofWord: Array("SYSS".utf8), from: 0) == 4..<9)
    #expect(bytes.firstPlace(ofWord: Array("SYSS".utf8), from: 5) == nil)
    #expect(bytes.firstPlace(ofWord: Array("tie".utf8), from: 0) == nil)
  }

  /// Against a plain definition on scalars.
  @Test func randomTextsMatchByDefinition() {
    let signs: [Unicode.Scalar: Unicode.Scalar] = [
      "\u{17F}": "s", "\u{212A}": "k", "\u{130}": "i", "\u{131}": "i",
    ]
    func folded(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.map { signs[$0] ?? $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
    }
    var random = RandomTexts(
      seed: 19, ["s", "S", "\u{17F}", "k", "K", "\u{212A}", "i", "\u{130}", "\u{131}", "t", "中"])
    var found = 0
    for _ in 0..<50_000 {
      let text = random.text(atMost: 10)
      let word = ["skis", "KIT", "t", "is"][random.number(below: 4)]
      let (plain, wanted) = (folded(text), folded(word))
      let place = plain.indices.first { plain[$0...].starts(with: wanted) }
      let expected = place.map { place in
        let sizes = text.unicodeScalars.map { UTF8.width($0) }
        let start = sizes[..<place].reduce(0, +)
        return start..<(start + sizes[place..<(place + wanted.count)].reduce(0, +))
      }
      found += expected == nil ? 0 : 1
      guard Array(text.utf8).firstPlace(ofWord: Array(word.utf8), from: 0) == expected else {
        Issue.record("\(word) in \(text.debugDescription)")
        return
      }
    }
    #expect(found > 5000)
  }
}
