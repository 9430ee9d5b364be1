import GavelMetrics
import Testing

@Suite struct MultipleComparisonsTests {
  @Test func `Four p-values by hand`() throws {
    let pValues = [0.0625, 0.5, 0.015625, 0.03125]
    let holm = try Statistics.holm(pValues, alpha: 0.1)
    #expect(holm.adjusted == [0.125, 0.5, 0.0625, 0.09375])
    #expect(holm.rejected == [false, false, true, true])
    let hochberg = try Statistics.benjaminiHochberg(pValues, alpha: 0.0625)
    #expect(isClose(hochberg.adjusted[0], 0.0625 * 4 / 3) && hochberg.adjusted[1] == 0.5)
    #expect(Array(hochberg.adjusted[2...]) == [0.0625, 0.0625])
    #expect(hochberg.rejected == [false, false, true, true])
  }

  @Test func `Later p-values are never corrected below earlier ones, nor above 1`() throws {
    #expect(try Statistics.holm([0.25, 0.3, 0.9]).adjusted == [0.75, 0.75, 0.9])
    #expect(try Statistics.holm([0.5, 0.75]).adjusted == [1, 1])
    #expect(try Statistics.benjaminiHochberg([0.5, 0.5, 0.5, 0.5]).adjusted == [0.5, 0.5, 0.5, 0.5])
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in try Statistics.holm([], alpha: 2) }
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.holm([.nan, 1.5]) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.benjaminiHochberg([0.5], alpha: -1)
    }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.benjaminiHochberg([.nan]) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.holm([0.5], alpha: .infinity) }
  }
}
