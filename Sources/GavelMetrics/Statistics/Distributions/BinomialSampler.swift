import Foundation
import GavelCore

/// Draws binomial variables with exactly their distribution, apart from the rounding of `Double`.
///
/// Few expected successes are counted along the distribution; for more, transformed rejection costs a constant
/// time. Source: W. Hörmann, *The generation of binomial random variates*, 1993.
struct BinomialSampler {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The number of successes in independent trials, each with the probability `part` of `whole`.
  mutating func successes(trials: Int, part: Int, of whole: Int) -> Int {
    if part <= 0 || trials <= 0 { return 0 }
    if part >= whole { return trials }
    // The rarer of both outcomes is counted.
    let rest = whole - part
    let count = binomial(trials, Double(min(part, rest)) / Double(whole))
    return part <= rest ? count : trials - count
  }

  private mutating func binomial(_ trials: Int, _ p: Double) -> Int {
    Double(trials) * p < 10 ? byCounting(trials, p) : byRejection(trials, p)
  }

  private mutating func byCounting(_ trials: Int, _ p: Double) -> Int {
    let n = Double(trials)
    let odds = p / (1 - p)
    let none = exp(n * log1p(-p))
    while true {
      var left = generator.unit()
      var share = none
      var successes = 0
      while left >= share && successes < trials {
        left -= share
        successes += 1
        share *= (n - Double(successes) + 1) / Double(successes) * odds
        // Only the rounding of the shares leads here.
        if share == 0 { break }
      }
      if left < share { return successes }
    }
  }

  private mutating func byRejection(_ trials: Int, _ p: Double) -> Int {
    let n = Double(trials)
    let deviation = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let center = n * p + 0.5
    let sure = 0.92 - 4.2 / b
    while true {
      let u = generator.unit() - 0.5
      let v = generator.unit()
      let edge = 0.5 - abs(u)
      let drawn = ((2 * a / edge + b) * u + center).rounded(.down)
      guard drawn >= 0 && drawn <= n else { continue }
      if edge >= 0.07 && v <= sure { return Int(drawn) }
      let height = (2.83 + 5.1 / b) * deviation / (a / (edge * edge) + b)
      if log(v * height) <= Self.logRatio(drawn, to: ((n + 1) * p).rounded(.down), n, p) { return Int(drawn) }
    }
  }

  /// The logarithm of the probability of one count over that of another, `mode`.
  ///
  /// Factorials go through the remainders of Stirling's series; its large terms are gathered as ratios near 1.
  private static func logRatio(_ count: Double, to mode: Double, _ n: Double, _ p: Double) -> Double {
    let (x, y) = (count + 1, n - count + 1)
    let (modeX, modeY) = (mode + 1, n - mode + 1)
    return (modeX - 0.5) * log(modeX / x) + (modeY - 0.5) * log(modeY / y)
      + (count - mode) * log(p / (1 - p) * y / x)
      + remainder(modeX) + remainder(modeY) - remainder(x) - remainder(y)
  }

  /// What Stirling's formula leaves of the logarithm of the gamma function.
  private static func remainder(_ x: Double) -> Double {
    if x >= Statistics.stirlingStart { return Statistics.stirlingRemainder(x) }
    return Statistics.positiveLogGamma(x) - ((x - 0.5) * log(x) - x + 0.5 * log(2 * Double.pi))
  }
}
