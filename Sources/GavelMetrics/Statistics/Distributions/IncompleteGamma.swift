import Foundation

extension Statistics {
  /// The regularised lower incomplete gamma function P(a, x), the distribution function of a gamma variable.
  ///
  /// The relative error is of the order of 1e-14 for moderate arguments. The cost grows with the root of the
  /// larger argument. Throws `non_finite`, and `invalid_parameter` for a negative x or unless a is positive.
  ///
  /// Source: the series 8.7.1 and the continued fraction 8.9.2 of the NIST *Digital Library of Mathematical
  /// Functions*, each on the side of x = a + 1 where it converges fast.
  public static func regularizedIncompleteGamma(_ x: Double, a: Double) throws(MetricError) -> Double {
    try requireGammaArguments(x, a)
    return incompleteGamma(x, a).lower
  }

  /// The regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), precise where it is small.
  ///
  /// Throws as ``regularizedIncompleteGamma(_:a:)`` does.
  ///
  /// Source: as of ``regularizedIncompleteGamma(_:a:)``.
  public static func regularizedUpperIncompleteGamma(_ x: Double, a: Double) throws(MetricError) -> Double {
    try requireGammaArguments(x, a)
    return incompleteGamma(x, a).upper
  }

  /// The value that a gamma variable of shape `a` and scale 1 stays below with the given probability.
  ///
  /// Throws `non_finite`, and `invalid_parameter` unless the probability lies strictly between 0 and 1 and a
  /// is positive.
  ///
  /// Source: the root of ``regularizedIncompleteGamma(_:a:)``, found by Newton's method kept inside a bracket.
  public static func gammaQuantile(_ probability: Double, a: Double) throws(MetricError) -> Double {
    try requireOpenProbability(probability)
    try requirePositive(a, "the shape of the gamma distribution")
    let isLow = probability <= incompleteGamma(a, a).lower
    return positiveQuantile(
      isLow ? probability : 1 - probability, start: a, grows: isLow,
      probability: { isLow ? incompleteGamma($0, a).lower : incompleteGamma($0, a).upper },
      logSlope: { logGammaFront($0, a) })
  }

  /// The probability that a chi-squared variable is greater than `x`.
  ///
  /// Degrees of freedom need not be whole. Throws `non_finite`, and `invalid_parameter` for a negative x or
  /// unless the degrees of freedom are positive.
  ///
  /// Source: formula 26.4.19 of Abramowitz and Stegun, through the incomplete gamma function.
  public static func chiSquaredUpperTail(
    _ x: Double, degreesOfFreedom: Double
  ) throws(MetricError) -> Double {
    try regularizedUpperIncompleteGamma(x / 2, a: degreesOfFreedom / 2)
  }
}

extension Statistics {
  private static func requireGammaArguments(_ x: Double, _ a: Double) throws(MetricError) {
    guard !x.isFinite || x >= 0 else {
      throw MetricError(.invalidParameter, "x is \(x); the incomplete gamma function needs 0 or more")
    }
    try requirePositive(a, "a of the incomplete gamma function")
    guard x.isFinite else {
      throw MetricError(.nonFinite, "x is \(x); the incomplete gamma function needs a finite number")
    }
  }

  /// P(a, x) and Q(a, x) for arguments in range; the smaller of them keeps its relative precision.
  private static func incompleteGamma(_ x: Double, _ a: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    let front = exp(logGammaFront(x, a))
    if x < a + 1 {
      let lower = min(1, front * gammaSeries(x, a))
      return (lower, 1 - lower)
    }
    let upper = min(1, front * gammaFraction(x, a))
    return (1 - upper, upper)
  }

  /// ln of x^a exp(-x) / gamma(a), which is x times the density.
  private static func logGammaFront(_ x: Double, _ a: Double) -> Double {
    guard a >= stirlingStart else { return a * log(x) - x - positiveLogGamma(a) }
    // The large terms of Stirling's formula cancel on paper.
    let offset = (x - a) / a
    return 0.5 * log(a / (2 * Double.pi)) - a * (offset - log1p(offset)) - stirlingRemainder(a)
  }

  /// The sum of x^n over the product of a to a + n.
  private static func gammaSeries(_ x: Double, _ a: Double) -> Double {
    var term = 1 / a
    var sum = CompensatedSum()
    sum.add(term)
    for step in 1...iterationLimit(x, a) {
      term *= x / (a + Double(step))
      sum.add(term)
      if term <= sum.value * Double.ulpOfOne / 4 { break }
    }
    return sum.value
  }

  /// The continued fraction of Q(a, x) without its factor, by Lentz's method.
  private static func gammaFraction(_ x: Double, _ a: Double) -> Double {
    let tiny = 1e-300
    func nonzero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }

    var denominator = x + 1 - a
    var c = 1 / tiny
    var d = 1 / nonzero(denominator)
    var fraction = d
    for step in 1...iterationLimit(x, a) {
      let n = Double(step)
      let numerator = -n * (n - a)
      denominator += 2
      d = 1 / nonzero(numerator * d + denominator)
      c = nonzero(denominator + numerator / c)
      let factor = c * d
      fraction *= factor
      if abs(factor - 1) <= Double.ulpOfOne { break }
    }
    return fraction
  }

  /// Both expansions need a multiple of the root of the larger argument.
  private static func iterationLimit(_ x: Double, _ a: Double) -> Int {
    500 + 40 * Int(min(1e6, max(x, a).squareRoot()))
  }
}
