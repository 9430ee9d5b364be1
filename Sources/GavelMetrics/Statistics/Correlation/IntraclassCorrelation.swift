extension Statistics {
  /// One form of the intraclass correlation with its test and its interval.
  public struct IntraclassCorrelation: Hashable, Sendable, Codable {
    /// The coefficient; it can be negative, and is reported as it is.
    public var coefficient: Double

    /// The F statistic of the test that it is 0; nil where no error is left to divide by.
    public var fStatistic: Double?

    /// The degrees of freedom of the numerator of F.
    public var numeratorDegreesOfFreedom: Int

    /// The degrees of freedom of the denominator of F.
    public var denominatorDegreesOfFreedom: Int

    /// The probability of a larger F without any correlation; 0 where no error is left.
    public var pValue: Double

    /// The confidence interval of the coefficient.
    public var interval: Interval
  }

  /// The six intraclass correlations of Shrout and Fleiss.
  public struct IntraclassCorrelations: Hashable, Sendable, Codable {
    /// A single rating, each item rated by other raters; ICC(1,1).
    public var oneWay: IntraclassCorrelation

    /// A single rating, absolute agreement of raters drawn from many; ICC(2,1).
    public var absoluteAgreement: IntraclassCorrelation

    /// A single rating, consistency of just these raters; ICC(3,1).
    public var consistency: IntraclassCorrelation

    /// The mean of all ratings of an item, each item rated by other raters; ICC(1,k).
    public var oneWayAverage: IntraclassCorrelation

    /// The mean of all ratings of an item, absolute agreement; ICC(2,k).
    public var absoluteAgreementAverage: IntraclassCorrelation

    /// The mean of all ratings of an item, consistency; ICC(3,k), Cronbach's alpha.
    public var consistencyAverage: IntraclassCorrelation
  }

  /// The intraclass correlations of a complete table of ratings.
  ///
  /// `ratings[item][rater]` has no holes. Choose the form before you look at the numbers: for judges that are
  /// to be exchangeable, absolute agreement of a single rating. Takes time in proportion to the ratings.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` (the level), `non_finite`, `missing_value`,
  ///   `too_few_raters` and `too_few_items` for one of them, and `zero_variance` when the items do not differ
  ///   in their means.
  ///
  /// Source: P. Shrout, J. Fleiss, *Intraclass correlations: uses in assessing rater reliability*, 1979;
  /// intervals after K. McGraw, S. Wong, *Forming inferences about some intraclass correlation coefficients*,
  /// 1996.
  public static func intraclassCorrelations(
    _ ratings: [[Double?]], level: Double = 0.95
  ) throws(MetricError) -> IntraclassCorrelations {
    let cells = try requireCompleteTable(ratings, level: level)
    let squares = try MeanSquares(cells, items: ratings.count)
    let forms = IntraclassForms(squares, level: level)
    return IntraclassCorrelations(
      oneWay: try forms.oneWay(), absoluteAgreement: try forms.absoluteAgreement(),
      consistency: try forms.consistency(), oneWayAverage: try forms.oneWayAverage(),
      absoluteAgreementAverage: try forms.absoluteAgreementAverage(),
      consistencyAverage: try forms.consistencyAverage())
  }
}

extension Statistics {
  /// All ratings, one item after the other.
  private static func requireCompleteTable(
    _ ratings: [[Double?]], level: Double
  ) throws(MetricError) -> [Double] {
    let raters = ratings.first?.count ?? 0
    if let item = ratings.firstIndex(where: { $0.count != raters }) {
      throw MetricError(
        .lengthMismatch,
        "item 0 has \(raters) ratings and item \(item) has \(ratings[item].count); "
          + "use Krippendorff's alpha where ratings are missing")
    }
    guard raters > 0 else {
      throw MetricError(.empty, "no ratings were given; give at least two items and two raters")
    }
    try requireLevel(level)
    try requireFiniteRows(ratings, "the table of ratings")
    let cells = ratings.joined().compactMap { $0 }
    guard cells.count == ratings.count * raters else {
      throw MetricError(
        .missingValue,
        "\(ratings.count * raters - cells.count) ratings are missing; use Krippendorff's alpha")
    }
    guard raters > 1 else {
      throw MetricError(.tooFewRaters, "one rater agrees with nobody; give at least two")
    }
    guard ratings.count > 1 else {
      throw MetricError(.tooFewItems, "one item has no variance between items; give at least two")
    }
    return cells
  }
}

