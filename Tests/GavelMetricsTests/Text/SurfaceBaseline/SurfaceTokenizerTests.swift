import Testing

@testable import GavelMetrics

@Suite struct SurfaceTokenizerTests {
  @Test(
    "Texts are taken apart",
    arguments: [
      ("Don't stop, O'Brien!", ["don't", "stop", ",", "o'brien", "!"]),
      ("rock'n'roll dogs' 'tis", ["rock'n", "'", "roll", "dogs", "'", "'", "tis"]),
      (
        "l\u{2019}eau \u{2019}a\u{2019} x\u{2019}.",
        ["l'eau", "\u{2019}", "a", "\u{2019}", "x", "\u{2019}", "."]
      ),
      ("a'\u{301}b a'\u{6C34} a''b", ["a", "'\u{301}", "b", "a", "'", "\u{6C34}", "a", "'", "'", "b"]),
      ("a\u{AD}'\u{200B}b", ["a'b"]),
      ("3.14 4k snake_case", ["3", ".", "14", "4k", "snake", "_", "case"]),
      ("\u{301}\u{302} \u{301}a x\u{301}y", ["\u{301}\u{302}", "\u{301}", "a", "x\u{301}y"]),
      ("\u{6C34}\u{5728}ab\u{304B}\u{3099}", ["\u{6C34}", "\u{5728}", "ab", "\u{304B}\u{3099}"]),
      ("\u{130}\u{3A3} \u{2160}", ["i\u{307}\u{3C3}", "\u{2170}"]),
      ("a\u{0}b\u{1C}c\u{85}d\u{A0}e\u{3000}f\u{7F}", ["ab", "c", "d", "e", "f"]),
      ("", []), (" \n", []), ("'", ["'"]), ("''", ["'", "'"]),
    ] as [(String, [String])])
  func tokens(text: String, expected: [String]) {
    #expect(SurfaceTokenizer(text).texts.map(scalars) == expected.map(scalars))
  }

  @Test(
    "What counts unless it is in the stop list",
    arguments: [
      ("7", true), ("\u{BD}", true), ("12", true), ("ab", false), ("4k", false), ("abc", true), ("2nd", true),
      // Marks are not counted, the apostrophe is.
      ("a\u{301}b\u{301}", false), ("i'm", true), ("1'2", true), ("7\u{20E3}", true), ("\u{6C34}", true),
      ("!", false),
    ])
  func weight(text: String, isWeighty: Bool) {
    #expect(SurfaceTokenizer(text).tokens.map(\.isWeighty) == [isWeighty])
  }

  @Test func `The ASCII path is the general path`() {
    for byte in UInt8(0)..<128 {
      let scalar = Unicode.Scalar(byte)
      for text in [
        "\(scalar)", "a\(scalar)b", "A'\(scalar)", "\(scalar)\u{301}Z", "\u{E9}\(scalar)'\(scalar)1",
      ] {
        let fast = SurfaceTokenizer(text)
        let plain = SurfaceTokenizer(text, hasASCIIPath: false)
        #expect(fast.bytes == plain.bytes, "U+\(String(byte, radix: 16))")
        #expect(fast.tokens == plain.tokens, "U+\(String(byte, radix: 16))")
      }
    }
  }

  @Test func `Only the first 12,000 scalars count, before the lower case grows`() {
    let text = String(repeating: "\u{130}", count: 12_000)
    #expect(SurfaceTokenizer(text + "abc").bytes == SurfaceTokenizer(text).bytes)
    #expect(SurfaceTokenizer(text).bytes.count == 3 * 12_000)
    #expect(SurfaceTokenizer(String(repeating: "a", count: 11_999) + " b").tokens.count == 1)
  }

  @Test func `The stop list has 120 words of three letters or more`() {
    #expect(SurfaceStopList.words.count == 120)
    for word in ["the", "don't", "they're"] {
      #expect(TextMetrics.surfaceScore(of: "\(word) \(word)").newWords == 0)
    }
  }

  @Test func `Tokens are equal by scalars`() {
    #expect(TextMetrics.surfaceScore(of: "caf\u{E9}", prompt: "cafe\u{301}").newWords == 1)
    #expect(TextMetrics.surfaceScore(of: "CAF\u{C9}", prompt: "caf\u{E9}").newWords == 0)
  }
}

private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
