import GavelPrompts
import Testing

struct AlignBenchReferenceTests {
  @Test(arguments: [
    ("{'综合得分': 7.9}", ["综合得分: 7.0"], 7.0), ("{'a': 1, 'a': 2, '综合得分': 3}", ["a: 2.0", "综合得分: 3.0"], 3),
    ("'综合得分': 9.256 {'x': 1}", ["x: 1.0"], 9.25), ("{'综合得分': 3} {", [], 3), ("{'清晰度': 8}", ["清晰度: 8.0"], -1),
    ("{'a': 1} {'综合得分': 4}", ["a: 1.0", "综合得分: 4.0"], 4),
    ("{'a': 1}\n{'综合得分': 4}", ["综合得分: 4.0"], 4), ("{'清晰度': 8,\n'综合得分': 7.5}", [], 7.5), ("", [], -1),
    ("{'综合得分': ٧}", ["综合得分: 7.0"], 7), ("{'it's': 4, '综合得分': 5}", ["it's: 4.0", "综合得分: 5.0"], 5),
  ])
  func substitutesAndCutsAreKept(_ reply: String, _ ratings: [String], _ score: Double) throws {
    let reading = try AlignBenchReference.read(reply)
    #expect(reading.ratings.map { "\($0.name): \($0.value)" } == ratings)
    #expect(reading.score == score)
  }

  @Test func tooManyDigitsRaise() {
    let digits = String(repeating: "9", count: 4301)
    #expect(throws: ReferenceError.self) { try AlignBenchReference.read("{'综合得分': \(digits)}") }
  }

  @Test func longRepliesTakeLinearTime() throws {
    let signs = ["{", "'", "'a': 1", "综合得分", "'综合得分': ", "'清晰度': ", "}"]
    for sign in signs {
      let reply = String(repeating: sign, count: 1_000_000 / sign.utf8.count)
      _ = try? AlignBenchReference.read(reply)
      _ = try? AlignBenchScoreReader().opinion(in: reply)
      _ = try? AlignBenchDimensionReader([["清晰度"]]).opinion(in: reply + "{'清晰度': 1, '综合得分': 1}")
      _ = CritiqueLLMReference.score(in: reply)
      _ = try? CritiqueLLMScoreReader().opinion(in: reply)
    }
  }
}
