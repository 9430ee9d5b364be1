import Foundation
import GavelCore
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("plain \u{E9} \u{1F600} /", "\"plain \u{E9} \u{1F600} /\""), ("\"\\", #""\"\\""#),
    ("\n\r\t", #""\n\r\t""#), ("\0\u{8}\u{1B}\u{1F}\u{7F}", #""\u0000\u0008\u001b\u001f\u007f""#),
    ("\u{80}\u{85}\u{9B}\u{9F}\u{A0}", "\"\\u0080\\u0085\\u009b\\u009f\u{A0}\""),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    ("a\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}b", #""a\u202a\u202b\u202c\u202d\u202eb""#),
    ("\u{061C}\u{200E}\u{200F}\u{200D}", #""\u061c\u200e\u200f\#u{200D}""#),
    ("\u{2066}\u{2067}\u{2068}\u{2069}", #""\u2066\u2067\u2068\u2069""#),
    ("\u{2027}\u{202F}\u{2065}\u{206A}\u{20AC}", "\"\u{2027}\u{202F}\u{2065}\u{206A}\u{20AC}\""),
    ("", "\"\""),
  ])
  func escapes(text: String, written: String) throws {
    #expect(JSONWriter.text(of: .string(text)) == written)
    #expect(try JSONParser.parse(written) == .string(text))
  }

  @Test func keepsOrSortsKeys() {
    let value: JSONValue = ["b": [1, .null, true], "a": ["d": false, "c": .number("1.50")], "B": "x"]
    #expect(JSONWriter.text(of: value) == #"{"b":[1,null,true],"a":{"d":false,"c":1.50},"B":"x"}"#)
    #expect(
      JSONWriter.text(of: value, sortsKeys: true) == #"{"B":"x","a":{"c":1.50,"d":false},"b":[1,null,true]}"#)
  }

  @Test func readsBackWhatItWrites() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let value = Self.value(by: &generator, depth: 0)
      let bytes = JSONWriter.bytes(of: value)
      let back = try JSONParser.parse(bytes)
      #expect(back == value)
      #expect(JSONWriter.bytes(of: back) == bytes)
      // What is written is what Foundation takes for JSON as well, and is safe to print.
      let data = Data(bytes)
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
      }
      #expect(JSONCoding.printable(data) == data)
    }
  }

  private static func value(by generator: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth < 4 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2:
      let bits = Double(bitPattern: generator.next())
      return bits.isFinite ? .double(bits) : .number("0.10")
    case 3: return .integer(Int64(bitPattern: generator.next()))
    case 4: return .string(string(by: &generator))
    case 5:
      let count = Int.random(in: 0..<4, using: &generator)
      return .array((0..<count).map { _ in value(by: &generator, depth: depth + 1) })
    default:
      let count = Int.random(in: 0..<12, using: &generator)
      return .object(
        (0..<count).map { .init("\($0)." + string(by: &generator), value(by: &generator, depth: depth + 1)) })
    }
  }

  private static func string(by generator: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x20...0x7E, 0x80...0x7FF, 0x2020...0x2070, 0xE000...0xFFFF, 0x10000...0x10FFFF,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<8, using: &generator) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
