import Foundation

extension Statistics {
  /// One number by which logits are divided, so that their probabilities are neither too bold nor too shy.
  ///
  /// Call it with the logits of an item for the probabilities of its classes.
  public struct TemperatureScaling: Hashable, Sendable, Codable {
    /// What logits are divided by, above 0; above 1 where the probabilities were too bold.
    public var temperature: Double

    /// The mean log loss with temperature 1, in nats.
    public var lossBefore: Double

    /// The mean log loss with this temperature, in nats.
    public var lossAfter: Double

    /// The probabilities of the classes from their logits.
    ///
    /// - Throws: `empty` and `non_finite`.
    public func callAsFunction(_ logits: [Double]) throws(MetricError) -> [Double] {
      guard let highest = logits.max() else {
        throw MetricError(.empty, "no logits were given; give one for each class")
      }
      try requireFinite(logits, "the list of logits")
      let weights = logits.map { exp(($0 - highest) / temperature) }
      let total = sum(weights)
      return weights.map { $0 / total }
    }
  }

  /// Finds the temperature with the least log loss of softmax(logits/T).
  ///
  /// `logits[item][class]`, and the position of the right class of each item. The order of the classes does
  /// not change, so neither does the accuracy. Fit on other items than those that are judged. Takes time in
  /// proportion to the logits for each of some ten steps.
  ///
  /// - Throws: `length_mismatch`, also for rows of unequal length, `empty`, `invalid_parameter` for a class
  ///   without a column, `non_finite`, and `no_finite_optimum` when each item is right, so that T goes to 0, or
  ///   when the logits are no better than equal ones, so that T grows without end.
  ///
  /// Source: C. Guo and others, *On calibration of modern neural networks*, 2017, section 4.2.
  public static func temperatureScaling(
    logits: [[Double]], classes: [Int]
  ) throws(MetricError) -> TemperatureScaling {
    try requireClasses(logits, classes, "logits")
    try requireFiniteRows(logits, "logits")
    let loss = InverseTemperatureLoss(logits, classes)
    guard loss.spread.isFinite else {
      throw MetricError(.nonFinite, "two logits are too far apart; divide all by a constant first")
    }
    guard loss.hasWrongItem else {
      throw MetricError(
        .noFiniteOptimum,
        "each item has its right class on top, so that T goes to 0; give items that are wrong as well")
    }
    guard loss.beatsEqualLogits else {
      throw MetricError(
        .noFiniteOptimum,
        "the logits are no better than equal ones, so that T grows without end; check their order of classes")
    }
    let inverse = loss.minimum
    guard inverse.isFinite && (1 / inverse).isFinite else {
      throw MetricError(.noFiniteOptimum, "the temperature exceeds the range of Double; rescale the logits")
    }
    return TemperatureScaling(
      temperature: 1 / inverse, lossBefore: loss.value(1), lossAfter: loss.value(inverse))
  }
}

extension Statistics {
  /// The mean log loss as a function of 1/T, which is convex.
  private struct InverseTemperatureLoss {
    private struct Item {
      /// The logits less the highest of them.
      var gaps: [Double]
      /// The gap of the right class.
      var right: Double
    }

    private let items: [Item]
    /// The largest distance of two logits of an item.
    let spread: Double

    init(_ logits: [[Double]], _ classes: [Int]) {
      items = zip(logits, classes).map { row, right in
        let highest = row.max() ?? 0
        return Item(gaps: row.map { $0 - highest }, right: row[right] - highest)
      }
      spread = items.reduce(0) { max($0, -($1.gaps.min() ?? 0)) }
    }

    var hasWrongItem: Bool { items.contains { $0.right < 0 } }

    /// Whether the loss falls at 1/T = 0, by more than rounding can tell.
    var beatsEqualLogits: Bool {
      var slope = CompensatedSum()
      var magnitude = 0.0
      for item in items {
        for gap in item.gaps {
          let term = (gap - item.right) / spread / Double(item.gaps.count)
          slope.add(term)
          magnitude += abs(term)
        }
      }
      return slope.value < -1e-14 * magnitude
    }

    func value(_ inverse: Double) -> Double {
      let losses = items.lazy.map { item in
        log(item.gaps.reduce(0) { $0 + exp(inverse * $1) }) - inverse * item.right
      }
      return sum(losses) / Double(items.count)
    }

    /// The inverse temperature where the slope is zero; there is one.
    ///
    /// Newton's method inside a shrinking bracket, in units of the spread.
    var minimum: Double {
      var low = 0.0
      var high = Double.infinity
      var scaled = 1.0
      for _ in 0..<2000 {
        let (slope, curvature) = derivatives(scaled)
        if slope == 0 { break }
        if slope < 0 { low = scaled } else { high = scaled }
        var next = scaled - slope / curvature
        if !(next > low && next < high) || next > 10 * scaled {
          next = high.isFinite ? low + (high - low) / 2 : 2 * scaled
        }
        let change = abs(next - scaled)
        scaled = next
        if change <= 1e-15 * scaled || !scaled.isFinite { break }
      }
      return scaled / spread
    }

    /// The first two derivatives by 1/T times the spread.
    private func derivatives(_ scaled: Double) -> (slope: Double, curvature: Double) {
      var slope = CompensatedSum()
      var curvature = CompensatedSum()
      for item in items {
        var (total, first, second) = (0.0, 0.0, 0.0)
        for gap in item.gaps {
          let relative = gap / spread
          let weight = exp(scaled * relative)
          total += weight
          first += weight * relative
          second += weight * relative * relative
        }
        let mean = first / total
        slope.add(mean - item.right / spread)
        curvature.add(second / total - mean * mean)
      }
      return (slope.value, curvature.value)
    }
  }
}
