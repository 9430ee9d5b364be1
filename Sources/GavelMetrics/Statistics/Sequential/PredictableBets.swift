import Foundation

/// The sizes of bets on the mean of a sequence, each from the observations before it.
///
/// sqrt(2 ln(2/alpha) / (t ln(1 + t) s2)) with the variance s2 of the observations so far, regularised by one at 1/2
/// with variance 1/4.
struct PredictableBets {
  private let factor: Double
  private var count = 0.0
  private var sum = Statistics.CompensatedSum()
  private var squares = Statistics.CompensatedSum()

  /// Bets for one of two sides, each at alpha/2.
  init(alpha: Double) {
    factor = 2 * (log(2) - log(alpha))
  }

  /// The size of the next bet, before any truncation.
  var size: Double {
    let time = count + 1
    let variance = (0.25 + squares.value) / time
    return (factor / (time * log1p(time) * variance)).squareRoot()
  }

  /// Takes the observation that the bet was on.
  mutating func observe(_ x: Double) {
    count += 1
    sum.add(x)
    let deviation = x - (0.5 + sum.value) / (count + 1)
    squares.add(deviation * deviation)
  }
}
