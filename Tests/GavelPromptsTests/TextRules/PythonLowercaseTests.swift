import Testing

@testable import GavelPrompts

struct PythonLowercaseTests {
  @Test(arguments: [
    ("", ""), ("Score: FOUR", "score: four"), ("ÀÉ Ж 分", "àé ж 分"), ("İ", "i\u{307}"), ("K", "k"), ("ſ", "ſ"),
    ("ẞ", "ß"), ("Ⅳ", "ⅳ"), ("Ⓐ", "ⓐ"), ("𐐀", "𐐨"), ("ǅ", "ǆ"), ("ΟΔΟΣ", "οδος"), ("ΟΔΟΣ.", "οδος."),
    ("ΟΔΟΣ ΣΟΦΙΑ", "οδος σοφια"), ("Σ", "σ"), ("AΣ\u{301}", "aς\u{301}"), ("AΣ\u{301}B", "aσ\u{301}b"),
    ("A\u{301}Σ", "a\u{301}ς"), ("1Σ", "1σ"), ("ΣΣ", "σς"), ("A'Σ'", "a'ς'"), ("A'Σ'B", "a'σ'b"),
  ])
  func everyScalarHasItsFullMapping(_ text: String, _ lower: String) {
    let result = String(decoding: Array(text.utf8).pythonLowercased, as: UTF8.self)
    #expect(scalars(result) == scalars(lower))
  }

  @Test func whatIsNoUTF8IsReplaced() {
    #expect([0x41, 0xFF, 0x42].map(UInt8.init).pythonLowercased == [0x61, 0xEF, 0xBF, 0xBD, 0x62])
  }

  @Test func slicesAreRead() { #expect(Array("xABx".utf8)[1..<3].pythonLowercased == Array("ab".utf8)) }
}
