import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct CritiqueLLMVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("critiquellm", atLeast: 178) }
}
