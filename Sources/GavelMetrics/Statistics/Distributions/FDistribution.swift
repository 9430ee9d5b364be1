extension Statistics {
  /// The degrees of freedom of an F distribution; they need not be whole.
  public struct FDegrees: Hashable, Sendable {
    /// Those of the mean square above the line.
    public var numerator: Double

    /// Those of the mean square below the line.
    public var denominator: Double

    /// Creates a pair of degrees of freedom.
    public init(numerator: Double, denominator: Double) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// The probability that an F variable is greater than `f`.
  ///
  /// Throws `non_finite`, and `invalid_parameter` for a negative f or unless both degrees of freedom are
  /// positive.
  ///
  /// Source: formula 26.6.2 of Abramowitz and Stegun, through the incomplete beta function.
  public static func fUpperTail(_ f: Double, degrees: FDegrees) throws(MetricError) -> Double {
    let (x, complement) = try betaArguments(f, degrees)
    return incompleteBeta(x: complement, complement: x, a: degrees.denominator / 2, b: degrees.numerator / 2)
  }

  /// The probability that an F variable is at most `f`.
  ///
  /// Throws as ``fUpperTail(_:degrees:)`` does.
  public static func fCDF(_ f: Double, degrees: FDegrees) throws(MetricError) -> Double {
    let (x, complement) = try betaArguments(f, degrees)
    return incompleteBeta(x: x, complement: complement, a: degrees.numerator / 2, b: degrees.denominator / 2)
  }

  /// The value that an F variable stays below with the given probability.
  ///
  /// Throws `non_finite` (also when the quantile is too large for a `Double`), and `invalid_parameter` unless
  /// the probability lies strictly between 0 and 1 and both degrees of freedom are positive.
  public static func fQuantile(_ probability: Double, degrees: FDegrees) throws(MetricError) -> Double {
    try requireOpenProbability(probability)
    try requireDegrees(degrees)
    let point = betaPoint(probability, a: degrees.numerator / 2, b: degrees.denominator / 2)
    let quantile = (degrees.denominator / degrees.numerator) * (point.x / point.complement)
    guard quantile.isFinite else {
      throw MetricError(
        .nonFinite, "the F quantile exceeds the largest Double; use more degrees of freedom")
    }
    return quantile
  }
}

extension Statistics {
  /// The beta variable that belongs to f, and its complement.
  private static func betaArguments(
    _ f: Double, _ degrees: FDegrees
  ) throws(MetricError) -> (x: Double, complement: Double) {
    guard !f.isFinite || f >= 0 else {
      throw MetricError(.invalidParameter, "F is \(f); a ratio of mean squares is never negative")
    }
    try requireDegrees(degrees)
    guard f.isFinite else {
      throw MetricError(.nonFinite, "the F distribution was asked at \(f); give a finite number")
    }
    let ratio = f * (degrees.numerator / degrees.denominator)
    guard ratio > 1 else { return (ratio / (1 + ratio), 1 / (1 + ratio)) }
    let inverse = 1 / ratio
    return (1 / (1 + inverse), inverse / (1 + inverse))
  }

  private static func requireDegrees(_ degrees: FDegrees) throws(MetricError) {
    try requirePositive(degrees.numerator, "the numerator degrees of freedom")
    try requirePositive(degrees.denominator, "the denominator degrees of freedom")
  }
}
