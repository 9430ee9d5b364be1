import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct FlowJudgeVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("flow-judge", atLeast: 106) }
}
