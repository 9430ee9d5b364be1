import GavelCore
import GavelPrompts
import Testing

struct CritiqueLLMReaderTests {
  @Test(arguments: [
    ("好。\n{'清晰度': 8, '综合得分': 7}", 7.0, true), ("{'综合得分': 0}", 0, true), ("{'综合得分': 7.25}", 7.25, true),
    ("{'综合得分': 10.0}", 10, true), ("'综合得分': 7}。", 7, false), ("'综合得分': 7.", 7, false),
    ("综合得分: 8/10", 8, false), ("综合得分：7", 7, false), ("综合得分: 7\n{'综合得分': 7}", 7, true),
    ("{'综合得分': 打分}，综合得分：5分", 5, false),
  ])
  func scoresAreRead(_ reply: String, _ value: Double, _ isMarker: Bool) throws {
    let opinion = try CritiqueLLMScoreReader().opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 0...10))
    #expect(opinion.rung == (isMarker ? .marker : .lenient))
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("The overall score is 7", .noMarker), ("综合得分为7", .markerWithoutValue),
    ("**综合得分**: 7", .markerWithoutValue), ("'综合得分':7", .markerWithoutValue),
    ("'综合得分': -3", .markerWithoutValue),
    ("综合得分：٧", .markerWithoutValue), ("'综合得分': 00", .markerWithoutValue),
    ("'综合得分': 010", .markerWithoutValue),
    ("综合得分: 1e1", .markerWithoutValue), ("综合得分：7到8分", .markerWithoutValue),
    ("'综合得分': 7.٥", .markerWithoutValue),
    ("'综合得分': 11", .outOfRange), ("'综合得分': 100", .outOfRange), ("'综合得分': 10.5", .outOfRange),
    ("'综合得分': 0.5", .outOfRange), ("综合得分: 2\n{'综合得分': 9}", .ambiguous), ("{'综合得分': 9} 综合得分：2。", .ambiguous),
    ("综合得分：６。综合得分：5。", .ambiguous),
  ])
  func whatIsNoScoreIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try CritiqueLLMScoreReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test(arguments: [
    ("{'综合比较结果': '助手1'}", Preference.Winner.first), ("**{'综合比较结果': '助手2'}**", .second),
    ("{'综合比较结果': '质量相当'}。", .tie), ("综合比较结果：助手2的答案不如前者。\n{'综合比较结果': '助手1'}", .first),
    ("综合比较结果：助手1。\n{'综合比较结果': '助手1'}", .first), ("{'综合比较结果': '结论'}\n{'综合比较结果': '助手1'}", .first),
  ])
  func winnersAreRead(_ reply: String, _ winner: Preference.Winner) throws {
    let opinion = try CritiqueLLMWinnerReader().opinion(in: reply)
    #expect(opinion.verdict == Preference(winner))
    #expect(opinion.rung == .marker)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("助手1", .noMarker), ("{'综合比较结果':'助手1'}", .markerWithoutValue),
    ("{\"综合比较结果\": \"助手1\"}", .markerWithoutValue), ("{'综合比较结果': '助手12'}", .markerWithoutValue),
    ("'综合比较结果': '助手1'", .markerWithoutValue), ("{'综合比较结果': '平局'}", .markerWithoutValue),
    ("{'综合比较结果': '助手2'} {'综合比较结果': '助手1'}", .ambiguous),
    ("综合比较结果：助手2。\n{'综合比较结果': '助手1'}", .ambiguous),
    ("{\"综合比较结果\": \"质量相当\"} {'综合比较结果': '助手1'}", .ambiguous),
  ])
  func whatIsNoWinnerIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try CritiqueLLMWinnerReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func theReasonsAreWhatStandsBeforeTheDictionary() throws {
    #expect(try CritiqueLLMWinnerReader().opinion(in: " 前者好。\n{'综合比较结果': '助手1'}").reasoning == "前者好。")
    #expect(try CritiqueLLMScoreReader().opinion(in: "好。\n{'清晰度': 8, '综合得分': 7}").reasoning == "好。")
    #expect(try CritiqueLLMScoreReader().opinion(in: "好。综合得分：7").reasoning == "好。")
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      CritiqueLLMScoreReader(), signs: ["综合得分", "'综合得分': ", "综合得分: ", "综合得分：", "{'综合得分': 7}", "分"],
      replies: ["好。\n{'清晰度': 8, '综合得分': 7}", "综合得分：7分"]
    ) { _ = CritiqueLLMReference.score(in: $0, without: "好") }
    ReaderFuzz.run(
      CritiqueLLMWinnerReader(), signs: ["综合比较结果", "{'综合比较结果': '", "助手1", "助手2'}", "质量相当", "'}"],
      replies: ["前者好。\n{'综合比较结果': '助手1'}"]
    ) { _ = CritiqueLLMReference.label(in: $0) }
  }
}
