import Foundation

extension Statistics {
  /// How far probabilities of several classes are from the classes that were right.
  public struct MulticlassLoss: Hashable, Sendable, Codable {
    /// The mean over items of the squared distances summed over classes, from 0 to 2.
    public var brier: Double

    /// The mean of -ln of the probability of the right class, in nats; nil when one of them was 0, which
    /// makes it infinite.
    public var logLoss: Double?
  }

  /// The Brier score and the log loss of probabilities of several classes.
  ///
  /// `probabilities[item][class]` sums to 1 over the classes, to within 1e-6; rows are not rescaled.
  /// `classes` holds the position of the right class of each item. For two classes the Brier score is twice
  /// ``brierScore(probabilities:outcomes:)``. Takes time in proportion to the probabilities.
  ///
  /// - Throws: `length_mismatch`, also for rows of unequal length, `empty`, `invalid_parameter` for a number
  ///   outside 0 to 1, a row with another sum or a class without a column, and `non_finite`.
  ///
  /// Source: G. Brier, *Verification of forecasts expressed in terms of probability*, 1950.
  public static func multiclassLoss(
    probabilities: [[Double]], classes: [Int]
  ) throws(MetricError) -> MulticlassLoss {
    try requireClasses(probabilities, classes, "probabilities")
    try requireDistributions(probabilities)
    var squares = CompensatedSum()
    var losses = CompensatedSum()
    var isPossible = true
    for (row, right) in zip(probabilities, classes) {
      for (position, probability) in row.enumerated() {
        let distance = position == right ? 1 - probability : probability
        squares.add(distance * distance)
      }
      if row[right] > 0 { losses.add(-log(row[right])) } else { isPossible = false }
    }
    let count = Double(classes.count)
    return MulticlassLoss(
      brier: squares.value / count, logLoss: isPossible ? losses.value / count : nil)
  }

  private static func requireDistributions(_ rows: [[Double]]) throws(MetricError) {
    for (item, row) in rows.enumerated() {
      if let entry = row.first(where: { $0.isFinite && !(0...1).contains($0) }) {
        throw MetricError(
          .invalidParameter, "item \(item) has the probability \(entry); give numbers from 0 to 1")
      }
      let total = sum(row)
      guard !total.isFinite || abs(total - 1) <= 1e-6 else {
        throw MetricError(
          .invalidParameter,
          "the probabilities of item \(item) sum to \(total); give all classes, summing to 1")
      }
    }
    try requireFiniteRows(rows, "probabilities")
  }
}
