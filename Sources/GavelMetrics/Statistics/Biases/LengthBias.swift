import Foundation

extension Statistics {
  /// How far a judge prefers longer answers.
  public struct LengthBias: Hashable, Sendable, Codable {
    /// The product-moment correlation of the preference with the length difference.
    public var pearson: Double

    /// The rank correlation of the preference with the length difference.
    public var spearman: Double

    /// The share with the longer answer preferred, among decisive verdicts on unequal lengths; nil when there
    /// are none.
    public var longerRate: Double?

    /// The number of verdicts that are no tie.
    public var decisive: Int

    /// The logistic regression of the decisive verdicts on the length difference; nil where it has no finite
    /// solution, as the lengths separate the verdicts (nearly) perfectly.
    public var logistic: LogisticSlope?
  }

  /// A logistic regression on one standardised variable.
  public struct LogisticSlope: Hashable, Sendable, Codable {
    /// The log odds where the variable is 0.
    public var intercept: Double

    /// The change of the log odds for one standard deviation of the variable.
    public var coefficient: Double

    /// The standard error of the coefficient.
    public var standardError: Double

    /// The standard deviation of the variable, with its number of values as divisor.
    public var scale: Double

    /// The coefficient over its standard error.
    public var z: Double { coefficient / standardError }

    /// The two-sided p-value of the coefficient from the normal distribution.
    public var pValue: Double { 2 * Statistics.finiteNormalCDF(-abs(z)) }
  }

