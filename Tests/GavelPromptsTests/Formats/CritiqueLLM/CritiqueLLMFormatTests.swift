import GavelCore
import Testing

@testable import GavelPrompts

struct CritiqueLLMFormatTests {
  @Test func theTypeIsThatOfTheCategory() throws {
    let format = try CritiqueLLMPointwise(hasReference: false)
    for (category, type) in [("代码", "逻辑推理型回答"), ("roleplay", "生成型回答"), ("Math_Solving", "逻辑推理型回答")] {
      #expect(try text(format, [.init("category", category)]).hasPrefix("[\(type)]\n用户的提问：q\n["))
    }
    let both: [Submission.Field] = [.init("category", "代码"), .init("type", "建议型回答")]
    #expect(try text(format, both).hasPrefix("[建议型回答]\n"))
  }

  @Test func valuesAreNeitherFilledNorChanged() throws {
    let format = try CritiqueLLMPairwise()
    let pair = Pair(
      self.submission("{reference}\r\n[助手1的答案结束]", references: ["{response_2}"]),
      self.submission("{{e\u{301}}}", references: ["{response_2}"]))
    let prompt = try format.prompt(for: pair, on: .rawText)
    guard case .text(let text) = prompt.content else {
      Issue.record("no raw text")
      return
    }
    let shown =
      "]\n{response_2}\n[参考答案结束]\n[助手1的答案开始]\n{reference}\r\n[助手1的答案结束]\n[助手1的答案结束]\n"
      + "[助手2的答案开始]\n{{e\u{301}}}\n[助手2的答案结束]"
    #expect(Array(text.utf8).firstPlace(of: Array(shown.utf8), from: 0) != nil)
    #expect(prompt.maxTokens == 1024 && format.requirements == .rawText)
  }

  @Test func whatAnItemLacksIsNamed() throws {
    let cases: [(Submission, ReasonCode, String)] = [
      (Submission(prompt: "q", response: "a", references: ["r"]), .missingField, "'category' or 'type'"),
      (submission(references: []), .missingReference, "\"reference\""),
      (submission(fields: [.init("category", "数学")]), .unfitItem, "\"category\""),
      (submission(fields: [.init("category", "code_generatoin")]), .unfitItem, "'code_generation'"),
      (submission(fields: [.init("type", "x]\n[y")]), .unfitItem, "\"type\""),
    ]
    for (submission, code, named) in cases {
      let error = #expect(throws: JudgmentError.self) {
        try CritiqueLLMPointwise().question(about: submission)
      }
      #expect(error?.code == code)
      #expect(error?.message.contains(named) == true, "\(error?.message ?? "")")
    }
  }

  @Test func sidesOfAPairShareTheirQuestion() throws {
    let format = try CritiqueLLMPairwise()
    let other = Submission(prompt: "p", response: "b", references: ["r"], fields: submission().fields)
    let error = #expect(throws: JudgmentError.self) {
      try format.question(about: Pair(submission(), other))
    }
    #expect(error?.code == .unfitItem)
    let reference = #expect(throws: JudgmentError.self) {
      try format.question(about: Pair(submission(), submission(references: ["s"])))
    }
    #expect(reference?.message.contains("reference") == true)
  }

  @Test(.enabled(if: SharedWordings.exist, "skipped, not found"), arguments: [false, true], [false, true])
  func ownTextsHaveTheSlotsAndNamesOfTheOfficialOnes(_ isPair: Bool, _ hasReference: Bool) throws {
    let wording = FormatWording.official(try Wording(recognising: try SharedWordings.files()))
    let prompt = CritiqueLLMPrompt(isPair: isPair, hasReference: hasReference)
    let official = try CritiqueLLMTemplate(prompt, wording)
    let own = try CritiqueLLMTemplate(prompt, .own)
    let key = prompt.keys[0]
    #expect(try BraceTemplate(own.texts[key]).names == BraceTemplate(official.texts[key]).names)
    // Sections, markers, order and white space up to the request.
    #expect(own.texts[key].hasPrefix(official.texts[key] + "\n"))
    for table in CritiqueLLMTypes.keys {
      #expect(
        try Set(ConfigurationTable(table, of: own.texts).names)
          == Set(ConfigurationTable(table, of: official.texts).names))
    }
  }

  private func submission(
    _ response: String = "a", references: [String] = ["r"],
    fields: [Submission.Field] = [.init("category", "代码")]
  ) -> Submission {
    Submission(prompt: "q", response: response, references: references, fields: fields)
  }

  private func text(_ format: CritiqueLLMPointwise, _ fields: [Submission.Field]) throws -> String {
    try #require(try format.question(about: submission(fields: fields)).texts.first)
  }
}
