import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct PandaLMVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("pandalm", atLeast: 113) }
}