/// The mean squares of a table of items and raters, of ratings scaled to at most 1.
private struct MeanSquares {
  let items: Double
  let raters: Double
  /// Between items.
  let rows: Double
  /// Between raters.
  let columns: Double
  /// Within items.
  let within: Double
  /// What neither items nor raters explain.
  let error: Double

  init(_ cells: [Double], items itemCount: Int) throws(MetricError) {
    // All forms are ratios, so that offset and scale do not matter.
    let cells = Statistics.scaledDeviations(cells).deviations
    let raterCount = cells.count / itemCount
    let itemMeans = (0..<itemCount).map { item in
      Statistics.finiteMean(Array(cells[(item * raterCount)..<((item + 1) * raterCount)]))
    }
    let raterMeans = (0..<raterCount).map { rater in
      Statistics.finiteMean(stride(from: rater, to: cells.count, by: raterCount).map { cells[$0] })
    }
    let mean = Statistics.finiteMean(itemMeans)
    var within = Statistics.CompensatedSum()
    var error = Statistics.CompensatedSum()
    for (index, cell) in cells.enumerated() {
      let deviation = cell - itemMeans[index / raterCount]
      let residual = deviation - (raterMeans[index % raterCount] - mean)
      within.add(deviation * deviation)
      error.add(residual * residual)
    }
    items = Double(itemCount)
    raters = Double(raterCount)
    rows = raters * Self.squares(itemMeans, around: mean) / (items - 1)
    columns = items * Self.squares(raterMeans, around: mean) / (raters - 1)
    self.within = within.value / (items * (raters - 1))
    self.error = error.value / ((items - 1) * (raters - 1))
    guard rows > 0 else {
      throw MetricError(
        .zeroVariance, "the mean ratings of the items are equal; there is no variance to attribute to items")
    }
  }

  private static func squares(_ values: [Double], around mean: Double) -> Double {
    Statistics.sum(values.lazy.map { ($0 - mean) * ($0 - mean) })
  }
}

/// The formulas of the six forms.
private struct IntraclassForms {
  private let squares: MeanSquares
  private let level: Double

  init(_ squares: MeanSquares, level: Double) {
    self.squares = squares
    self.level = level
  }

  private var n: Double { squares.items }
  private var k: Double { squares.raters }

  func oneWay() throws(MetricError) -> Statistics.IntraclassCorrelation {
    let (lower, upper) = bounds(squares.within, degrees: n * (k - 1))
    return try form(
      (squares.rows - squares.within) / (squares.rows + (k - 1) * squares.within),
      error: squares.within, degrees: n * (k - 1), low: single(lower), high: single(upper))
  }

  func oneWayAverage() throws(MetricError) -> Statistics.IntraclassCorrelation {
    let (lower, upper) = bounds(squares.within, degrees: n * (k - 1))
    return try form(
      (squares.rows - squares.within) / squares.rows,
      error: squares.within, degrees: n * (k - 1), low: 1 - 1 / lower, high: 1 - 1 / upper)
  }

  func consistency() throws(MetricError) -> Statistics.IntraclassCorrelation {
    let (lower, upper) = bounds(squares.error, degrees: (n - 1) * (k - 1))
    return try form(
      (squares.rows - squares.error) / (squares.rows + (k - 1) * squares.error),
      error: squares.error, degrees: (n - 1) * (k - 1), low: single(lower), high: single(upper))
  }

