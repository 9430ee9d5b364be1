import Testing

@testable import GavelPrompts

/// Literals that are written at random and read again, and such that are spoilt.
@Suite struct PythonLiteralFuzzTests {
  @Test func whatIsWrittenIsRead() {
    var writer = LiteralWriter(seed: 16)
    for _ in 0..<50_000 {
      let (source, value) = writer.literal(depth: 3)
      guard PythonLiteral.value(of: source) == value else {
        Issue.record("\(source.debugDescription) is not \(value)")
        return
      }
    }
  }

  @Test func spoiltLiteralsDoNoHarm() {
    var writer = LiteralWriter(seed: 17)
    var refused = 0
    for _ in 0..<50_000 {
      let source = writer.random.mutated(writer.literal(depth: 3).source)
      if PythonLiteral.value(of: source) == nil { refused += 1 }
    }
    #expect(refused > 10_000 && refused < 50_000)
  }

  @Test func randomTextDoesNoHarm() {
    let pieces = [
      "[", "]", "{", "}", "(", ")", "'", "\"", "\\", ",", ":", "1", ".", "e", "_", "r", "\n", "#", "-",
      "\u{0}", "é", "x", " ",
    ]
    var random = RandomTexts(seed: 18, pieces)
    for _ in 0..<50_000 { _ = PythonLiteral.value(of: random.text(atMost: 14)) }
  }
}

private struct LiteralWriter {
  var random: RandomTexts

  init(seed: UInt64) {
    random = RandomTexts(seed: seed, ["a", "é", " ", "\u{85}", "😀", "\u{301}", "#", "{"])
  }

  mutating func space() -> String { ["", "", " ", "\t", "\u{C}"][random.number(below: 5)] }

  mutating func literal(depth: Int) -> (source: String, value: PythonValue) {
    let kind = random.number(below: depth == 0 ? 5 : 8)
    switch kind {
    case 0:
      let value = random.number(below: 2000)
      return random.number(below: 2) == 0
        ? ("\(value)", .integer(.exact(value))) : ("-\(value)", .integer(.exact(-value)))
    case 1:
      let value = Double(random.number(below: 100_000)) / 8
      return ("\(value)", .real(value))
    case 2:
      return [("True", .boolean(true)), ("False", .boolean(false)), ("None", .none)][random.number(below: 3)]
    case 3, 4:
      let text = random.text(atMost: 4)
      return [("'\(text)\\n'", .text(text + "\n")), ("\"\"\"\n\(text)'\"\"\"", .text("\n\(text)'"))][kind - 3]
    case 5, 6:
      let parts = (0..<random.number(below: 4)).map { _ in literal(depth: depth - 1) }
      let inner = parts.map { "\(space())\($0.source)\(space())" }.joined(separator: ",")
      let values = parts.map(\.value)
      if kind == 5 { return ("[\(inner)]", .list(values)) }
      return ("(\(inner)\(parts.count == 1 ? "," : ""))", .tuple(values))
    default:
      var source = "{"
      var entries: [PythonValue.Entry] = []
      for _ in 0..<random.number(below: 3) {
        let key = literal(depth: 0)
        let value = literal(depth: depth - 1)
        source += "\(space())\(key.source)\(space()):\n\(value.source),"
        entries.append(.init(key: key.value, value: value.value))
      }
      return (source + "}", .dictionary(entries))
    }
  }
}
