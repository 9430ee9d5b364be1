import Foundation

/// The capital of two gamblers with half of the stake each, one betting that the mean lies above a value, the other
/// that it lies below.
struct HedgedCapital {
  private let mean: Double
  /// The largest bets: no observation can cost more than half of the capital.
  private let highestAbove: Double
  private let highestBelow: Double
  private var above = ScaledProduct()
  private var below = ScaledProduct()

  init(mean: Double) {
    self.mean = mean
    highestAbove = mean == 0 ? .infinity : 0.5 / mean
    highestBelow = mean == 1 ? .infinity : 0.5 / (1 - mean)
  }

  /// The natural logarithm of the larger of the two halves.
  var logarithm: Double { max(above.logarithm, below.logarithm) - log(2) }

  /// Whether the larger of the two halves is at most a bound of 1 or more.
  func isAtMost(_ bound: Double) -> Bool {
    above.isAtMost(2 * bound) && below.isAtMost(2 * bound)
  }

  /// Bets on the next observation.
  mutating func bet(_ size: Double, on x: Double) {
    above.multiply(by: 1 + min(size, highestAbove) * (x - mean))
    below.multiply(by: 1 - min(size, highestBelow) * (x - mean))
  }
}

/// A product of many positive factors, beyond the range of a `Double`.
private struct ScaledProduct {
  private var mantissa = 1.0
  /// The product is the mantissa times 2 to the power of 512 times this.
  private var scale = 0

  var logarithm: Double { log(mantissa) + 512 * log(2) * Double(scale) }

  mutating func multiply(by factor: Double) {
    mantissa *= factor
    if mantissa > 0x1p512 {
      mantissa *= 0x1p-512
      scale += 1
    } else if mantissa < 0x1p-512 {
      mantissa *= 0x1p512
      scale -= 1
    }
  }

  /// Whether the product is at most a bound of 1 or more.
  func isAtMost(_ bound: Double) -> Bool {
    switch scale {
    case 0: mantissa <= bound
    case ..<0: true
    case 1: mantissa * 0x1p512 <= bound
    default: bound >= 0x1p512 && logarithm <= log(bound)
    }
  }
}
