import GavelMetrics

/// The data of a bootstrap vector with the statistic that is resampled.
struct BootstrapSample {
  private enum Kind: String, CaseIterable {
    case mean, median, proportion, pearson
  }

  private let x: [Double]
  private let y: [Double]
  private let kind: Kind

  init(_ input: VectorInput) throws {
    let x = try input.numbers("x")
    let kind = try input.option("statistic", as: Kind.self)
    y = kind == .pearson ? try input.numbers("y") : []
    guard kind != .pearson || x.count == y.count else {
      throw MetricError(.lengthMismatch, "x has \(x.count) values and y has \(y.count)")
    }
    if kind == .proportion, let other = x.first(where: { $0.isFinite && $0 != 0 && $0 != 1 }) {
      try input.refused("x holds \(other); a proportion is of zeros and ones", else: ())
    }
    self.x = x
    self.kind = kind
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
