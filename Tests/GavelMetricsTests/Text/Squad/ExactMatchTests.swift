import GavelMetrics
import Testing

@Suite struct ExactMatchTests {
  @Test(
    "SQuAD normalisation",
    arguments: [
      ("The  Cat, an a.b!", "cat ab"), ("A", ""), ("", ""), (" \t\n", ""), ("the the cat the", "cat"),
      ("theory anna a1", "theory anna a1"), ("the\u{4E2D}", "the\u{4E2D}"),
      ("x the\u{301} y", "x \u{301} y"), ("\u{201C}the cat\u{201D}", "\u{201C} cat\u{201D}"),
      ("the_end", "theend"), ("\u{130}", "i\u{307}"), ("a\u{200B}b", "\u{200B}b"),
      ("x\u{1F}y\u{3000}z\u{85}", "x y z"), ("cafe\u{301} \u{C9}", "cafe\u{301} \u{E9}"), ("A-N", ""),
    ])
  func normalization(text: String, expected: String) {
    let normalized = TextNormalization.squad.apply(to: text)
    #expect(Array(normalized.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `Any of the references may match`() throws {
    #expect(try TextMetrics.exactMatch(prediction: "The answer.", references: ["no", "answer"]))
    #expect(try !TextMetrics.exactMatch(prediction: "The answer.", references: ["no", "yes"]))
    #expect(try TextMetrics.exactMatch(prediction: "...", references: ["the"]))
  }

  @Test func `Scalars are compared, not canonical equivalents`() throws {
    #expect(try !TextMetrics.exactMatch(prediction: "cafe\u{301}", references: ["caf\u{E9}"]))
  }

  @Test func `Without normalisation every scalar counts`() throws {
    #expect(
      try !TextMetrics.exactMatch(prediction: "yes", references: ["Yes"], normalization: .exact))
    #expect(try TextMetrics.exactMatch(prediction: "a.", references: ["a."], normalization: .exact))
  }

  @Test func `No reference is an error`() {
    expectError(.empty) { () throws(MetricError) in
      try TextMetrics.exactMatch(prediction: "x", references: [])
    }
  }
}
