import GavelCore
import Testing

@Suite struct RubricNeedTests {
  private func code(_ needs: Set<RubricNeed>, _ subject: some Exhibitable) -> ReasonCode? {
    do {
      try RubricNeed.check(needs, of: "r", in: subject.exhibits)
      return nil
    } catch {
      return (error as? JudgmentError)?.code
    }
  }

  @Test func whatAnItemHoldsIsEnough() {
    let full = Submission(prompt: "p", response: "r", references: ["x", "y"], context: "c")
    #expect(code([.reference, .context], full) == nil)
    #expect(code([], submission) == nil)
    let named = Submission(prompt: "p", response: "r", fields: [.init("Context", "c")])
    #expect(code([.context], named) == nil)
  }

  @Test func whatIsMissingOrBlankIsNamed() throws {
    #expect(code([.reference], submission) == .missingReference)
    #expect(code([.context], submission) == .missingField)
    #expect(code([.context], Submission(prompt: "p", response: "r", context: " \n")) == .missingField)
    #expect(
      code([.reference], Submission(prompt: "p", response: "r", references: [""])) == .missingReference)
    // The answer itself is no material.
    #expect(code([.context], Submission(prompt: "context", response: "context")) == .missingField)
    let error = try #require(throws: JudgmentError.self) {
      try RubricNeed.check([.reference], of: "r", in: submission.exhibits)
    }
    #expect(
      error.message
        == "the rubric 'r' needs a reference, and the item has none; add \"reference\" to the item")
  }

  @Test func bothSidesOfAPairNeedIt() {
    let with = Submission(prompt: "p", response: "r", references: ["x"])
    let other = Submission(prompt: "p", response: "s", references: ["y"])
    #expect(code([.reference], Pair(with, other)) == nil)
    #expect(code([.reference], Pair(with, with)) == nil)
    for pair in [Pair(with, submission), Pair(submission, with), pair] {
      #expect(code([.reference], pair) == .missingReference)
    }
  }
}
