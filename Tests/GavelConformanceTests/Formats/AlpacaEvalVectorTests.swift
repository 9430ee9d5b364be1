import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct AlpacaEvalVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("alpaca-eval", atLeast: 394) }
}