  /// The relation between preference and length: 1 for the first answer of a pair, 0.5 for a tie, 0 for the
  /// second.
  ///
  /// It is a correlation and no cause: the longer answer may be the better one. Compare it with that of people
  /// on the same pairs. Costs O(n log n).
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` for another preference or a negative length,
  /// `non_finite`, and `zero_variance` when all preferences or all length differences are equal.
  ///
  /// Source: direct counting and logistic regression by Newton's method; the condition for a finite solution
  /// is that of A. Albert, J. Anderson, *On the Existence of Maximum Likelihood Estimates in Logistic
  /// Regression Models*, 1984.
  public static func lengthBias(
    preference: [Double], lengthsOfFirst: [Double], lengthsOfSecond: [Double]
  ) throws(MetricError) -> LengthBias {
    guard preference.count == lengthsOfFirst.count && preference.count == lengthsOfSecond.count else {
      throw MetricError(
        .lengthMismatch,
        "\(preference.count) preferences, \(lengthsOfFirst.count) first and \(lengthsOfSecond.count) second "
          + "lengths; give one of each for every pair")
    }
    try requireSome(preference)
    if let value = preference.first(where: { $0.isFinite && $0 != 0 && $0 != 0.5 && $0 != 1 }) {
      throw MetricError(.invalidParameter, "the preference \(value) is none of 0, 0.5 and 1")
    }
    try requireLengths(lengthsOfFirst, "the first lengths")
    try requireLengths(lengthsOfSecond, "the second lengths")
    try requireFinite(preference, "the list of preferences")
    try requireFinite(lengthsOfFirst, "the list of first lengths")
    try requireFinite(lengthsOfSecond, "the list of second lengths")
    let differences = zip(lengthsOfFirst, lengthsOfSecond).map { $0 - $1 }
    guard preference.contains(where: { $0 != preference[0] }),
      differences.contains(where: { $0 != differences[0] })
    else {
      throw MetricError(
        .zeroVariance, "all preferences or all length differences are equal; there is nothing to relate")
    }
    let decisive = zip(preference, differences).filter { $0.0 != 0.5 }
    let unequal = decisive.filter { $0.1 != 0 }
    let longer = unequal.count(where: { ($0.0 == 1) == ($0.1 > 0) })
    return LengthBias(
      pearson: try pearson(preference, differences).coefficient,
      spearman: try spearman(preference, differences).coefficient,
      longerRate: unequal.isEmpty ? nil : Double(longer) / Double(unequal.count),
      decisive: decisive.count,
      logistic: logisticSlope(decisive.map(\.1), isFirst: decisive.map { $0.0 == 1 }))
  }
}

extension Statistics {
  /// The logistic regression of a binary outcome on one variable; nil without a finite solution.
  private static func logisticSlope(_ values: [Double], isFirst: [Bool]) -> LogisticSlope? {
    let ones = zip(values, isFirst).filter(\.1).map(\.0)
    let zeros = zip(values, isFirst).filter { !$0.1 }.map(\.0)
    // With one variable a finite solution exists exactly where the ranges of both classes overlap.
    guard let lowOne = ones.min(), let highOne = ones.max(), let lowZero = zeros.min(),
      let highZero = zeros.max(), lowOne < highZero && lowZero < highOne
    else { return nil }
    let (deviations, largest) = scaledDeviations(values)
    let spread = (sum(deviations.lazy.map { $0 * $0 }) / Double(values.count)).squareRoot()
    let scale = largest * spread
    // Standardised around the mean, so that both coefficients are nearly independent of each other.
    let fit = newtonLogistic(deviations.map { $0 / spread }, isFirst)
    return LogisticSlope(
      intercept: fit.intercept - fit.coefficient * finiteMean(values) / scale, coefficient: fit.coefficient,
      standardError: fit.standardError, scale: scale)
  }

  private static func newtonLogistic(_ values: [Double], _ isOne: [Bool]) -> LogisticSlope {
    var fit = LogisticSlope(intercept: 0, coefficient: 0, standardError: .infinity, scale: 1)
    var likelihood = logLikelihood(values, isOne, fit)
    for _ in 0..<200 {
      var gradient = (CompensatedSum(), CompensatedSum())
      var curvature = (CompensatedSum(), CompensatedSum(), CompensatedSum())
      for (value, isOne) in zip(values, isOne) {
        let p = 1 / (1 + exp(-(fit.intercept + fit.coefficient * value)))
        let residual = (isOne ? 1 : 0) - p
        let weight = p * (1 - p)
        gradient.0.add(residual)
        gradient.1.add(residual * value)
        curvature.0.add(weight)
        curvature.1.add(weight * value)
        curvature.2.add(weight * value * value)
      }
      let (h0, h1, h2) = (curvature.0.value, curvature.1.value, curvature.2.value)
      let determinant = h0 * h2 - h1 * h1
      fit.standardError = (h0 / determinant).squareRoot()
      var step = (
        intercept: (h2 * gradient.0.value - h1 * gradient.1.value) / determinant,
        coefficient: (h0 * gradient.1.value - h1 * gradient.0.value) / determinant
      )
      // The likelihood is concave: a step that goes too far is halved. What rounding takes is let pass.
      let least = likelihood - 1e-12 * abs(likelihood)
      var next = fit
      var reached = -Double.infinity
      for _ in 0..<60 {
        next.intercept = fit.intercept + step.intercept
        next.coefficient = fit.coefficient + step.coefficient
        reached = logLikelihood(values, isOne, next)
        if reached >= least { break }
        step = (step.intercept / 2, step.coefficient / 2)
      }
      guard reached >= least else { break }
      (fit, likelihood) = (next, reached)
      if abs(step.intercept) + abs(step.coefficient) <= 1e-13 * (1 + abs(fit.coefficient)) { break }
    }
    return fit
  }

  private static func logLikelihood(_ values: [Double], _ isOne: [Bool], _ fit: LogisticSlope) -> Double {
    sum(
      zip(values, isOne).lazy.map { value, isOne in
        let logit = fit.intercept + fit.coefficient * value
        let signed = isOne ? logit : -logit
        // ln of the logistic function, without overflow on either side.
        return signed < 0 ? signed - log1p(exp(signed)) : -log1p(exp(-signed))
      })
  }
}
