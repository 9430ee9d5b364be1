import Foundation
import GavelCore
import Testing

@Suite struct JSONCodingTests {
  @Test func sortsKeysAndKeepsSlashes() throws {
    let data = try JSONCoding.data(of: ["b": "a/b", "a": "1"])
    #expect(String(decoding: data, as: UTF8.self) == #"{"a":"1","b":"a/b"}"#)
    #expect(try JSONCoding.value(of: ["b": 2.0]) == ["b": 2])
    #expect(try JSONCoding.decode([String: Int].self, from: ["x": 3]) == ["x": 3])
  }

  @Test(arguments: [
    ("{\"a\":\"plain \u{E9}\u{20AC}\u{1F600}\"}", "{\"a\":\"plain \u{E9}\u{20AC}\u{1F600}\"}"),
    ("\"a\u{7F}b\"", #""a\u007fb""#), ("\"\u{9B}31m\"", #""\u009b31m""#),
    ("\"\u{202E}abc\"", #""\u202eabc""#),
    ("\"\u{2028}\u{2029}\u{2066}\"x\u{2069}", "\"\\u2028\\u2029\\u2066\"x\\u2069"), ("", ""),
    ("\u{E2}\u{80}", "\u{E2}\\u0080"),
  ])
  func printable(text: String, safe: String) {
    #expect(String(decoding: JSONCoding.printable(Data(text.utf8)), as: UTF8.self) == safe)
  }

  @Test func printableTextReadsTheSame() throws {
    let text = "\u{7F}\u{85} a \u{202D}b\u{202C} \u{E9} \u{2067}"
    let data = try JSONCoding.data(of: [text])
    let safe = JSONCoding.printable(data)
    #expect(safe != data)
    #expect(try JSONCoding.decode([String].self, from: safe) == [text])
  }

  @Test func printableTakesATruncatedText() {
    let cut = Data([0x22, 0xE2, 0x80])
    #expect(JSONCoding.printable(cut) == cut)
    #expect(JSONCoding.printable(Data([0xC2])) == Data([0xC2]))
  }
}
