import GavelMetrics
import Testing

/// Whether two numbers differ by no more than a part of the larger of 1 and the expected magnitude.
func isClose(_ value: Double, _ expected: Double, tolerance: Double = 1e-13) -> Bool {
  abs(value - expected) <= tolerance * max(1, abs(expected))
}

/// Expects the computation to end in a `MetricError` of a kind.
func expectError(
  _ code: MetricError.Code, sourceLocation: SourceLocation = #_sourceLocation,
  _ computation: () throws(MetricError) -> some Any
) {
  do throws(MetricError) {
    let value = try computation()
    Issue.record("a value instead of \(code): \(value)", sourceLocation: sourceLocation)
  } catch {
    #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
    #expect(!error.message.isEmpty, sourceLocation: sourceLocation)
  }
}
