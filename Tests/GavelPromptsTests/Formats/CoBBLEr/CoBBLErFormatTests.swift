import GavelCore
import Testing

@testable import GavelPrompts

struct CoBBLErFormatTests {
  private let pair = Pair(prompt: "Why?\r\n", "{input} 100%", "e\u{301} ```", references: [""])

  @Test func theAnswersStandBehindTheirLabels() throws {
    let prompt = try CoBBLErPair().question(about: pair)
    let text = try #require(prompt.texts.first)
    #expect(
      Array(text.utf8).firstPlace(
        of: Array("```\nSystem Star: {input} 100%\nSystem Square: e\u{301} ```\n```".utf8), from: 0) != nil)
    #expect(text.contains("The reference is:   \n\n"))
    #expect(text.hasSuffix("\n\n### Response:"))
  }

  @Test func compassionShowsTheNameOfEachSide() throws {
    let format = try CoBBLErPair(.compassion)
    var pair = pair
    pair.first.fields = [.init("name", "gpt4")]
    pair.second.fields = [.init("name", "alpaca (You)")]
    #expect(
      try format.question(about: pair).texts[0].contains("Model gpt4: {input} 100%\nModel alpaca (You): "))
    #expect(try format.question(about: pair.swapped).texts[0].contains("Model alpaca (You): "))
    let prompt = try format.prompt(for: pair, on: .rawText)
    let opinion = try format.read(Completion("Model alpaca is better.", model: "m"), to: prompt)
    #expect(opinion.verdict.winner == .second)
    pair.first.fields = [.init("name", "Alpaca")]
    #expect(code { try format.question(about: pair) } == .unfitItem)
  }

  @Test(arguments: [CoBBLErProbe.distraction, .selective, .bandwagon, .compassion])
  func aMissingFieldIsNamed(_ probe: CoBBLErProbe) throws {
    let error = #expect(throws: JudgmentError.self) { try CoBBLErPair(probe).question(about: pair) }
    #expect(error?.code == .missingField)
    #expect(error?.message.contains("'\(probe.field?.name ?? "name")'") == true)
  }

  @Test func aMissingReferenceAndOtherTurnsAreNamed() throws {
    #expect(code { try CoBBLErPair().question(about: Pair(prompt: "q", "a", "b")) } == .missingReference)
    let turns = Submission(
      messages: [.user("a"), .assistant("b"), .user("c")], response: "d", references: ["r"])
    #expect(code { try CoBBLErPair().question(about: Pair(turns, turns)) } == .unfitItem)
  }

  @Test(.enabled(if: SharedWordings.exist, "skipped, not found"), arguments: CoBBLErProbe.allCases)
  func ownWordsStandInTheOfficialSections(_ probe: CoBBLErProbe) throws {
    try SlotComparison.check(probe.key, own: CoBBLErOwnTexts.all)
  }

  @Test(.enabled(if: SharedWordings.exist, "skipped, not found"))
  func ownPhrasesAreCutOutInTheOfficialOrder() throws {
    let file = try SharedWordings.file("cobbler/removed_phrases.json")
    let official = try CoBBLErPhrases(.official(Wording(recognising: [file])))
    func fields(_ phrases: CoBBLErPhrases) -> [CoBBLErPhrases.Part] {
      phrases.parts.filter { if case .field = $0 { true } else { false } }
    }
    #expect(official.parts.count == 27)
    #expect(fields(official) == fields(try CoBBLErPhrases()))
  }

  private func code(_ body: () throws -> Prompt) -> ReasonCode? {
    do { _ = try body() } catch { return (error as? JudgmentError)?.code }
    return nil
  }
}
