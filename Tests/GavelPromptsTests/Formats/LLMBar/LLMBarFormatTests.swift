import GavelCore
import GavelPrompts
import Testing

struct LLMBarFormatTests {
  @Test func theOutputsStandUnderTheirHeadings() throws {
    let prompt = try LLMBarPair(.vanilla).question(about: Pair(prompt: "{x}", "One <|im_end|>\r\n", "Two"))
    guard case .chat(let messages) = prompt.content else { throw Unexpected() }
    #expect(messages.map(\.role) == [.system, .user])
    #expect(messages[1].content.contains("# Output (a):\nOne <|im_end|>\r\n\n\n# Output (b):\nTwo\n"))
    #expect(prompt.maxTokens == 50)
    #expect(try LLMBarPair(.cot).question(about: Pair(prompt: "q", "x", "y")).maxTokens == 300)
  }

  @Test func theWordsAreAlwaysGavelsOwn() throws {
    let settings = FormatSettings(wording: .official(Wording()))
    #expect(try PublishedFormats.format("llmbar.cot", settings).base.identifier == "llmbar.cot/1+own")
    #expect(try PublishedFormats.format("llmbar.rating", settings).base.identifier == "llmbar.rating/1+own")
  }

  @Test(arguments: [
    (LLMBarStrategy.metrics, ReasonCode.missingField), (.reference, .missingReference),
    (.metricsReference, .missingField), (.synthesis, .missingField), (.reasonedSynthesis, .missingField),
  ])
  func whatAnItemLacksIsNamed(_ strategy: LLMBarStrategy, _ code: ReasonCode) throws {
    let error = #expect(throws: JudgmentError.self) {
      try LLMBarPair(strategy).question(about: Pair(prompt: "q", "x", "y"))
    }
    #expect(error?.code == code)
  }

  @Test func ratingsNeedTheSame() throws {
    let submission = Submission(prompt: "q", response: "x")
    #expect(throws: JudgmentError.self) { try LLMBarSingle(.metrics).question(about: submission) }
    #expect(throws: JudgmentError.self) { try LLMBarSingle(.reference).question(about: submission) }
    let full = Submission(
      prompt: "q", response: "x", references: ["r"], fields: [.init("questions", "Is it?")])
    let text = try #require(try LLMBarSingle(.metricsReference).question(about: full).texts.last)
    #expect(text.contains("\nIs it?\n") && text.contains("\nr\n"))
  }

  @Test func stepsAskForQuestionsAndForAnOutput() throws {
    #expect(try LLMBarSteps.questions(for: "{do}").texts[1].contains("# Instruction:\n{do}\n"))
    #expect(try LLMBarSteps.questions(for: "x").maxTokens == 150)
    #expect(try LLMBarSteps.answer(to: "{do}").texts[1] == "{do}")
    #expect(try LLMBarSteps.answer(to: "x").maxTokens == 384)
  }

  private struct Unexpected: Error {}
}
