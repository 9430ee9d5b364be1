import Foundation

extension Statistics {
  /// The coefficient an interval is asked for, which decides its standard error.
  public enum CorrelationKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The product-moment correlation; standard error 1/sqrt(n - 3), Fisher 1921.
    case pearson

    /// The rank correlation; standard error sqrt((1 + r^2/2)/(n - 3)), Bonett and Wright 2000.
    case spearman

    /// Kendall's tau; standard error sqrt(0.437/(n - 4)), Fieller, Hartley and Pearson 1957.
    case kendall
  }

  /// The confidence interval of a correlation coefficient through Fisher's z transform.
  ///
  /// The interval is symmetric in z = atanh r and is mapped back by tanh. A coefficient of exactly 1 or -1
  /// gives the point itself.
  ///
  /// Throws `invalid_parameter` for a coefficient outside -1 to 1, a negative count or a level outside the
  /// open interval from 0 to 1, `non_finite`, and `too_few_items` for three pairs or fewer (Kendall: four).
  ///
  /// Source: R. Fisher, *On the "Probable Error" of a Coefficient of Correlation Deduced from a Small Sample*, 1921;
  /// D. Bonett, T. Wright, *Sample Size Requirements for Estimating Pearson, Kendall and Spearman Correlations*,
  /// 2000; E. Fieller, H. Hartley, E. Pearson, *Tests for Rank Correlation Coefficients*, 1957.
  public static func fisherInterval(
    coefficient: Double, count: Int, kind: CorrelationKind = .pearson, level: Double = 0.95
  ) throws(MetricError) -> Interval {
    guard count >= 0 else {
      throw MetricError(.invalidParameter, "the number of pairs is \(count); it cannot be negative")
    }
    guard !coefficient.isFinite || abs(coefficient) <= 1 else {
      throw MetricError(.invalidParameter, "the coefficient is \(coefficient); give one from -1 to 1")
    }
    try requireLevel(level)
    guard coefficient.isFinite else {
      throw MetricError(.nonFinite, "the coefficient is \(coefficient); give one from -1 to 1")
    }
    let lost = kind == .kendall ? 4 : 3
    guard count > lost else {
      throw MetricError(
        .tooFewItems,
        "\(count) pairs; the interval of a \(kind.rawValue) coefficient needs at least \(lost + 1)")
    }
    if abs(coefficient) == 1 { return Interval(low: coefficient, high: coefficient, level: level) }
    let numerator =
      switch kind {
      case .pearson: 1.0
      case .spearman: 1 + coefficient * coefficient / 2
      case .kendall: 0.437
      }
    let halfWidth = normalCriticalValue(level: level) * (numerator / Double(count - lost)).squareRoot()
    let center = atanh(coefficient)
    return Interval(low: tanh(center - halfWidth), high: tanh(center + halfWidth), level: level)
  }
}
