import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct RewardBenchVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("reward-bench", atLeast: 379) }
}
