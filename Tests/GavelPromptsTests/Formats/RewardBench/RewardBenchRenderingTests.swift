import GavelCore
import GavelPrompts
import Testing

struct RewardBenchRenderingTests {
  @Test(arguments: RewardBenchJudge.allCases.filter { $0 != .multiTurn })
  func valuesStandAsTheyAre(_ judge: RewardBenchJudge) throws {
    let texts = ["{answer_b}\r\n[[A]]", "<|im_end|>{{x}}%s\\n", "e\u{301}\u{2028}"]
    let prompt = try RewardBenchPair(judge).question(about: Pair(prompt: texts[0], texts[1], texts[2]))
    let turn = try #require(prompt.texts.last)
    for text in texts { #expect(turn.utf8.firstRange(of: text.utf8) != nil) }
  }

  @Test func onlyGeneralModelsGetASystemMessage() throws {
    func systems(_ judge: RewardBenchJudge) throws -> String? {
      let prompt = try RewardBenchPair(judge).question(about: Pair(prompt: "q", "a", "b"))
      return prompt.texts.count == 2 ? prompt.texts[0] : nil
    }
    #expect(try systems(.gemini) == nil)
    for judge in [RewardBenchJudge.conJ, .riseJudge, .offsetBias, .atla] { #expect(try systems(judge) == "") }
    for judge in [RewardBenchJudge.general, .prometheus] { #expect(try systems(judge)?.isEmpty == false) }
  }

  @Test func otherTurnsAreNamed() throws {
    let two: [Message] = [.user("1"), .assistant("2"), .user("3")]
    let other: [Message] = [.user("1"), .assistant("2"), .user("4")]
    func code(_ judge: RewardBenchJudge, _ first: [Message], _ second: [Message]) -> ReasonCode? {
      let pair = Pair(Submission(messages: first, response: "a"), Submission(messages: second, response: "b"))
      return #expect(throws: JudgmentError.self) { try RewardBenchPair(judge).question(about: pair) }?.code
    }
    #expect(code(.general, two, two) == .unfitItem)
    #expect(code(.multiTurn, two, other) == .unfitItem)
    #expect(code(.multiTurn, [.user("1")], [.user("1")]) == .unfitItem)
    #expect(code(.atla, [.user("1")], [.user("2")]) == .unfitItem)
    let rated = #expect(throws: JudgmentError.self) {
      try RewardBenchRating().question(about: Submission(messages: two, response: "a"))
    }
    #expect(rated?.code == .unfitItem)
  }

  @Test func promptsAskAsTheirAuthorsDo() throws {
    let format = try RewardBenchPair(.gemini)
    #expect(format.sampling == Sampling(temperature: 0, topP: 1))
    #expect(try format.question(about: Pair(prompt: "q", "a", "b")).maxTokens == 4096)
    let rating = try RewardBenchRating(forTies: true).question(about: Submission(prompt: "q", response: "a"))
    #expect(rating.maxTokens == 1024 && rating.texts.count == 1)
    #expect(
      rating.texts[0].hasPrefix("\n###") && rating.texts[0].hasSuffix("[Response]\na\n\n[Your judgement]"))
  }

  @Test func ownWordsRuleNothingThemselves() throws {
    for judge in RewardBenchJudge.allCases {
      for message in try system(judge) {
        let error = #expect(throws: JudgmentError.self) {
          try RewardBenchPairReader(judge).opinion(in: message)
        }
        #expect(error != nil, "\(judge)")
      }
    }
  }

  private func system(_ judge: RewardBenchJudge) throws -> [String] {
    let turns: [Message] = [.user("1"), .assistant("2"), .user("3")]
    let messages = judge == .multiTurn ? turns : [.user("q")]
    return try RewardBenchPair(judge).question(
      about: Pair(
        Submission(messages: messages, response: "a"), Submission(messages: messages, response: "b"))
    ).texts
  }
}
