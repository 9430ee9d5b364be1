import GavelMetrics
import Testing

@Suite struct SumsTests {
  @Test func `A large term that cancels leaves the small ones`() {
    #expect(Statistics.sum([1, 1e100, 1, -1e100]) == 2)
    #expect(Statistics.sum([]) == 0)
    #expect(Statistics.sum(repeatElement(0.1, count: 1_000_000)) == 100_000)
  }

  @Test func `An overflowing sum is infinite and not NaN`() {
    #expect(Statistics.sum([1e308, 1e308]) == .infinity)
  }

  @Test func `The mean of equal values is the value`() throws {
    #expect(try Statistics.mean([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]) == 0.1)
    #expect(try Statistics.mean([1.5e308, 1.7e308]) == 1.6e308)
    #expect(try Statistics.mean([1, 2, 6]) == 3)
  }

  @Test func `The variance divides by n - 1`() throws {
    #expect(try isClose(Statistics.variance([1, 2, 3, 4]), 5.0 / 3))
    #expect(try Statistics.variance([0.1, 0.1, 0.1]) == 0)
    #expect(try isClose(Statistics.variance([1e9 + 1, 1e9 + 2, 1e9 + 3]), 1))
  }

  @Test func `The deviation survives very large and very small values`() throws {
    #expect(try Statistics.standardDeviation([-3e200, 3e200, 0]) == 3e200)
    #expect(try isClose(Statistics.standardDeviation([1e-200, 3e-200, 5e-200]) / 2e-200, 1))
    #expect(try isClose(Statistics.standardDeviation([-1e308, 0, 1e308]) / 1e308, 1))
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.variance([-3e200, 3e200]) }
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in try Statistics.mean([]) }
    expectError(.empty) { () throws(MetricError) in try Statistics.variance([]) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.mean([1, .nan]) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.standardDeviation([.infinity]) }
    expectError(.tooFewItems) { () throws(MetricError) in try Statistics.standardDeviation([1]) }
  }
}
