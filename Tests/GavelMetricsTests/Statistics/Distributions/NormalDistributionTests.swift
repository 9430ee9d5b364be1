import Foundation
import GavelMetrics
import Testing

@Suite struct NormalDistributionTests {
  @Test func `The usual quantile is 1.96`() throws {
    #expect(try isClose(Statistics.normalQuantile(0.975), 1.959_963_984_540_054, tolerance: 1e-15))
    #expect(try Statistics.normalQuantile(0.5) == 0)
  }

  @Test(
    "The quantile undoes the distribution",
    arguments: [-37, -8, -3, -1, -0.67, -0.01, -1e-9, 0, 1e-9, 0.3, 0.68, 1, 2])
  func inverse(x: Double) throws {
    let back = try Statistics.normalQuantile(Statistics.normalCDF(x))
    // Near one half and above, the probability itself has lost what the tolerance allows for.
    #expect(abs(back - x) <= (x < -0.5 ? 1e-14 * abs(x) : 1e-14))
  }

  @Test func `Small offsets from one half keep their relative precision`() throws {
    let quantile = try Statistics.normalQuantile(0.5 + 0x1p-40)
    #expect(abs(quantile / (0x1p-40 * (2 * Double.pi).squareRoot()) - 1) < 1e-14)
  }

  @Test func `Quantiles are symmetric`() throws {
    for probability in [0.0625, 0.125, 0.25, 0.375] {
      let low = try Statistics.normalQuantile(probability)
      #expect(try Statistics.normalQuantile(1 - probability) == -low)
    }
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.normalQuantile(0) }
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.normalQuantile(1) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.normalQuantile(.nan) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.normalCDF(.infinity) }
  }
}
