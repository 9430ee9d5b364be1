import Testing

@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct PrometheusVectorTests {
  @Test func everyCaseIsAsTheReferenceHasIt() throws { try FormatVectors.check("prometheus", atLeast: 484) }
}
