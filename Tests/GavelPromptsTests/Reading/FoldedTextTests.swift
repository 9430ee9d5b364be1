import Testing

@testable import GavelPrompts

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("", ""), ("AbC\tx\r\n", "abc x\n\n"), ("a\u{0}\u{7}b", "ab"), ("ＲＵＬＩＮＧ：５", "ruling:5"),
    ("V\u{200B}E\u{2060}R", "ver"), ("É Ü ß", "é ü ß"), ("e\u{301}E\u{301}", "éé"), ("½ … x", "1⁄2 ... x"),
    ("ПРИВЕТ Ё", "привет ё"), ("Ａ\u{301}", "á"), ("a\u{00A0}b\u{3000}c", "a b c"), ("x\u{2028}y", "x\ny"),
    ("ﬁnding", "finding"), ("\u{202E}abc", "abc"), ("评委，好", "评委,好"), ("ΑΒΓ", "αβγ"), ("🙂👍🏽", "🙂👍🏽"),
  ])
  func textIsFolded(original: String, folded: String) {
    #expect(FoldedText(original).text == folded)
  }

  @Test func everyCharacterFoldsAlikeAloneAndAmongOthers() {
    // Pieces beyond the plain ones are unified apart from the rest: the result must be the same.
    let samples = ["x½y", "naïve…“q”", "日本ﾃﾞｰﾀ", "a\u{308}\u{323}b", "가\u{11A8}"]
    for sample in samples {
      #expect(FoldedText("pre " + sample + " post").text == "pre " + FoldedText(sample).text + " post")
    }
  }

  @Test func searchesFindLongAndShortParts() {
    let long = String(repeating: "ab", count: 50)
    #expect(FoldedText("x" + long + "aab").contains(long + "aab"))
    #expect(!FoldedText("x" + long).contains(long + "c"))
    #expect(FoldedText("abc").contains(""))
    #expect(!FoldedText("").contains("a"))
    #expect(FoldedText("  a \n b ").squeezed == Array("a b".utf8))
  }

  @Test(arguments: ["\u{202E}x", "a\u{2066}b", "\u{1B}[2K", "\u{E0041}", "\u{85}", "\u{7F}"])
  func hiddenCharactersAreFound(text: String) {
    #expect(HiddenCharacters.occur(in: text))
  }

  @Test(arguments: ["a\tb\r\nc", "👨‍👩‍👧", "‘quoted’ – … ½", "می‌خواهم"])
  func ordinaryCharactersHideNothing(text: String) {
    #expect(!HiddenCharacters.occur(in: text))
  }
}
