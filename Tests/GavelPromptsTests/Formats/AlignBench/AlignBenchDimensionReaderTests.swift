import GavelCore
import GavelPrompts
import Testing

struct AlignBenchDimensionReaderTests {
  private let reader = AlignBenchDimensionReader([["清晰度", "完备性"], ["清晰度", "创造性"]])

  @Test func theCardHoldsTheDimensionsAndNotTheOverallScore() throws {
    let opinion = try reader.opinion(in: "好。\n{'清晰度': 8, '完备性': 6, '综合得分': 3}")
    #expect(
      opinion.verdict
        == Scorecard(["清晰度": Score(8, scale: 1...10), "完备性": Score(6, scale: 1...10)]))
    #expect(opinion.verdict.mean().value == 7)
    #expect(opinion.rung == .marker && opinion.reasoning == "好。")
  }

  @Test(arguments: [
    ("{'清晰度': 8, '完备性': 6}", ReasonCode.noMarker), ("{'清晰度': 8, '综合得分': 3}", .markerWithoutValue),
    ("{'清晰度': 8,\n'完备性': 6, '综合得分': 3}", .noMarker), ("'清晰度': 8, '综合得分': 3", .noMarker),
    ("{'清晰度': 8.5, '完备性': 6, '综合得分': 3}", .markerWithoutValue),
    ("{'清晰度': 0, '完备性': 6, '综合得分': 3}", .outOfRange),
    ("{'清晰度': 8, '清晰度': 7, '完备性': 6, '综合得分': 3}", .ambiguous),
    ("'清晰度': 7\n{'清晰度': 8, '完备性': 6, '综合得分': 3}", .ambiguous),
    ("{'清晰度': 8, '完备性': 6, '创造性': 5, '综合得分': 3}", .ambiguous),
  ])
  func whatIsNoCardIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try reader.opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func everyScoreIsTheOneOfTheReference() throws {
    var random = RandomTexts(
      seed: 5,
      [
        "{", "}", "'", ": ", ", ", "\n", "7", ".0", ".5", "0", "'清晰度': 8", "'完备性': 6", "'清晰度': 7",
        "'综合得分': 5", "it's ",
        "{'清晰度': 8, '完备性': 6, '综合得分': 5}", "分", "{'清晰度': 8, ", "'完备性': 9, '综合得分': 5}",
      ])
    var read = 0
    for _ in 0..<30_000 {
      let reply = random.text(atMost: 6)
      guard let card = try? reader.opinion(in: reply).verdict else { continue }
      read += 1
      let reference = try AlignBenchReference.read(reply)
      #expect(reference.score != -1, "\(reply)")
      for (name, score) in card.criteria {
        #expect(reference.ratings.first { $0.name == name }?.value == score.value, "\(reply)")
      }
    }
    #expect(read > 1000)
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      reader, signs: ["'清晰度': ", "'完备性': 6", "'综合得分': 7", "综合得分"],
      replies: ["{'清晰度': 8, '完备性': 6, '综合得分': 7}"])
  }
}
