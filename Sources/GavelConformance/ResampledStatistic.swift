import GavelMetrics

/// The data of a bootstrap vector with the statistic that is resampled.
struct ResampledStatistic {
  private enum Kind: String {
    case mean, median, proportion, pearson
  }

  private let x: [Double]
  private let y: [Double]
  private let kind: Kind

  init(_ input: VectorInput) throws {
    x = try input.numbers("x")
    kind = try input.option("statistic", as: Kind.self)
    y = kind == .pearson ? try input.numbers("y") : []
    guard kind != .pearson || x.count == y.count else {
      throw MetricError(.lengthMismatch, "x has \(x.count) values and y has \(y.count)")
    }
    guard kind != .proportion || x.allSatisfy({ !$0.isFinite || $0 == 0 || $0 == 1 }) else {
      throw MetricError(.invalidParameter, "a proportion is of zeros and ones")
    }
  }

  /// The number of rows.
  var rows: Int { x.count }

  /// The statistic of some rows.
  func value(of rows: [Int]) throws(MetricError) -> Double {
    let sample = rows.map { x[$0] }
    return switch kind {
    case .mean, .proportion: try Statistics.mean(sample)
    case .median: try Statistics.median(sample)
    case .pearson: try Statistics.pearson(sample, rows.map { y[$0] }).coefficient
    }
  }
}
