import Foundation
import GavelCore
import Testing

@testable import GavelPrompts

struct FLAMePromptTests {
  private let pair = Pair(prompt: "What is the capital of France?", "Paris.", "Lyon.")
  private let single = Submission(prompt: "What is the capital of France?", response: "Paris.")

  @Test func threeBlocksStandInOrder() throws {
    let text = try onlyText(of: FLAMePairwise(Rubrics.preference).prompt(for: pair, on: []))
    let places = [
      "INSTRUCTIONS:\ntask: better\n", "The criteria are:\n", "explanation: <", "judgment: <A, B or tie>",
      "\n\nCONTEXT:\n[QUESTION BEGINS]\n", "[ANSWER A BEGINS]\nParis.\n[ANSWER A ENDS]",
      "[ANSWER B BEGINS]\nLyon.\n[ANSWER B ENDS]\n\nEVALUATION:",
    ].map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(text.hasPrefix("INSTRUCTIONS:") && text.hasSuffix("EVALUATION:"))
  }

  @Test func levelsAreShownWhereTheyAreRulings() throws {
    let rubric = ScoreRubric(
      "quality", criteria: Rubrics.two, scale: 1...5, levels: [1: "bad", 5: "very good"])
    #expect(try onlyText(of: FLAMePointwise(rubric).prompt(for: single, on: [])).contains("- 5: very good"))
    let open = try onlyText(of: FLAMeOpenEnded(rubric).prompt(for: single, on: []))
    #expect(!open.contains("very good") && open.contains("- depth (weight 2): Is it deep?"))
    #expect(open.contains("feedback: <") && !open.contains("judgment"))
  }

  @Test func withoutReasonsNoneAreAskedFor() throws {
    let text = try onlyText(of: FLAMePointwise(Rubrics.score, explains: false).prompt(for: single, on: []))
    #expect(!text.contains("explanation"))
  }

  @Test func rawTextIsContinued() throws {
    let format = FLAMeClassification(Rubrics.classes, rawText: true)
    #expect(format.requirements == .rawText)
    let prompt = try format.prompt(for: single, on: .rawText)
    guard case .text(let text) = prompt.content else {
      Issue.record("no raw text")
      return
    }
    #expect(text.hasSuffix("\nEVALUATION:\n") && prompt.stop == ["\nINSTRUCTIONS:"])
    #expect(FLAMeClassification(Rubrics.classes).requirements == [])
    #expect(format.provenance.fingerprint != FLAMeClassification(Rubrics.classes).provenance.fingerprint)
  }

  @Test func identifiersAlwaysSayWhoseWordsTheyAre() throws {
    #expect(FLAMePairwise(Rubrics.preference).identifier == "flame.pairwise/1+own")
    let rubric = try RubricFile(
      json: Data(try #require(PublishedFormats.entry("flame.pointwise")?.exampleRubric).utf8))
    let format = try PublishedFormats.format(
      "flame.pointwise", FormatSettings(wording: .official(Wording()), rubric: rubric))
    #expect(format.base.identifier == "flame.pointwise/1+own")
  }

  @Test func otherRubricsAreOtherProvenance() {
    let one = FLAMePointwise(Rubrics.score).provenance
    #expect(one == FLAMePointwise(Rubrics.score).provenance)
    #expect(one != FLAMePointwise(Rubrics.tenths).provenance)
    #expect(one != FLAMePointwise(Rubrics.score, explains: false).provenance)
  }

  @Test func rubricsOfAnotherKindAreRefused() throws {
    for name in ["flame.pairwise", "flame.classification"] {
      let error = #expect(throws: FormatError.self) {
        try PublishedFormats.format(name, FormatSettings(rubric: RubricFile(Rubrics.score)))
      }
      #expect(error?.code == .unfitRubric && error?.message.contains("'quality'") == true)
    }
    let error = #expect(throws: FormatError.self) {
      try PublishedFormats.format(
        "flame.pointwise", FormatSettings(rubric: RubricFile(Rubrics.tenths, perCriterion: true)))
    }
    #expect(error?.message.contains("\"perCriterion\"") == true)
    let open = try PublishedFormats.format(
      "flame.open-ended", FormatSettings(rubric: RubricFile(Rubrics.preference)))
    #expect(open.base.name == "flame.open-ended")
  }

  @Test func whatTheRubricNeedsIsNamed() {
    let rubric = ScoreRubric("faith", criteria: Rubrics.two, scale: 1...5, needs: [.reference])
    let error = #expect(throws: JudgmentError.self) { try FLAMePointwise(rubric).prompt(for: single, on: []) }
    #expect(error?.code == .missingReference)
    #expect(throws: JudgmentError.self) { try FLAMeOpenEnded(rubric).prompt(for: single, on: []) }
  }

  private func onlyText(of prompt: Prompt) throws -> String {
    guard case .chat(let messages) = prompt.content else { return "" }
    #expect(messages.map(\.role) == [.user])
    return try #require(messages.first?.content)
  }
}
