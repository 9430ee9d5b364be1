import Testing

@testable import GavelPrompts

@Suite struct PythonLiteralTests {
  private static func text(_ text: String) -> PythonValue { .text(text) }
  private static func whole(_ value: Int) -> PythonValue { .integer(.exact(value)) }

  @Test(arguments: [
    ("1", whole(1)), (" \t-7", whole(-7)), ("+ 0x_fF", whole(255)), ("0b1_0", whole(2)), ("0O17", whole(15)),
    ("00_0", whole(0)),
    ("7.", .real(7)), (".5", .real(0.5)), ("1_0e-1_0", .real(1e-9)), ("01.5", .real(1.5)),
    ("-1e999", .real(-.infinity)),
    ("True", .boolean(true)), ("False#x", .boolean(false)), ("None\n\n", .none), ("(((1)))", whole(1)),
    ("-(1)", whole(-1)),
    ("()", .tuple([])), ("1,", .tuple([whole(1)])), ("1, 2", .tuple([whole(1), whole(2)])),
    ("(1,)", .tuple([whole(1)])),
    ("[]", .list([])), ("[1,[2],]", .list([whole(1), .list([whole(2)])])),
    ("[ #c\n1,\r\n2\r]", .list([whole(1), whole(2)])),
    ("[1]\n \n", .list([whole(1)])), ("\n#c\n[1]\n #d", .list([whole(1)])),
    ("\u{C}[\\\n1]", .list([whole(1)])), ("(-\n1)", whole(-1)),
    ("123456789012345678901234567890", .integer(.beyond(123_456_789_012_345_677_877_719_597_056))),
    ("0x" + String(repeating: "f", count: 16), .integer(.beyond(0x1p64))),
    ("0x7fffffffffffffff", whole(.max)),
  ])
  func literalsAreRead(source: String, value: PythonValue) {
    #expect(PythonLiteral.value(of: source) == value)
  }

  @Test(arguments: [
    ("''", ""), ("\"a'b\"", "a'b"), (#"'a\'\"\\\a\b\f\n\r\t\v'"#, "a'\"\\\u{7}\u{8}\u{C}\n\r\t\u{B}"),
    (#"'\0\08\777\x41\u00e9\U0001F600'"#, "\u{0}\u{0}8\u{1FF}Aé😀"),
    (#"'\q\é'"#, #"\q\é"#), ("'a\\\r\nb'", "ab"), ("'''a\r\nb'c\r'''", "a\nb'c\n"),
    ("\"\"\"\"x\"\"\"", "\"x"), (#"r'\n\''"#, #"\n\'"#),
    ("U'x'", "x"), ("'a' \"b\"r'\\c'", "ab\\c"), ("('a'\n'b')", "ab"),
    ("'e\u{301}\u{85}\u{2028}'", "e\u{301}\u{85}\u{2028}"), ("''''''", ""),
    ("'#' #'", "#"),
  ])
  func textsAreRead(source: String, text: String) throws {
    guard case .text(let found) = try #require(PythonLiteral.value(of: source)) else {
      Issue.record("no text")
      return
    }
    #expect(scalars(found) == scalars(text))
  }

  @Test(arguments: [
    "", " ", "\n", "05", "0_7", "1__0", "1_", "_1", "1e", "0x", "0b2", "1.2.3", "1a", "٣", "３", "true",
    "null", "nan", "inf", "Ｔｒｕｅ", "True1",
    "--1", "+-1", "-(-1)", "-True", "-'a'", "~1", "not 1", "1+1", "1 2", "[1 2]", "[,]", "[1,,]", "(,)", ",",
    "[1", "1]", "(1]", "{1:2", "{1}",
    "{'a' 1}", "{[1]: 2}", "{(1,[2]): 3}", "{{}:1}", "{1:2,,}", "{**{}}", "[*[1]]", "'a", "'a\nb'", "'''a''",
    #"'\'"#, #"r'\'"#, #"'\x4'"#, #"'\u00'"#,
    #"'\U00110000'"#, #"'\ud800'"#, #"'\N{BULLET}'"#, "b'a'", "f'a'", "ur'a'", "1j", "...", "set()", "\n [1]",
    "\u{C} [1]", "[1]\n[2]", "[1]\\", "[1]\\\n",
    "\\\n [1]", "'a'\n'b'", "[1]\u{0}", "[1\u{B}]", "[1\u{A0}]", "\u{FEFF}[1]", "[1];", "1.real", "'a'[0]",
    "1 if 1 else 2", "\u{3000}1",
    "```python\n[1]\n```", "[1] ok", "[1]\n ",
  ])
  func everythingElseIsNoLiteral(source: String) {
    #expect(PythonLiteral.value(of: source) == nil)
  }

  @Test func dictionariesKeepTheirEntries() throws {
    let value = try #require(
      PythonLiteral.value(of: "{'model': 'm', \"rank\": 1.0, 'model': 'n', (1, -2): {}, None: True,}"))
    #expect(value["model"] == .text("n"))
    #expect(value["rank"]?.number == 1)
    #expect(value["absent"] == nil)
    #expect(value["model"]?.number == nil)
    guard case .dictionary(let entries) = value else { return }
    #expect(entries.count == 5)
    #expect(entries[3].key == .tuple([Self.whole(1), Self.whole(-2)]))
    #expect(entries[4].value.number == 1)
    #expect(PythonLiteral.value(of: "{'\u{E9}': 1}")?["e\u{301}"] == nil)
    #expect(PythonLiteral.value(of: "[1], (2,)")?.elements?.compactMap(\.elements).count == 2)
  }

  @Test func nestingEndsWherePythonsDoes() {
    func nested(_ open: String, _ close: String, _ count: Int) -> String {
      String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
    }
    for (open, close) in [("[", "]"), ("(", ")"), ("{'a':", "}")] {
      #expect(PythonLiteral.value(of: nested(open, close, 200)) != nil)
      #expect(PythonLiteral.value(of: nested(open, close, 201)) == nil)
    }
    #expect(PythonLiteral.value(of: nested("[", "]", 400_000)) == nil)
    #expect(PythonLiteral.value(of: String(repeating: "-", count: 1_000_000) + "1") == nil)
    #expect(PythonLiteral.value(of: String(repeating: "[]", count: 300)) == nil)
    #expect(PythonLiteral.value(of: "[" + String(repeating: "[],", count: 300) + "]")?.elements?.count == 300)
  }

  @Test func longTextsTakeLinearTime() {
    let million = String(repeating: "x", count: 1_000_000)
    #expect(PythonLiteral.value(of: "'\(million)'") == .text(million))
    #expect(PythonLiteral.value(of: "'\(million)") == nil)
    #expect(
      PythonLiteral.value(of: String(repeating: "'a' ", count: 250_000))
        == .text(String(repeating: "a", count: 250_000)))
    #expect(PythonLiteral.value(of: String(repeating: "1,", count: 500_000))?.elements?.count == 500_000)
    #expect(PythonLiteral.value(of: String(repeating: "\n", count: 1_000_000)) == nil)
    #expect(PythonLiteral.value(of: String(repeating: "\\\n", count: 500_000) + "1") == Self.whole(1))
    #expect(
      PythonLiteral.value(of: "0x" + String(repeating: "1", count: 1_000_000)) == .integer(.beyond(.infinity))
    )
  }
}
