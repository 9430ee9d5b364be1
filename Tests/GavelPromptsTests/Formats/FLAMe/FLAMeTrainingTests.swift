import GavelCore
import GavelPrompts
import Testing

struct FLAMeTrainingTests {
  private let pair = Pair(prompt: "What is the capital of France?", "Paris.", "Lyon.")
  private let single = Submission(prompt: "Say it.", response: "In my judgment, no.")

  @Test func aTargetIsWhatThePromptAsksFor() throws {
    let format = FLAMePairwise(Rubrics.preference)
    let example = try format.target(for: pair, answer: "A", explanation: "Paris is right.\nLyon is not.")
    #expect(example.target == "explanation: Paris is right.\nLyon is not.\njudgment: A")
    let prompt = try format.prompt(for: pair, on: [])
    #expect(example.prompt == prompt.texts[0])
    #expect(try format.read(completion(example.target), to: prompt).verdict == Preference(.first))
  }

  @Test func theFieldIsNamedAsInThePrompt() throws {
    let score = try FLAMePointwise(Rubrics.score, explains: false).target(for: single, answer: "4")
    #expect(score.target == "verdict: 4" && score.prompt.contains("verdict: <a whole number from 1 to 5>"))
    let classes = try FLAMeClassification(Rubrics.classes, rawText: true)
      .target(for: single, answer: "safe", explanation: "No harm.")
    #expect(
      classes.target == "explanation: No harm.\nverdict: safe" && classes.prompt.hasSuffix("EVALUATION:\n"))
    let words = try FLAMeOpenEnded(Rubrics.score).target(for: single, feedback: "Say why.")
    #expect(words.target == "feedback: Say why.")
  }

  @Test func whatTheFormatWouldNotReadIsNoTarget() {
    let format = FLAMePairwise(Rubrics.preference)
    for (answer, explanation) in [
      ("C", "Why."), ("A", nil), ("answer\nA", "Why."), ("A", "Some say\njudgment: B"), ("A", "judgment: A"),
    ] as [(String, String?)] {
      #expect(throws: JudgmentError.self) {
        try format.target(for: pair, answer: answer, explanation: explanation)
      }
    }
    #expect(throws: JudgmentError.self) {
      try FLAMePairwise(Rubrics.preference, explains: false).target(
        for: pair, answer: "A", explanation: "Why.")
    }
    #expect(throws: JudgmentError.self) {
      try FLAMeOpenEnded(Rubrics.score).target(for: single, feedback: " ")
    }
  }

  @Test func theMixtureIsProportionalUpToTheCap() {
    #expect(FLAMeMixture.weights([10, 30]) == [0.25, 0.75])
    #expect(FLAMeMixture.weights([65_536, 5_000_000, 65_537, 65_536, 0]) == [0.25, 0.25, 0.25, 0.25, 0])
    #expect(
      FLAMeMixture.weights([21_845, 65_537, 43_691]) == [21_845, 65_536, 43_691].map { Double($0) / 131_072 })
    #expect(FLAMeMixture.weights([-5, 5]) == [0, 1])
    #expect(FLAMeMixture.weights([]) == nil)
    #expect(FLAMeMixture.weights([0, -1]) == nil)
    #expect(FLAMeMixture.weights([.max, .max]) == [0.5, 0.5])
  }
}
