import Foundation
import Testing

@testable import GavelMetrics

@Suite struct BinomialSamplerTests {
  @Test(arguments: [
    (20, 1, 4), (20, 3, 4), (100, 1, 10), (100, 1, 2), (1000, 3, 10), (60, 9, 10), (9, 1, 2),
  ])
  func `Binomial draws follow their distribution`(trials: Int, part: Int, whole: Int) {
    let p = Double(part) / Double(whole)
    var sampler = BinomialSampler(seed: 5)
    let draws = 40_000
    var seen = [Int](repeating: 0, count: trials + 1)
    for _ in 0..<draws { seen[sampler.successes(trials: trials, part: part, of: whole)] += 1 }
    // Chi-square over the counts with enough expected draws; its variance is twice its degrees of freedom.
    var chance = pow(1 - p, Double(trials))
    var (square, cells) = (0.0, 0)
    for count in 0...trials {
      let expected = chance * Double(draws)
      if expected >= 10 {
        square += pow(Double(seen[count]) - expected, 2) / expected
        cells += 1
      }
      chance *= Double(trials - count) / Double(count + 1) * p / (1 - p)
    }
    #expect(cells > 3)
    let deviation = (2 * Double(cells)).squareRoot()
    #expect(abs(square - Double(cells)) < 4 * deviation)
  }

  @Test func `Certain outcomes need no draw`() {
    var sampler = BinomialSampler(seed: 5)
    #expect(sampler.successes(trials: 7, part: 0, of: 3) == 0)
    #expect(sampler.successes(trials: 7, part: 3, of: 3) == 7)
    #expect(sampler.successes(trials: 0, part: 1, of: 3) == 0)
  }
}
