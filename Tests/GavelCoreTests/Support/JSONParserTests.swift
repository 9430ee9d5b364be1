import GavelCore
import Testing

@Suite struct JSONParserTests {
  @Test(arguments: readable)
  func reads(text: String, value: JSONValue) throws {
    #expect(try JSONParser.parse(text) == value)
  }

  private static let readable: [(String, JSONValue)] = [
    ("null", .null), (" true ", .bool(true)), ("\t\n\r false", .bool(false)), ("0", .number("0")),
    ("-0", .number("-0")), ("4.0", .number("4.0")), ("1E+3", .number("1E+3")), ("1e-7", .number("1e-7")),
    ("-12.50e2", .number("-12.50e2")),
    ("123456789012345678901234567890", .number("123456789012345678901234567890")), ("\"\"", .string("")),
    ("[]", .array([])), ("{}", .object([])), ("[ ]", .array([])), ("{ }", .object([])),
    ("[1, [2], {\"a\": null}]", [1, [2], ["a": .null]]),
    ("{\"b\": 1, \"a\": {\"\": []}}", ["b": 1, "a": ["": []]]),
    (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
    (#""\u0041\u00e9\u20AC""#, .string("A\u{E9}\u{20AC}")),
    (#""\uD834\uDd1e!""#, .string("\u{1D11E}!")), (#""\u0000""#, .string("\0")),
    ("\"\u{E9}\u{1F600}\u{7F}\"", .string("\u{E9}\u{1F600}\u{7F}")),
  ]

  @Test(arguments: unreadable)
  func refuses(text: String, reason: String, offset: Int) throws {
    let failure = try #require(throws: JSONParser.Failure.self) { try JSONParser.parse(text) }
    #expect(failure.description == "\(reason) at byte \(offset)")
  }

  private static let unreadable: [(String, String, Int)] = [
    ("", "the text ends too early", 0), ("  ", "the text ends too early", 2),
    ("nul", "expected a JSON value", 0), ("True", "expected a JSON value", 0),
    ("NaN", "expected a JSON value", 0), ("Infinity", "expected a JSON value", 0),
    ("-Infinity", "expected a JSON value", 0), ("truex", "something follows the value", 4),
    ("1 2", "something follows the value", 2), ("01", "something follows the value", 1),
    ("+1", "expected a JSON value", 0), (".5", "expected a JSON value", 0), ("-", "expected a JSON value", 0),
    ("1.", "a number ends in a point", 0), ("1.e3", "a number ends in a point", 0),
    ("1e", "a number has no exponent after its e", 0), ("1e+", "a number has no exponent after its e", 0),
    ("0x10", "something follows the value", 1), ("[1,]", "expected a JSON value", 3),
    ("[1 2]", "expected ',' or ']'", 3), ("[1", "expected ',' or ']'", 2),
    ("[,1]", "expected a JSON value", 1),
    ("[", "the text ends too early", 1), ("{\"a\":1,}", "expected a key in quotes", 7),
    ("{a:1}", "expected a key in quotes", 1), ("{'a':1}", "expected a key in quotes", 1),
    ("{\"a\" 1}", "expected ':'", 5), ("{\"a\":1 \"b\":2}", "expected ',' or '}'", 7),
    ("{\"a\":", "the text ends too early", 5), ("{1:1}", "expected a key in quotes", 1),
    ("// x\n1", "expected a JSON value", 0), ("\"abc", "a string does not end", 4),
    ("\"a\nb\"", "a control character stands in a string", 2), ("\"\\", "a string does not end", 2),
    (#""\x41""#, "an unknown escape", 3), (#""\'""#, "an unknown escape", 3),
    (#""\u1"#, "a string does not end", 3), (#""\u12G4""#, "expected four hexadecimal digits", 5),
    (#""\uD834""#, "half of a surrogate pair", 7), (#""\uDD1E""#, "half of a surrogate pair", 7),
    (#""\uD834\u0041""#, "half of a surrogate pair", 13), (#""\uD834x""#, "half of a surrogate pair", 7),
    ("\u{FEFF}1", "expected a JSON value", 0), ("1\u{A0}", "something follows the value", 1),
    ("\"\\n\u{1}\"", "a control character stands in a string", 4),
  ]

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xE2, 0x82, 0x22],
  ])
  func refusesInvalidUTF8(bytes: [UInt8]) throws {
    let failure = try #require(throws: JSONParser.Failure.self) { try JSONParser.parse(bytes) }
    #expect(failure.reason == "invalid UTF-8")
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSONParser.parse(nested(128)) }
    let failure = try #require(throws: JSONParser.Failure.self) { try JSONParser.parse(nested(129)) }
    #expect(failure.description == "nested too deeply at byte 128")
    // A hostile text must not exhaust the stack.
    let hostile = String(repeating: "{\"a\":", count: 100_000)
    #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(hostile) }
  }

  @Test(arguments: [2, 3, 8, 9, 10, 30])
  func duplicateKeysAreRefused(count: Int) throws {
    for twice in 0..<(count - 1) {
      let keys = (0..<(count - 1)).map { "k\($0)" } + ["k\(twice)"]
      let text = "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
      let failure = try #require(throws: JSONParser.Failure.self) { try JSONParser.parse(text) }
      #expect(failure.reason == "the key \"k\(twice)\" stands twice")
    }
    let different = "{" + (0..<count).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
    #expect(try JSONParser.parse(different).object?.count == count)
    #expect(try JSONParser.parse(#"{"a":{"a":1},"A":2}"#) == ["a": ["a": 1], "A": 2])
    #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(#"{"a":1,"\u0061":2}"#) }
  }

  @Test func findsAnObjectInsideOtherText() throws {
    let bytes = Array("say {\"a\": \"}\"} and {\"b\" ".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let found = JSONParser.object(in: buffer, at: 4)
      #expect(found?.value == ["a": "}"])
      #expect(found?.end == 14)
      #expect(JSONParser.object(in: buffer, at: 0) == nil)
      #expect(JSONParser.object(in: buffer, at: 19) == nil)
      #expect(JSONParser.object(in: buffer, at: bytes.count) == nil)
    }
  }
}
