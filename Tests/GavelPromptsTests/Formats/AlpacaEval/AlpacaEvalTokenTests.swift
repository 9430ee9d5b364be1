import Foundation
import GavelCore
import GavelPrompts
import Testing

struct AlpacaEvalTokenTests {
  private func read(
    _ prompt: AlpacaEvalPrompt, _ tokens: [(String, [(String, Double)])]
  ) throws -> Opinion<Preference> {
    let completion = Completion(
      tokens.map(\.0).joined(), model: "m",
      tokens: tokens.map { token in
        TokenProbability(
          token.0, logProbability: -0.1,
          alternatives: token.1.map { .init($0.0, logProbability: log($0.1)) })
      })
    return try AlpacaEvalPair(prompt).read(completion, to: Prompt(.text("")))
  }

  @Test func theShareIsThatOfBothIdentifiers() throws {
    let opinion = try read(.weightedClassifier, [("m", [("m", 0.6), ("M", 0.2), ("Both", 0.1)])])
    #expect(opinion.verdict.winner == .first && abs((opinion.verdict.share ?? 0) - 0.75) < 1e-12)
    #expect(abs((opinion.mass ?? 0) - 0.8) < 1e-12 && opinion.warnings.isEmpty && opinion.rung == .words)
    #expect(try read(.weightedClassifier, [("M", [("M", 0.3)])]).verdict.share == 0)
    let tie = try read(.weightedClassifier, [("m", [("m", 0.4), ("M", 0.4)])]).verdict
    #expect(tie.winner == .tie && tie.share == 0.5)
  }

  @Test func theProbabilitiesDecideAndNotTheTokenDrawn() throws {
    #expect(try read(.weightedClassifier, [("m", [("m", 0.2), ("M", 0.7)])]).verdict.winner == .second)
    #expect(try read(.weightedClassifier, [("Both", [("Both", 0.6), ("M", 0.3)])]).rung == .lenient)
  }

  @Test func littleMassIsAWarning() throws {
    let opinion = try read(.weightedClassifier, [("m", [("m", 0.3), ("M", 0.1)])])
    #expect(opinion.warnings.map(\.code) == [.lowMass])
  }

  @Test func withoutProbabilitiesTheOutputNamedIsTaken() throws {
    let completion = Completion("M", model: "m")
    let opinion = try AlpacaEvalPair().read(completion, to: Prompt(.text("")))
    #expect(opinion.verdict == Preference(.second) && opinion.warnings.map(\.code) == [.noProbabilities])
  }

  @Test func theLastTokenCountsBehindReasons() throws {
    let reasons: (String, [(String, Double)]) = ("Fine.\n", [("m", 0.9)])
    let opinion = try read(.reasonedClassifier, [reasons, ("M", [("m", 0.25), ("M", 0.75)])])
    #expect(opinion.verdict.winner == .second && opinion.reasoning == "Fine." && opinion.rung == .marker)
    #expect(abs((opinion.verdict.share ?? 0) - 0.25) < 1e-12)
  }

  @Test func onlyTheWinnerIsKeptWhereNothingIsWeighed() throws {
    let opinion = try read(.letterClassifier, [("A", [("A", 0.6), ("B", 0.3)])])
    #expect(opinion.verdict == Preference(.first))
    #expect(throws: JudgmentError.self) { try read(.letterClassifier, [("A", [("A", 0.4), ("B", 0.4)])]) }
  }

  @Test(arguments: [
    ("neither", [("Both", 0.9), ("The", 0.1)], ReasonCode.noMarker),
    ("Both", [("Both", 0.9), ("m", 0.0005)], .noMarker),
    ("m", [("m", 0.3), ("m", 0.2), ("M", 0.1)], .ambiguous), (" m", [(" m", 0.8), ("M", 0.1)], .ambiguous),
  ])
  func whatTheTokensDoNotTellIsAFailure(
    _ text: String, _ alternatives: [(String, Double)], _ code: ReasonCode
  ) {
    let error = #expect(throws: JudgmentError.self) { try read(.weightedClassifier, [(text, alternatives)]) }
    #expect(error?.code == code)
  }

  @Test func moreTokensThanOneAndAnEndThatIsNoIdentifierAreFailures() {
    let m: [(String, Double)] = [("m", 0.9), ("M", 0.1)]
    #expect(throws: JudgmentError.self) { try read(.weightedClassifier, [("m", m), (" is", m)]) }
    #expect(throws: JudgmentError.self) { try read(.reasonedClassifier, [("Fine.\nm", m), (".", m)]) }
    #expect(throws: JudgmentError.self) { try read(.reasonedClassifier, [("the m", m)]) }
  }
}
