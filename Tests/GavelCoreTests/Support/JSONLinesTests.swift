import GavelCore
import Testing

@Suite struct JSONLinesTests {
  private let text = """

    {"a": 1, "b\\u0062": [
      {"c": "x\\"y{[,"},
      [ 2,
        -3.5e1 ]
    ],
    "a.b": {}, "e": [],
    "last": null}

    """

  @Test(arguments: [
    (nil, 2), ("a", 2), ("bb", 2), ("bb[0]", 3), ("bb[0].c", 3), ("bb[1]", 4), ("bb[1][0]", 4),
    ("bb[1][1]", 5), ("a.b", 7), ("e", 7), ("last", 8),
    // What is not there is on the line of what it would stand in.
    ("absent", 2), ("bb[0].absent", 3), ("bb[1][7].deep[2]", 4), ("last.more", 8),
  ])
  func fieldsAreFound(field: String?, line: Int) {
    #expect(JSONLines(text.utf8).line(of: field) == line)
  }

  @Test(
    arguments: [
      ("", nil, 1), ("\n\n", nil, 3), ("{", nil, 1), ("{\n\"a\"", "a", 2), ("{\"a\": [1,\n\n", "a[1]", 3),
      ("{\"a", nil, 1), ("{\"a\\", nil, 1), ("{\"a\": {\"b\":\n[", "a.b[0]", 2), ("[", "[0]", 1),
      ("}]", nil, 1), ("{\"a\" 1", "a", 1),
    ] as [(String, String?, Int)])
  func aTextMayEndEarly(text: String, field: String?, line: Int) {
    let lines = JSONLines(text.utf8)
    #expect(lines.lastField == field)
    #expect(lines.lastLine == line)
  }

  @Test func noPrefixIsTrouble() {
    for end in 0...text.utf8.count {
      let lines = JSONLines(text.utf8.prefix(end))
      #expect(lines.lastLine <= 9)
    }
  }
}
