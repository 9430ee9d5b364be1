import Foundation
import GavelCore

extension SeededGenerator {
  /// The number of successes in independent trials.
  mutating func binomial(trials: Int, probability: Double) -> Int {
    probability > 0.5
      ? trials - rareSuccesses(trials, 1 - probability) : rareSuccesses(trials, probability)
  }

  private mutating func rareSuccesses(_ trials: Int, _ probability: Double) -> Int {
    guard trials > 0 && probability > 0 else { return 0 }
    return Double(trials) * probability < 10
      ? invertedBinomial(trials, probability) : rejectedBinomial(trials, probability)
  }

  /// Goes through the probabilities from that of no success upwards.
  private mutating func invertedBinomial(_ trials: Int, _ probability: Double) -> Int {
    let odds = probability / (1 - probability)
    var share = exp(Double(trials) * log1p(-probability))
    var left = unit()
    var successes = 0
    while left >= share && successes < trials {
      left -= share
      successes += 1
      share *= odds * Double(trials - successes + 1) / Double(successes)
    }
    return successes
  }

  /// Rejection from a curve above the probabilities, most of the time without a logarithm.
  ///
  /// Source: algorithm BTRS of W. Hörmann, *The generation of binomial random variates*, 1993.
  private mutating func rejectedBinomial(_ trials: Int, _ probability: Double) -> Int {
    let n = Double(trials)
    let spread = (n * probability * (1 - probability)).squareRoot()
    let width = 1.15 + 2.53 * spread
    let slope = -0.0873 + 0.0248 * width + 0.01 * probability
    let safe = 0.92 - 4.2 / width
    while true {
      let position = unit() - 0.5
      let height = unit()
      let distance = 0.5 - abs(position)
      let successes = ((2 * slope / distance + width) * position + n * probability + 0.5).rounded(.down)
      if distance >= 0.07 && height <= safe { return Int(successes) }
      guard successes >= 0 && successes <= n else { continue }
      let curve = (2.83 + 5.1 / width) * spread / (slope / (distance * distance) + width)
      let mode = ((n + 1) * probability).rounded(.down)
      let ratio =
        Statistics.positiveLogGamma(mode + 1) + Statistics.positiveLogGamma(n - mode + 1)
        - Statistics.positiveLogGamma(successes + 1) - Statistics.positiveLogGamma(n - successes + 1)
        + (successes - mode) * log(probability / (1 - probability))
      if log(height * curve) <= ratio { return Int(successes) }
    }
  }
}
