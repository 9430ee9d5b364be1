/// A number that a text states: a decimal number or a fraction of two, maybe with a percent sign.
struct StatedNumber: Hashable {
  var numerator: ExactDecimal
  var denominator: ExactDecimal?
  var isPercent = false
  /// How it stands in the text, in plain ASCII.
  var spelling: String

  /// Whether the two are equal, or differ by at most `tolerance`.
  ///
  /// A percentage equals a plain number also where that is a hundredth of it: 50% is 50 and 0.5.
  func equals(_ other: StatedNumber, tolerance: Double) -> Bool {
    func readings(_ number: StatedNumber, besides other: StatedNumber) -> [StatedNumber] {
      number.isPercent && !other.isPercent ? [number, number.hundredth] : [number]
    }
    return readings(self, besides: other).contains { mine in
      readings(other, besides: self).contains { mine.isClose(to: $0, tolerance) }
    }
  }

  private func isClose(to other: StatedNumber, _ tolerance: Double) -> Bool {
    if denominator == other.denominator, numerator == other.numerator { return true }
    let isExact = denominator == nil && other.denominator == nil
    if isExact, tolerance == 0 { return false }
    let (mine, its) = (double, other.double)
    guard mine.isFinite, its.isFinite else { return false }
    // What rounding to Double took away is no difference: 0.8 and 0.7 are 0.1 apart.
    let slack = tolerance > 0 ? max(mine.magnitude, its.magnitude).ulp : 0
    return (mine - its).magnitude <= tolerance + slack
  }

  private var hundredth: StatedNumber {
    var number = self
    number.numerator = numerator.shifted(by: -2)
    return number
  }

  private var double: Double { numerator.double / (denominator?.double ?? 1) }
}
