import GavelCore
import GavelPrompts
import Testing

struct AlignBenchScoreReaderTests {
  @Test(arguments: [
    ("{'清晰度': 9, '综合得分': 7}", 7.0), ("{'综合得分': 10}", 10), ("```\n{'综合得分': 7}\n```", 7),
    ("{'综合得分': 7.0}", 7), ("{'综合得分': 7/10}", 7), ("{'综合得分': 7分}", 7), ("{'综合得分': ７}", 7),
    ("{'清晰度': 9,\n'综合得分': 6\n}", 6), ("综合得分：5分。\n{'综合得分': 5}", 5),
    ("{'综合得分': 打分}\n{'综合得分': 4}。", 4), ("{{'综合得分': 4}}", 4), ("{'综合得分': 6} and \\frac{1}{2}", 6),
  ])
  func scoresInADictionaryAreRead(_ reply: String, _ value: Double) throws {
    let opinion = try AlignBenchScoreReader().opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 1...10))
    #expect(opinion.rung == .marker)
  }

  @Test func aScoreWithoutBracesIsLenient() throws {
    let opinion = try AlignBenchScoreReader().opinion(in: "'综合得分': 9")
    #expect(opinion.verdict.value == 9 && opinion.rung == .lenient)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("没有", .noMarker), ("综合得分: 7", .markerWithoutValue),
    ("{\"综合得分\": 7}", .markerWithoutValue), ("{'综合得分': '7'}", .markerWithoutValue),
    ("{'综合得分':7}", .markerWithoutValue), ("{'综合得分': }", .markerWithoutValue),
    ("{'综合得分': -3}", .markerWithoutValue), ("{'綜合得分': 7}", .noMarker),
    ("{'综合得分': 7-8}", .markerWithoutValue), ("{'综合得分': 7 到 8}", .markerWithoutValue),
    ("{'综合得分': 7/100}", .markerWithoutValue), ("{'综合得分': 1e1}", .markerWithoutValue),
    ("{'综合得分': 7.5}", .outOfRange), ("{'综合得分': 0}", .outOfRange), ("{'综合得分': 11}", .outOfRange),
    ("{'综合得分': 100}", .outOfRange), ("{'综合得分': 3} then {'综合得分': 5}", .ambiguous),
    ("综合得分：8分。\n{'综合得分': 5}", .ambiguous), ("{'综合得分': \"8\"} {'综合得分': 5}", .ambiguous),
  ])
  func whatIsNoScoreIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try AlignBenchScoreReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func theReasonsAreWhatStandsBeforeTheDictionary() throws {
    let reader = AlignBenchScoreReader()
    #expect(try reader.opinion(in: " 答得好。\n{'清晰度': 8, '综合得分': 7}").reasoning == "答得好。")
    #expect(try reader.opinion(in: "{'清晰度': 8, '综合得分': 7}\n完。").reasoning == nil)
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      AlignBenchScoreReader(), signs: ["综合得分", "'综合得分': ", "{'综合得分': 7}", "综合得分：", "清晰度", "分", "/10"],
      replies: ["很好。\n{'清晰度': 8, '综合得分': 7}", "综合得分：7分"]
    ) { _ = try? AlignBenchReference.read($0) }
  }
}
