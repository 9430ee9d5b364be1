import Foundation

extension Statistics {
  /// The positive x at which a probability that grows or falls with x reaches the target.
  ///
  /// Newton's iteration on logarithms of the probability and of x, where both ends of the usual curves are
  /// straight lines, kept inside a shrinking bracket. `logSlope` is ln of x times the density at x. An answer
  /// too large for a `Double` is infinite.
  static func positiveQuantile(
    _ target: Double, start: Double, grows: Bool,
    probability: (Double) -> Double, logSlope: (Double) -> Double
  ) -> Double {
    var low = 0.0
    var high = Double.infinity
    var x = start
    for _ in 0..<2000 {
      let value = probability(x)
      if value == target { return x }
      if (value < target) == grows { low = x } else { high = x }
      // Newton's step on ln(probability) over ln x.
      let slope = exp(logSlope(x) - log(value))
      let step = log(value / target) / slope
      var next = x * exp(grows ? -step : step)
      if !(next > low && next < high) {
        if high == .infinity {
          next = 2 * x
        } else {
          next = low == 0 ? high / 2 : low + (high - low) / 2
        }
      }
      if abs(next - x) <= 2 * Double.ulpOfOne * x || !next.isFinite { return next }
      x = next
    }
    return x
  }
}
