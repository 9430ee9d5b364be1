import Foundation
import GavelCore

/// Random values of the simulation of coverage.
struct CoverageDraws {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Between 0 and 1.
  mutating func unit() -> Double { generator.unit() }

  mutating func bit(_ probability: Double) -> Bool { unit() < probability }

  /// An index with the given probabilities.
  mutating func index(_ probabilities: [Double]) -> Int {
    var rest = unit()
    for (index, probability) in probabilities.enumerated() {
      rest -= probability
      if rest < 0 { return index }
    }
    return probabilities.count - 1
  }

  /// A standard normal value.
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return radius * cos(2 * Double.pi * unit())
  }

  /// Two standard normal values with a correlation.
  mutating func normals(correlation: Double) -> (Double, Double) {
    let first = normal()
    return (first, correlation * first + (1 - correlation * correlation).squareRoot() * normal())
  }

  /// An exponential value with mean 1.
  mutating func exponential() -> Double { -log(1 - unit()) }

  /// Values in clusters of four: half of them are those that their cluster shares.
  mutating func clustered<Value>(
    _ count: Int, _ draw: (inout Self) -> Value
  ) -> (values: [Value], clusters: [String?]) {
    var values: [Value] = []
    var clusters: [String?] = []
    while values.count < count {
      let shared = draw(&self)
      let name = "c\(values.count / 4)"
      for _ in 0..<min(4, count - values.count) {
        values.append(bit(0.5) ? shared : draw(&self))
        clusters.append(name)
      }
    }
    return (values, clusters)
  }
}
