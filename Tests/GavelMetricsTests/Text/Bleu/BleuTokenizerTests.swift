import Testing

@testable import GavelMetrics

@Suite struct BleuTokenizerTests {
  @Test(
    "13a",
    arguments: [
      ("Hello, world!", ["Hello", ",", "world", "!"]),
      // Marks stay in numbers and inside words, but for a point or comma beside anything but a digit.
      ("3.14 and 1,000", ["3.14", "and", "1,000"]),
      ("U.S. 5-6 x-y", ["U", ".", "S", ".", "5", "-", "6", "x-y"]),
      ("don't 'tis", ["don't", "'tis"]), (".5 5.", [".", "5", "5", "."]), ("a..b", ["a", ".", ".", "b"]),
      ("&quot;x&quot; &amp;lt; &lt;b&gt;", ["\"", "x", "\"", "<", "<", "b", ">"]),
      ("end-\nof\nline <skipped>", ["endof", "line"]),
      ("a\u{3000}b\u{A0}c\u{200B}", ["a", "b", "c\u{200B}"]),
      ("今天。", ["今天。"]), ("", []), (" \n", []),
    ] as [(String, [String])])
  func mteval13a(text: String, words: [String]) {
    #expect(BleuTokenizer.mteval13a.tokens(of: text) == words)
  }

  @Test(
    "zh",
    arguments: [
      ("用GPT-4评分3.5。", ["用", "GPT-4", "评", "分", "3.5", "。"]),
      ("\u{2014}x\u{201C}", ["\u{2014}", "x", "\u{201C}"]),
      // No space is put in front, so that a point at the start stays with its digit; nothing is cleaned.
      (" .5 &lt;", [".5", "&", "lt", ";"]), ("\u{20000}\u{20001}", ["\u{20000}\u{20001}"]), ("", []),
    ] as [(String, [String])])
  func chinese(text: String, words: [String]) {
    #expect(BleuTokenizer.chinese.tokens(of: text) == words)
  }

  @Test func `Every scalar but white space is a word of char`() {
    #expect(BleuTokenizer.character.tokens(of: "e\u{301} 今\n🙂") == ["e", "\u{301}", "今", "🙂"])
  }
}
