import Foundation
import GavelCore
import GavelMetrics

extension CoverageScenario {
  /// A judge beside a person: the true value is that of a very large sample.
  private static func labelled<M: Metric<Labelled<Int>>>(
    _ title: String, _ metric: M, isResampled: Bool = true, clusters: Bool = false,
    _ draw: @escaping (inout CoverageDraws) -> Labelled<Int>,
    truth: ([Labelled<Int>]) throws -> Double
  ) throws -> CoverageScenario {
    var large = CoverageDraws(seed: 1)
    let population = (0..<1_000_000).map { _ in draw(&large) }
    return CoverageScenario(title: title, truth: try truth(population), isResampled: isResampled) {
      size, draws in
      guard clusters else {
        return try metric.estimate(Sample((0..<size).map { _ in draw(&draws) })).interval
      }
      let drawn = draws.clustered(size, draw)
      return try metric.estimate(try Sample(drawn.values, clusters: drawn.clusters)).interval
    }
  }

  /// Classes 1 and 0, of which a share is 1; the judge is right with a chance of 0.9, or 0.8 on the class 0.
  private static func classes(_ share: Double) -> (inout CoverageDraws) -> Labelled<Int> {
    { draws in
      let label = draws.bit(share) ? 1 : 0
      return Labelled(draws.bit(label == 1 ? 0.9 : 0.8) ? label : 1 - label, label: label)
    }
  }

  /// Scores 1 to 5 by a person; the judge says the same with a chance of 0.6, else a point more or less.
  private static func ordinal(_ draws: inout CoverageDraws) -> Labelled<Int> {
    let label = draws.index([0.05, 0.1, 0.2, 0.3, 0.35]) + 1
    let step = draws.bit(0.6) ? 0 : draws.bit(0.5) ? 1 : -1
    return Labelled(min(5, max(1, label + step)), label: label)
  }

  private static func kappa(
    _ items: [Labelled<Int>], _ labels: [Int], _ weights: Statistics.KappaWeights
  ) throws -> Double {
    try Statistics.cohenKappa(
      gold: items.map(\.label), predicted: items.map(\.verdict), labels: labels, weights: weights)
  }

  static var agreement: [CoverageScenario] {
    do {
      let scale = Array(1...5)
      let ordinals = CohenKappa.quadratic(scale: 1...5)
      return [
        try labelled("kappa of two classes, even", CohenKappa<Int>(), classes(0.5)) {
          try kappa($0, [0, 1], .none)
        },
        try labelled("kappa of two classes, nine in ten alike", CohenKappa<Int>(), classes(0.9)) {
          try kappa($0, [0, 1], .none)
        },
        try labelled("quadratic kappa of scores 1 to 5", ordinals, ordinal) {
          try kappa($0, scale, .quadratic)
        },
        try labelled("quadratic kappa of scores 1 to 5, clusters of 4", ordinals, clusters: true, ordinal) {
          try kappa($0, scale, .quadratic)
        },
        try labelled("macro F1 of two classes, even", .macroF1(), classes(0.5)) { items in
          try Statistics.precisionRecallF1(gold: items.map(\.label), predicted: items.map(\.verdict)).macro.f1
            ?? 0
        },
        try ratings("AC1 of two classes, nine in ten alike", GwetAgreement(categories: [0, 1])) { draws in
          let pair = classes(0.9)(&draws)
          return [Double(pair.label), Double(pair.verdict)]
        } truth: {
          try Statistics.gwetAC1($0, categories: [0, 1])
        },
        try ratings("ordinal alpha of three raters, a fifth missing", KrippendorffAlpha(.ordinal)) { draws in
          let label = draws.index([0.05, 0.1, 0.2, 0.3, 0.35]) + 1
          return (0..<3).map { _ -> Double? in
            let step = draws.bit(0.6) ? 0 : draws.bit(0.5) ? 1 : -1
            return draws.bit(0.2) ? nil : Double(min(5, max(1, label + step)))
          }
        } truth: {
          try Statistics.krippendorffAlpha($0, level: .ordinal)
        },
      ]
    } catch {
      preconditionFailure("the true values of the simulation are undefined: \(error)")
    }
  }

  private static func ratings<M: Metric<ItemRatings>>(
    _ title: String, _ metric: M, _ draw: @escaping (inout CoverageDraws) -> [Double?],
    truth: ([[Double?]]) throws -> Double
  ) throws -> CoverageScenario {
    var large = CoverageDraws(seed: 1)
    let population = (0..<1_000_000).map { _ in draw(&large) }
    let table = (0..<population[0].count).map { rater in population.map { $0[rater] } }
    return CoverageScenario(title: title, truth: try truth(table), isResampled: true) { size, draws in
      try metric.estimate(Sample((0..<size).map { _ in ItemRatings(draw(&draws)) })).interval
    }
  }

  private static func normal(
    _ title: String, _ kind: Statistics.CorrelationKind, _ truth: Double, clusters: Bool = false
  ) -> CoverageScenario {
    CoverageScenario(title: title, truth: truth, isResampled: clusters) { size, draws in
      let draw = { (draws: inout CoverageDraws) in
        let pair = draws.normals(correlation: 0.6)
        return Labelled(pair.0, label: pair.1)
      }
      guard clusters else {
        return try RankCorrelation(kind).estimate(Sample((0..<size).map { _ in draw(&draws) })).interval
      }
      let drawn = draws.clustered(size, draw)
      return try RankCorrelation(kind).estimate(try Sample(drawn.values, clusters: drawn.clusters)).interval
    }
  }

  static var correlations: [CoverageScenario] {
    let spearman = 6 / Double.pi * asin(0.3)
    var ordinals = CoverageDraws(seed: 1)
    let population = (0..<1_000_000).map { _ in ordinal(&ordinals) }
    let tied =
      (try? Statistics.spearman(
        population.map { Double($0.verdict) }, population.map { Double($0.label) }))?.coefficient ?? 0
    return [
      normal("Pearson of normal values, 0.6", .pearson, 0.6),
      normal("Spearman of normal values, 0.58", .spearman, spearman),
      normal("Kendall of normal values, 0.41", .kendall, 2 / Double.pi * asin(0.6)),
      normal("Spearman of normal values, clusters of 4", .spearman, spearman, clusters: true),
      CoverageScenario(title: "Spearman of scores 1 to 5", truth: tied) { size, draws in
        let items = (0..<size).map { _ in
          let item = ordinal(&draws)
          return Labelled(Double(item.verdict), label: Double(item.label))
        }
        return try RankCorrelation().estimate(Sample(items)).interval
      },
      CoverageScenario(title: "concordance of normal values", truth: 0.6, isResampled: true) { size, draws in
        let items = (0..<size).map { _ in
          let pair = draws.normals(correlation: 0.6)
          return Labelled(pair.0, label: pair.1)
        }
        return try BootstrappedMetric<Labelled<Double>>.concordance().estimate(Sample(items)).interval
      },
    ]
  }
}
