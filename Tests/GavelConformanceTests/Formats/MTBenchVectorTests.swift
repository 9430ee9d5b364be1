import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct MTBenchVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("mt-bench", atLeast: 277) }
}
