import Foundation

extension Statistics {
  /// The natural logarithm of the beta function B(a, b).
  ///
  /// Large arguments go through the remainders of Stirling's series, where the large terms cancel on paper
  /// and not in floating point. Throws `non_finite` and, unless both arguments are positive,
  /// `invalid_parameter`.
  ///
  /// Source: formulas 6.2.2 and 6.1.41 of Abramowitz and Stegun.
  public static func logBeta(_ a: Double, _ b: Double) throws(MetricError) -> Double {
    try requirePositive(a, "the first argument of the beta function")
    try requirePositive(b, "the second argument of the beta function")
    return positiveLogBeta(a, b)
  }

  /// The regularised incomplete beta function I_x(a, b), the distribution function of a beta variable.
  ///
  /// The relative error is below 1e-13 for moderate arguments and grows with the smaller of a and b, to 1e-11
  /// when both are 50,000.
  ///
  /// Throws `non_finite`, and `invalid_parameter` unless x lies in [0, 1] and both a and b are positive.
  ///
  /// Source: A. DiDonato, A. Morris, *Algorithm 708: Significant Digit Computation of the Incomplete Beta
  /// Function Ratios*, 1992, the even part of the continued fraction 8.17.22 of the NIST *Digital Library of
  /// Mathematical Functions*, on the side where it converges fast.
  public static func regularizedIncompleteBeta(
    _ x: Double, a: Double, b: Double
  ) throws(MetricError) -> Double {
    guard !x.isFinite || (0...1).contains(x) else {
      throw MetricError(.invalidParameter, "x is \(x); the incomplete beta function needs 0 to 1")
    }
    try requirePositive(a, "a of the incomplete beta function")
    try requirePositive(b, "b of the incomplete beta function")
    guard x.isFinite else {
      throw MetricError(.nonFinite, "x is \(x); the incomplete beta function needs 0 to 1")
    }
    return incompleteBeta(x: x, complement: 1 - x, a: a, b: b)
  }

  static func requirePositive(_ value: Double, _ name: String) throws(MetricError) {
    guard value.isFinite else {
      throw MetricError(.nonFinite, "\(name) is \(value); give a positive number")
    }
    guard value > 0 else {
      throw MetricError(.invalidParameter, "\(name) is \(value); give a positive number")
    }
  }
}

extension Statistics {
  /// I_x(a, b) for arguments in range, with 1 - x given apart so that neither end loses digits.
  static func incompleteBeta(x: Double, complement: Double, a: Double, b: Double) -> Double {
    if x <= 0 { return 0 }
    if complement <= 0 { return 1 }
    let logX = complement < 0.5 ? log1p(-complement) : log(x)
    let logComplement = x < 0.5 ? log1p(-x) : log(complement)
    let front = exp(a * logX + b * logComplement - positiveLogBeta(a, b))
    if x <= (a + 1) / (a + b + 2) {
      return min(1, front * betaFraction(x, complement, a, b))
    }
    return max(0, 1 - front * betaFraction(complement, x, b, a))
  }

  /// The continued fraction of the incomplete beta function, by Lentz's method.
  ///
  /// Both `x` and its complement are given: with a large `a` and `x` near 1 the terms of the usual fraction
  /// cancel, those of this one do not.
  private static func betaFraction(_ x: Double, _ complement: Double, _ a: Double, _ b: Double) -> Double {
    // Lentz's method divides by its running terms; a zero among them becomes this.
    let tiny = 1e-300
    func nonzero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }

    let offset = a * complement - b * x + 1
    var fraction = nonzero(a * offset / (a + 1))
    var c = fraction
    var d = 0.0
    // The number of steps grows with the root of the larger argument.
    let limit = 200 + 20 * Int(min(1e6, max(a, b).squareRoot()))
    for step in 1...limit {
      let n = Double(step)
      let odd = a + 2 * n - 1
      let numerator = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * n * (b - n) * x * x
      let denominator =
        n + n * (b - n) * x / odd + (a + n) * (offset + n * (1 + complement)) / (a + 2 * n + 1)
      d = 1 / nonzero(denominator + numerator * d)
      c = nonzero(denominator + numerator / c)
      let factor = c * d
      fraction *= factor
      if abs(factor - 1) <= Double.ulpOfOne { break }
    }
    return 1 / fraction
  }

  /// ln B(a, b) for positive arguments.
  static func positiveLogBeta(_ a: Double, _ b: Double) -> Double {
    let small = min(a, b)
    let large = max(a, b)
    let sum = small + large
    guard large >= stirlingStart else {
      return positiveLogGamma(small) + positiveLogGamma(large) - positiveLogGamma(sum)
    }
    let remainder = stirlingRemainder(large) - stirlingRemainder(sum)
    let spread = log1p(-small / sum)
    guard small >= stirlingStart else {
      return positiveLogGamma(small) + remainder + small - small * log(sum) + (large - 0.5) * spread
    }
    let halfLogOfTwoPi = 0.5 * log(2 * Double.pi)
    let powers = (small - 0.5) * log(small / sum) + large * spread
    return halfLogOfTwoPi + stirlingRemainder(small) + remainder + powers - 0.5 * log(large)
  }

  /// ln of the gamma function for a positive argument, by Stirling's series after a shift upwards.
  ///
  /// The C function is avoided: on some platforms it writes the sign of the result to a global variable.
  static func positiveLogGamma(_ x: Double) -> Double {
    var argument = x
    var shift = 1.0
    while argument < stirlingStart {
      shift *= argument
      argument += 1
    }
    let stirling = (argument - 0.5) * log(argument) - argument + 0.5 * log(2 * Double.pi)
    return stirling + stirlingRemainder(argument) - log(shift)
  }

  /// From here on seven terms of Stirling's series are exact to the last digit.
  static var stirlingStart: Double { 10 }

  /// What Stirling's formula leaves of ln of the gamma function, for arguments of at least 10.
  static func stirlingRemainder(_ x: Double) -> Double {
    let coefficients: [Double] = [
      1.0 / 156, -691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12,
    ]
    let square = 1 / (x * x)
    return coefficients.reduce(0) { $0 * square + $1 } / x
  }
}
