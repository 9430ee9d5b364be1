import GavelCore
import Testing

@testable import GavelPrompts

struct CritiqueLLMDataPromptsTests {
  private let prompts: CritiqueLLMDataPrompts

  init() throws { prompts = try CritiqueLLMDataPrompts() }

  @Test func everyValueStandsInItsBlock() throws {
    let pointwise = try prompts.pointwiseWithReference(
      category: "代码", question: "{q}", reference: "R", response: "A")
    #expect(pointwise.map(\.role) == [.user])
    let text = try #require(pointwise.first?.content)
    #expect(text.contains("\n3. 逻辑连贯性: "))
    #expect(text.hasSuffix("用户的提问： {q}\n[参考答案开始]\nR\n[参考答案结束]\n[助手的答案开始]\nA\n[助手的答案结束]\n"))
    let pair = try prompts.pairwise(
      category: "代码", question: "q", first: .init("A", critique: "K1"), second: .init("B", critique: "K2"))
    #expect(pair[0].content.contains("[助手2的答案质量评价分析开始]\nK2\n[助手2的答案质量评价分析结束]\n"))
    #expect(!pair[0].content.contains("[参考答案开始]"))
  }

  @Test func theRewritingRequestKeepsItsDoubledBraces() {
    let turns = prompts.pointwiseWithoutReference(prompt: "P", critique: "K")
    #expect(turns.map(\.role) == [.user, .assistant, .user])
    #expect(turns[0].content == "P" && turns[1].content == "K" && turns[2].content.contains("{{'"))
  }

  @Test func anUnknownCategoryIsNamed() {
    let error = #expect(throws: JudgmentError.self) {
      try prompts.pointwiseWithReference(category: "编程", question: "q", reference: "r", response: "a")
    }
    #expect(error?.code == .unfitItem && error?.message.contains("'编程'") == true)
  }

  @Test(.enabled(if: SharedWordings.exist, "skipped, not found"))
  func ownTextsHaveTheSlotsOfTheOfficialOnes() throws {
    let official = try CritiqueLLMDataPrompts(
      wording: .official(try Wording(recognising: try SharedWordings.files())))
    for key in CritiqueLLMDataPrompts.keys.prefix(4) {
      #expect(
        try BraceTemplate(prompts.texts[key]).names == BraceTemplate(official.texts[key]).names, "\(key)")
    }
    for key in CritiqueLLMDataPrompts.keys.dropFirst(5) {
      #expect(
        try Set(ConfigurationTable(key, of: prompts.texts).names)
          == Set(ConfigurationTable(key, of: official.texts).names), "\(key)")
    }
  }
}
