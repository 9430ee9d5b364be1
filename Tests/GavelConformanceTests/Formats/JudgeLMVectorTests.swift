import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct JudgeLMVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("judgelm", atLeast: 188) }
}
