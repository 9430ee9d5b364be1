import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct GEvalVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("g-eval", atLeast: 91) }
}