  func consistencyAverage() throws(MetricError) -> Statistics.IntraclassCorrelation {
    let (lower, upper) = bounds(squares.error, degrees: (n - 1) * (k - 1))
    return try form(
      (squares.rows - squares.error) / squares.rows,
      error: squares.error, degrees: (n - 1) * (k - 1), low: 1 - 1 / lower, high: 1 - 1 / upper)
  }

  func absoluteAgreement() throws(MetricError) -> Statistics.IntraclassCorrelation {
    let (low, high) = absoluteBounds
    return try form(
      absoluteCoefficient, error: squares.error, degrees: (n - 1) * (k - 1), low: low, high: high)
  }

  func absoluteAgreementAverage() throws(MetricError) -> Statistics.IntraclassCorrelation {
    let (low, high) = absoluteBounds
    return try form(
      (squares.rows - squares.error) / (squares.rows + (squares.columns - squares.error) / n),
      error: squares.error, degrees: (n - 1) * (k - 1), low: average(low), high: average(high))
  }

  private var absoluteCoefficient: Double {
    (squares.rows - squares.error)
      / (squares.rows + (k - 1) * squares.error + k * (squares.columns - squares.error) / n)
  }

  /// The interval of F, of which the bounds of the one-way and the consistency forms are functions.
  private func bounds(_ error: Double, degrees: Double) -> (lower: Double, upper: Double) {
    let f = squares.rows / error
    let tail = (1 - level) / 2
    return (
      f / Statistics.upperQuantileOfF(tail, n - 1, degrees),
      f * Statistics.upperQuantileOfF(tail, degrees, n - 1)
    )
  }

  /// (f - 1)/(f + k - 1), also for an infinite f.
  private func single(_ f: Double) -> Double { (1 - 1 / f) / (1 + (k - 1) / f) }

  private func average(_ bound: Double) -> Double { k * bound / (1 + (k - 1) * bound) }

  /// The bounds of absolute agreement, with the degrees of freedom of Satterthwaite.
  private var absoluteBounds: (low: Double, high: Double) {
    let (rows, columns, error) = (squares.rows, squares.columns, squares.error)
    guard columns > 0 || error > 0 else { return (1, 1) }
    let i = absoluteCoefficient
    // Both parts times the mean square of the error, which may be 0.
    let columnPart = k * i * columns
    let errorPart = (n * (1 + (k - 1) * i) - k * i) * error
    let sum = columnPart + errorPart
    let degrees =
      (k - 1) * (n - 1) * sum * sum / ((n - 1) * columnPart * columnPart + errorPart * errorPart)
    let tail = (1 - level) / 2
    let f1 = Statistics.upperQuantileOfF(tail, n - 1, degrees)
    let f2 = Statistics.upperQuantileOfF(tail, degrees, n - 1)
    let spread = k * columns + (k * n - k - n) * error
    return (
      n * (rows - f1 * error) / (f1 * spread + n * rows), n * (f2 * rows - error) / (spread + n * f2 * rows)
    )
  }

  private func form(
    _ coefficient: Double, error: Double, degrees: Double, low: Double, high: Double
  ) throws(MetricError) -> Statistics.IntraclassCorrelation {
    guard coefficient.isFinite && low.isFinite && high.isFinite else {
      throw MetricError(
        .zeroVariance, "the mean squares cancel, so that a form divides by 0; give more items or raters")
    }
    let f = error > 0 ? squares.rows / error : nil
    return Statistics.IntraclassCorrelation(
      coefficient: coefficient, fStatistic: f,
      numeratorDegreesOfFreedom: Int(n - 1), denominatorDegreesOfFreedom: Int(degrees),
      pValue: f.map { Statistics.upperTailOfF($0, n - 1, degrees) } ?? 0,
      interval: Statistics.Interval(low: low, high: high, level: level))
  }
}
