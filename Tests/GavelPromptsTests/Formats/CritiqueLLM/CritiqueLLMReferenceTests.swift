import GavelPrompts
import Testing

struct CritiqueLLMReferenceTests {
  @Test(arguments: [
    ("'综合得分': 11", 1.0), ("'综合得分': 100", 10), ("'综合得分': 10.5", 10), ("'综合得分': 0.5", 0), ("'综合得分': 010", 0),
    ("'综合得分': 7.٥x", 7.5), ("综合得分: 2\n{'综合得分': 9}", 9), ("综合得分：3 综合得分: 4", 4), ("'综合得分: 6", 6),
    ("'综合得分': 3, '综合得分': 8", 3), ("没有分数", 5), ("", 5),
  ])
  func substitutesAndCutsAreKept(_ reply: String, _ score: Double) {
    #expect(CritiqueLLMReference.score(in: reply) == score)
  }

  @Test func thePromptIsLeftOutWhereverItStands() {
    #expect(CritiqueLLMReference.score(in: "综合得分: 2\n综合得分: 9", without: "综合得分: 2\n") == 9)
    #expect(CritiqueLLMReference.score(in: "综XX合XX得分: 9", without: "XX") == 9)
    #expect(CritiqueLLMReference.score(in: "综合得分: 9", without: "") == 9)
  }

  @Test(arguments: [
    ("{'综合比较结果': '助手2'} {'综合比较结果': '助手1'}", CritiqueLLMReference.Label.first),
    ("{'综合比较结果': '质量相当'} {'综合比较结果': '助手2'}", .second), ("{'综合比较结果': '质量相当'}", .equal),
    ("{'综合比较结果':'助手1'}", .none),
  ])
  func resultsAreTakenInAFixedOrder(_ reply: String, _ label: CritiqueLLMReference.Label) {
    #expect(CritiqueLLMReference.label(in: reply) == label)
  }
}
