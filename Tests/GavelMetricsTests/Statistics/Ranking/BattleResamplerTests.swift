import Foundation
import Testing

@testable import GavelMetrics

@Suite struct BattleResamplerTests {
  @Test func `A resample has as many battles, each as often as its share`() throws {
    let counts = try matrix(battles("x>y", "x>y", "y>x", "y=z", "z>x", "z>x", "z>x", "x=y"))
    let all = Encounters(counts.counts)
    var sample = all
    var resampler = BattleResampler(all, seed: 6)
    var sums = [Double](repeating: 0, count: 9)
    for _ in 0..<4000 {
      resampler.draw(into: &sample)
      let drawn = sample.wins + sample.losses + sample.ties
      #expect(drawn.reduce(0, +) == 8)
      for (index, count) in drawn.enumerated() { sums[index] += count }
    }
    for (sum, count) in zip(sums, all.wins + all.losses + all.ties) {
      // A count has the variance 8 p (1 - p) < 2; five standard errors of the mean.
      let error = (2.0 / 4000).squareRoot()
      #expect(abs(sum / 4000 - count) < 5 * error)
      #expect(count > 0 || sum == 0)
    }
  }
}
