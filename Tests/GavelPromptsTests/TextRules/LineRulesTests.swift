import Testing

@testable import GavelPrompts

@Suite struct LineRulesTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\n", ["a\r", "b", ""]),
    ("a\u{2028}b\rc", ["a\u{2028}b\rc"]),
    ("\n\n", ["", "", ""]),
  ])
  func onlyLFEndsALine(text: String, lines: [String]) {
    let bytes = Array(text.utf8)
    #expect(bytes.lines.map(Array.init) == lines.map { Array($0.utf8) })
    #expect(Array(bytes.firstLine) == Array((lines.first ?? "").utf8))
  }

  @Test(arguments: [
    ("a", [1]), ("a\n", [1, 2]), ("a\n\n", [2, 3]), ("\n", [0, 1]), ("", [0]), ("a\r\n", [2, 3]),
  ])
  func endsOfTheText(text: String, places: [Int]) {
    let bytes = Array(text.utf8)
    #expect((0...bytes.count).filter(bytes.isEndOfText) == places)
  }

  @Test(arguments: [("a\nb", [1, 3], [0, 2]), ("\n\n", [0, 1, 2], [0, 1, 2]), ("a\rb", [3], [0])])
  func endsAndStartsOfLines(text: String, ends: [Int], starts: [Int]) {
    let bytes = Array(text.utf8)
    #expect((0...bytes.count).filter(bytes.isEndOfLine) == ends)
    #expect((0...bytes.count).filter(bytes.isStartOfLine) == starts)
  }

  @Test func endsOfLinesFromAPlace() {
    let bytes = Array("ab\ncd".utf8)
    #expect((0...5).map(bytes.endOfLine) == [2, 2, 2, 5, 5, 5])
  }
}
