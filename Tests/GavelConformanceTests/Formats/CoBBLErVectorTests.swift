import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct CoBBLErVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("cobbler", atLeast: 133) }
}
