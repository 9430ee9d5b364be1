import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct AutoJVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("auto-j", atLeast: 199) }
}
