import GavelCore
import GavelMetrics

/// Data with a known true value, and the interval that a metric gives by default.
struct CoverageScenario {
  var title: String
  var truth: Double
  /// Whether the interval comes from resampling, which costs much more.
  var isResampled = false
  var interval: (_ size: Int, _ draws: inout CoverageDraws) throws -> Estimate.Interval

  static var all: [CoverageScenario] { rates + means + agreement + correlations + comparisons }
}

/// Probabilities of the scores 1 to 5: mostly good answers, and a hump.
private let skewed = [0.03, 0.05, 0.07, 0.15, 0.7]
private let even = [0.1, 0.2, 0.4, 0.2, 0.1]

private func mean(_ probabilities: [Double]) -> Double {
  probabilities.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
}

extension CoverageScenario {
  private static func rate(_ probability: Double, clusters: Bool = false) -> CoverageScenario {
    CoverageScenario(
      title: "rate of \(probability)" + (clusters ? ", clusters of 4" : ""), truth: probability
    ) { size, draws in
      let drawn = draws.clustered(size) { Labelled($0.bit(probability) ? 1 : 0, label: 1) }
      let alone = (0..<size).map { _ in Labelled(draws.bit(probability) ? 1 : 0, label: 1) }
      let sample = clusters ? try Sample(drawn.values, clusters: drawn.clusters) : Sample(alone)
      return try Agreement().estimate(sample).interval
    }
  }

  private static var rates: [CoverageScenario] {
    [
      rate(0.5), rate(0.9), rate(0.98), rate(0.5, clusters: true), rate(0.9, clusters: true),
      CoverageScenario(title: "win rate of 0.55, three in ten tied", truth: 0.55) { size, draws in
        let winners = (0..<size).map { _ in
          Preference([.first, .tie, .second][draws.index([0.4, 0.3, 0.3])])
        }
        return try WinRate().estimate(Sample(winners)).interval
      },
      CoverageScenario(title: "win rate of 0.9, one in ten tied", truth: 0.9) { size, draws in
        let winners = (0..<size).map { _ in
          Preference([.first, .tie, .second][draws.index([0.85, 0.1, 0.05])])
        }
        return try WinRate().estimate(Sample(winners)).interval
      },
    ]
  }

  private static func scores(
    _ title: String, _ probabilities: [Double], clusters: Bool = false
  ) -> CoverageScenario {
    CoverageScenario(title: "mean of scores 1 to 5, \(title)", truth: mean(probabilities)) { size, draws in
      let drawn = draws.clustered(size) { Score($0.index(probabilities) + 1, scale: 1...5) }
      let alone = (0..<size).map { _ in Score(draws.index(probabilities) + 1, scale: 1...5) }
      let sample = clusters ? try Sample(drawn.values, clusters: drawn.clusters) : Sample(alone)
      return try MeanScore().estimate(sample).interval
    }
  }

  private static var means: [CoverageScenario] {
    [
      scores("humped", even), scores("skewed", skewed),
      scores("skewed, clusters of 4", skewed, clusters: true),
      CoverageScenario(title: "mean without a scale, normal", truth: 0) { size, draws in
        try MeanScore().estimate(Sample((0..<size).map { _ in Score(draws.normal()) })).interval
      },
      CoverageScenario(title: "mean without a scale, exponential", truth: 1) { size, draws in
        try MeanScore().estimate(Sample((0..<size).map { _ in Score(draws.exponential()) })).interval
      },
      CoverageScenario(title: "mean without a scale, exponential, clusters of 4", truth: 1) { size, draws in
        let drawn = draws.clustered(size) { Score($0.exponential()) }
        return try MeanScore().estimate(try Sample(drawn.values, clusters: drawn.clusters)).interval
      },
    ]
  }

  private static var comparisons: [CoverageScenario] {
    [
      CoverageScenario(title: "paired difference of scores 1 to 5", truth: 0.15) { size, draws in
        let ids = (0..<size).map { "q\($0)" }
        // Half of the items fare alike; the other side loses a point with a chance of 0.3 where it can, so 0.15 in all.
        let first = (0..<size).map { _ in Score(draws.index(skewed) + 1, scale: 1...5) }
        let second = first.map { score in
          draws.bit(0.15 / 0.97) && score.value > 1 ? Score(score.value - 1, scale: 1...5) : score
        }
        return try Comparison(Sample(first, items: ids), Sample(second, items: ids)).difference.interval
      },
      CoverageScenario(title: "difference of two rates on the same items, 0.8 and 0.7", truth: 0.1) {
        size, draws in
        let ids = (0..<size).map { "q\($0)" }
        let cells = (0..<size).map { _ in draws.index([0.62, 0.18, 0.08, 0.12]) }
        let first = try Sample(cells.map { Labelled($0 < 2 ? 1 : 0, label: 1) }, items: ids)
        let second = try Sample(cells.map { Labelled($0 % 2 == 0 ? 1 : 0, label: 1) }, items: ids)
        return try Comparison(agreementOf: first, and: second).difference.interval
      },
    ]
  }
}
