import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct ArenaHardVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("arena-hard", atLeast: 49) }
}
