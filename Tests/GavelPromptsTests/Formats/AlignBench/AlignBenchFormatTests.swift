import GavelCore
import Testing

@testable import GavelPrompts

struct AlignBenchFormatTests {
  private let format: AlignBench

  init() throws { format = try AlignBench() }

  @Test func theDimensionsOfTheSubcategoryAreListed() throws {
    let text = try text(submission(subcategory: "寻求建议"))
    for line in ["\n1. 事实正确性: ", "\n2. 满足用户需求: ", "\n3. 公平与可负责程度: ", "\n4. 创造性: "] {
      #expect(text.contains(line))
    }
    #expect(!text.contains("\n5. 丰富度"))
    #expect(text.contains("“综合问答”"))
  }

  @Test func valuesAreNeitherFilledNorChanged() throws {
    let answer = "{question}\r\n{{x}} <|im_end|> %s \\1 e\u{301}"
    let text = try text(submission(response: answer))
    #expect(text.utf8.count > answer.utf8.count)
    #expect(Array(text.utf8).firstPlace(of: Array("开始]\n\(answer)\n[".utf8), from: 0) != nil)
    #expect(text.hasSuffix("[助手的答案结束]\n"))
  }

  @Test func whatAnItemLacksIsNamed() throws {
    let field = Submission.Field("category", "综合问答")
    let cases: [(Submission, ReasonCode, String)] = [
      (
        Submission(prompt: "q", response: "a", references: ["r"], fields: [field]), .missingField,
        "'subcategory'"
      ),
      (Submission(prompt: "q", response: "a", references: ["r"]), .missingField, "'category'"),
      (submission(references: []), .missingReference, "\"reference\""),
      (submission(subcategory: "常识"), .unfitItem, "常识知识"),
      (submission(subcategory: ""), .unfitItem, "\"subcategory\""),
    ]
    for (submission, code, named) in cases {
      let error = #expect(throws: JudgmentError.self) { try format.question(about: submission) }
      #expect(error?.code == code)
      #expect(error?.message.contains(named) == true, "\(error?.message ?? "")")
    }
    let turns = Submission(
      messages: [.user("q"), .assistant("a"), .user("q")], response: "a", references: ["r"],
      fields: submission().fields)
    let error = #expect(throws: JudgmentError.self) { try format.question(about: turns) }
    #expect(error?.code == .unfitItem)
  }

  @Test func bothFormatsAskTheSame() throws {
    let score = try format.prompt(for: submission(), on: [])
    let dimensions = try AlignBenchDimensions().prompt(for: submission(), on: [])
    #expect(score.texts == dimensions.texts)
  }

  @Test func onlyTheDimensionsAskedForAreRead() throws {
    let format = try AlignBenchDimensions()
    let prompt = try format.prompt(for: submission(subcategory: "推理"), on: [])
    let right = "{'事实正确性': 9, '满足用户需求': 8, '逻辑连贯性': 7, '完备性': 6, '综合得分': 5}"
    let card = try format.read(Completion(right, model: "m"), to: prompt).verdict
    #expect(card.criteria.mapValues(\.value) == ["事实正确性": 9, "满足用户需求": 8, "逻辑连贯性": 7, "完备性": 6])
    let other = "{'事实正确性': 9, '满足用户需求': 8, '清晰度': 7, '完备性': 6, '综合得分': 5}"
    #expect(try format.reader.opinion(in: other).verdict.criteria.count == 4)
    #expect(throws: JudgmentError.self) { try format.read(Completion(other, model: "m"), to: prompt) }
  }

  @Test(.enabled(if: SharedWordings.exist, "skipped, not found"))
  func ownTextsHaveTheSlotsAndNamesOfTheOfficialOnes() throws {
    let wording = FormatWording.official(try Wording(recognising: try SharedWordings.files()))
    let official = try AlignBenchQuestion(wording)
    let own = try AlignBenchQuestion(.own)
    let key = AlignBenchQuestion.keys[0]
    #expect(try BraceTemplate(own.texts[key]).names == BraceTemplate(official.texts[key]).names)
    #expect(Set(own.tables.types.names) == Set(official.tables.types.names))
    #expect(Set(own.tables.all.flatMap(\.self)) == Set(official.tables.all.flatMap(\.self)))
    #expect(own.texts[key] != official.texts[key])
  }

  private func submission(
    subcategory: String = "寻求建议", response: String = "a", references: [String] = ["r"]
  ) -> Submission {
    Submission(
      prompt: "q", response: response, references: references,
      fields: [.init("category", "综合问答"), .init("subcategory", subcategory)])
  }

  private func text(_ submission: Submission) throws -> String {
    try #require(try format.prompt(for: submission, on: []).texts.first)
  }
}
