import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct AlignBenchVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("alignbench", atLeast: 78) }
}
