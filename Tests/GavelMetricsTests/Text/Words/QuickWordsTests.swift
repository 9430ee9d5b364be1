import GavelCore
import Testing

@testable import GavelMetrics

/// The quick ways to take texts apart against the plain ones.
@Suite struct QuickWordsTests {
  private static let pieces = [
    "The", "the", "a", "AN", "an", "cat", "x", "internationalisation", "internationalise", "12345678",
    "abcdefg", "7", "abcdefghi", "abcdefghj", "internationalised", "internationalises",
    " ", "  ", "\n", ", ", ".", "-", "_", "'", "!?", "\u{1F}", "\u{0}", "\u{7F}", "é", "\u{301}", "“", "今天",
    "\u{130}",
    "\u{212A}", "\u{A0}", "\u{200B}", "🙂",
  ]

  private func text(_ random: inout RandomWords, below pieces: Int) -> String {
    (0..<random.number(below: 40)).map { _ in Self.pieces[random.number(below: pieces)] }.joined()
  }

  @Test(arguments: [25, pieces.count])
  func `Words of rouge-score`(pieces: Int) throws {
    var random = RandomWords(seed: UInt64(pieces))
    for _ in 0..<300 {
      var words = try RougeWords(.rougeScore, stemming: false)
      let texts = (text(&random, below: pieces), text(&random, below: pieces))
      let numbers = words.numbers(of: texts.0) + words.numbers(of: texts.1)
      let plain = [texts.0, texts.1].flatMap { RougeTokenizer.rougeScore.words(of: $0) }.map(Array.init)
      #expect(pattern(of: numbers) == pattern(of: plain), "\(texts)")
    }
  }

  @Test(arguments: [25, pieces.count])
  func `Words of SQuAD`(pieces: Int) {
    var random = RandomWords(seed: UInt64(pieces))
    for _ in 0..<300 {
      var words = SquadWords()
      let texts = (text(&random, below: pieces), text(&random, below: pieces))
      let numbers = words.numbers(of: texts.0) + words.numbers(of: texts.1)
      let plain = [texts.0, texts.1].flatMap {
        TextNormalization.squadNormalized($0).split(separator: 0x20).map(Array.init)
      }
      #expect(pattern(of: numbers) == pattern(of: plain), "\(texts)")
    }
  }

  @Test func `Long texts with many words`() throws {
    var random = RandomWords(seed: 5)
    let long = (0..<20_000).map { _ in "\(random.number(below: 40) * random.number(below: 1_000_000_000))" }
    let text = long.joined(separator: " ")
    var words = try RougeWords(.rougeScore, stemming: false)
    #expect(words.numbers(of: text) == pattern(of: long, numbering: true))
    #expect(words.count == Set(long).count)
    var squad = SquadWords()
    #expect(squad.numbers(of: text) == pattern(of: long, numbering: true))
  }

  /// For each element the place of the first that equals it, or its number in the order of their first appearance.
  private func pattern<Element: Hashable>(of elements: [Element], numbering: Bool = false) -> [Int] {
    var first: [Element: Int] = [:]
    return elements.enumerated().map { place, element in
      if let known = first[element] { return known }
      let number = numbering ? first.count : place
      first[element] = number
      return number
    }
  }

  @Test func `A vocabulary tells all words apart as it grows`() {
    var vocabulary = Vocabulary()
    let words = (0..<3000).map { Array(String(repeating: "\($0)\u{0}", count: 1 + $0 % 4).utf8)[...] }
    let zeros = (0..<20).map { [UInt8](repeating: 0, count: $0)[...] }
    for (number, word) in (words + zeros).enumerated() {
      #expect(vocabulary.known(word) == nil)
      #expect(vocabulary.number(of: word) == number)
    }
    for (number, word) in (words + zeros).enumerated() { #expect(vocabulary.number(of: word) == number) }
  }

  @Test func `White space in UTF-8 is that of scalars`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let length = WhiteSpace.length(in: bytes, at: 0)
      if length != (scalar.isTextWhitespace ? bytes.count : 0) { Issue.record("\(value)") }
      var trimmed = Array("x".utf8) + bytes
      WhiteSpace.trimEnd(&trimmed)
      if (trimmed.count == 1) != scalar.isTextWhitespace { Issue.record("\(value)") }
    }
    #expect(WhiteSpace.trimmed(Array("\u{3000} \u{85}x y\u{2028}\n\u{A0}".utf8)) == Array("x y".utf8))
    #expect(WhiteSpace.trimmed(Array(" \u{3000}".utf8)).isEmpty)
  }
}
