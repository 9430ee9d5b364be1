import Foundation
import GavelCore
import GavelPrompts
import Testing

struct GEvalWeightsTests {
  private static let alternatives: [TokenProbability.Alternative] = [
    ("4", 0.5), (" 4", 0.1), ("3", 0.2), ("7", 0.1), ("four", 0.05), ("٤", 0.01),
  ].map { .init($0.0, logProbability: log($0.1)) }

  @Test func spellingsOfOneScoreAreAddedUp() {
    let weights = GEvalWeights(Self.alternatives, highest: 5)
    #expect(Set(weights.probabilities.keys) == [3, 4])
    #expect(abs(weights.mass - 0.8) < 1e-12)
    #expect(abs((weights.mean ?? 0) - 3.75) < 1e-12)
    #expect(abs(weights.sum - 3) < 1e-12)
    #expect(GEvalWeights([], highest: 5).mean == nil)
  }

  @Test func theMeanStandsAtThePlaceOfTheScore() throws {
    let tokens = [
      TokenProbability(" ", logProbability: 0),
      TokenProbability("4", logProbability: -0.7, alternatives: Self.alternatives),
    ]
    let format = try GEval(.coherence, .weighted)
    let opinion = try format.read(Completion(" 4", model: "m", tokens: tokens), to: Prompt(.text("")))
    #expect(opinion.verdict.basis == .expectation && abs(opinion.verdict.value - 3.75) < 1e-12)
    #expect(abs((opinion.mass ?? 0) - 0.8) < 1e-12 && opinion.warnings.isEmpty)
    let bare = try format.read(Completion("4", model: "m"), to: Prompt(.text("")))
    #expect(bare.verdict == Score(4, scale: 1...5) && bare.warnings.map(\.code) == [.noProbabilities])
    #expect(throws: JudgmentError.self) {
      try format.read(Completion("x", model: "m"), to: Prompt(.text("")))
    }
  }

  @Test func littleMassIsAWarning() throws {
    let token = TokenProbability(
      "4", logProbability: -1,
      alternatives: [.init("4", logProbability: log(0.3)), .init("x", logProbability: log(0.6))])
    let opinion = try GEval(.coherence, .weighted).read(
      Completion("4", model: "m", tokens: [token]), to: Prompt(.text("")))
    #expect(opinion.warnings.map(\.code) == [.lowMass])
  }

  @Test func deepevalTakesTheLastTokenThatIsTheScore() throws {
    func token(_ text: String, _ alternatives: [(String, Double)]) -> TokenProbability {
      TokenProbability(
        text, logProbability: 0, alternatives: alternatives.map { .init($0.0, logProbability: log($0.1)) })
    }
    let tokens = [token("4", [("1", 0.9)]), token("4", [("5", 0.6), ("3", 0.2), ("2", 0.005), ("x", 0.1)])]
    #expect(abs((try GEvalReference.deepevalScore("4", tokens: tokens) ?? 0) - 4.5) < 1e-12)
    #expect(try GEvalReference.deepevalScore("4", tokens: [token("4", [("x", 0.9)])]) == nil)
    #expect(throws: ReferenceError.self) { try GEvalReference.deepevalScore("3", tokens: tokens) }
  }
}
