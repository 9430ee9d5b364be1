import GavelMetrics

/// A function whose time is compared with that of other programs over the same input.
struct StatisticsRow: Sendable {
  var name: String

  /// Reads the input, which is not measured; what comes back is, and gives values that can be compared.
  var prepare: @Sendable (InputFolder) throws -> () throws -> [Double]

  init(_ name: String, prepare: @escaping @Sendable (InputFolder) throws -> () throws -> [Double]) {
    self.name = name
    self.prepare = prepare
  }

  /// All rows; `statistics/peers.py` has other programs by the same names.
  static let all: [StatisticsRow] = [
    StatisticsRow("kendall-continuous") { input in
      let (x, y) = (try input.numbers("continuous-x"), try input.numbers("continuous-y"))
      return { [try Statistics.kendallTauB(x, y).coefficient] }
    },
    StatisticsRow("kendall-levels") { input in
      let (x, y) = (try input.numbers("levels-x"), try input.numbers("levels-y"))
      return { [try Statistics.kendallTauB(x, y).coefficient] }
    },
    StatisticsRow("spearman") { input in
      let (x, y) = (try input.numbers("continuous-x"), try input.numbers("continuous-y"))
      return { [try Statistics.spearman(x, y).coefficient] }
    },
    StatisticsRow("bootstrap-mean") { input in
      let values = try input.numbers("sample")
      return { try Self.bootstrap(.mean(values)) }
    },
    StatisticsRow("bootstrap-mean-scores") { input in
      let scores = try input.numbers("scores")
      return { try Self.bootstrap(.mean(scores)) }
    },
    StatisticsRow("bootstrap-kappa") { input in
      let (gold, predicted) = (try input.integers("gold"), try input.integers("predicted"))
      return { try Self.bootstrap(.kappa(gold: gold, predicted: predicted)) }
    },
    StatisticsRow("krippendorff-nominal") { try Self.krippendorff($0, .nominal) },
    StatisticsRow("krippendorff-ordinal") { try Self.krippendorff($0, .ordinal) },
    StatisticsRow("krippendorff-interval") { try Self.krippendorff($0, .interval) },
    StatisticsRow("rouge-l") { input in
      let pairs = try input.textPairs("texts")
      return {
        try [
          pairs.reduce(0) {
            try $0 + TextMetrics.rougeL(prediction: $1.prediction, reference: $1.reference).f1
          } / Double(pairs.count)
        ]
      }
    },
    StatisticsRow("bleu") { input in
      let pairs = try input.textPairs("texts")
      return {
        try [
          pairs.reduce(0) {
            try $0 + TextMetrics.bleu(hypothesis: $1.prediction, references: [$1.reference]).score
          } / Double(pairs.count)
        ]
      }
    },
    StatisticsRow("bradley-terry") { input in
      let battles = try BattleColumns(input)
      return { try Statistics.bradleyTerry(battles.matrix()).strengths }
    },
    StatisticsRow("bradley-terry-bootstrap") { input in
      let battles = try BattleColumns(input)
      return {
        let result = try Statistics.bradleyTerryBootstrap(battles.matrix(), resamples: 100, seed: 1)
        // The first competitor's median, and the mean width of all intervals.
        let widths = result.intervals.map { $0.high - $0.low }
        return [result.medians[0], widths.reduce(0, +) / Double(widths.count)]
      }
    },
    StatisticsRow("token-f1") { input in
      let pairs = try input.textPairs("texts")
      return {
        try [
          pairs.reduce(0) {
            try $0 + TextMetrics.tokenF1(prediction: $1.prediction, references: [$1.reference])
          } / Double(pairs.count)
        ]
      }
    },
  ]

  /// The estimate and the standard error of 10,000 resamples.
  private static func bootstrap(_ statistic: some Statistics.ResampledStatistic) throws -> [Double] {
    let result = try Statistics.bootstrapStandardError(of: statistic, resamples: 10_000, seed: 1)
    return [result.estimate, result.standardError]
  }

  private static func krippendorff(
    _ input: InputFolder, _ level: Statistics.MeasurementLevel
  ) throws -> () throws -> [Double] {
    let flat = try input.numbers("ratings")
    let items = flat.count / 5
    let ratings = (0..<5).map { rater in
      flat[(rater * items)..<((rater + 1) * items)].map { $0.isNaN ? nil : $0 }
    }
    return { [try Statistics.krippendorffAlpha(ratings, level: level)] }
  }
}

/// Battles of 100 players, by columns.
private struct BattleColumns {
  private let first: [Int]
  private let second: [Int]
  private let outcomes: [Statistics.PairVerdict]

  init(_ input: InputFolder) throws {
    first = try input.integers("battle-first")
    second = try input.integers("battle-second")
    outcomes = try input.integers("battle-won").map { $0 == 1 ? .first : .second }
  }

  func matrix() throws -> Statistics.WinMatrix<Int> {
    try Statistics.WinMatrix(competitors: Array(0..<100), first: first, second: second, outcomes: outcomes)
  }
}
