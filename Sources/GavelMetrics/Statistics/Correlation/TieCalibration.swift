extension Statistics {
  /// The difference up to which scores of a metric are best taken as tied.
  public struct TieCalibration: Hashable, Sendable, Codable {
    /// The smallest difference with the highest accuracy; scores that differ by no more are tied.
    public var epsilon: Double

    /// The pairwise accuracy with it, averaged over the rows with a pair.
    public var accuracy: Double
  }

  /// Finds the difference of scores up to which a metric is best taken to see a tie.
  ///
  /// Tried are 0 and all differences that occur between two scores of a row. A pair is right when people tie
  /// it and the metric's scores differ by at most epsilon, or when they differ by more and in the order of
  /// people. Each row, such as the systems of one item, counts the same; pairs with a missing score are left
  /// out. The accuracy found is that of the best epsilon on this very sample, and so a little high.
  ///
  /// Takes p log p time and memory for p pairs.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite` (also for a difference beyond the range of `Double`), and
  ///   `no_pairs` when no row has two scored items.
  ///
  /// Source: D. Deutsch, G. Foster, M. Freitag, *Ties Matter: Meta-Evaluating Modern Metrics with Pairwise
  /// Accuracy and Tie Calibration*, 2023.
  public static func tieCalibration(
    metric: [[Double?]], human: [[Double?]]
  ) throws(MetricError) -> TieCalibration {
    try requireEqualShapes(metric, human, "metric", "human")
    try requireFiniteRows(metric, "metric")
    try requireFiniteRows(human, "human")
    var changes: [AccuracyChange] = []
    var rightWithoutTies = CompensatedSum()
    var rows = 0
    for (scores, labels) in zip(metric, human) {
      let items = zip(scores, labels).compactMap { score, label -> (score: Double, label: Double)? in
        guard let score, let label else { return nil }
        return (score, label)
      }
      guard items.count > 1 else { continue }
      rows += 1
      let weight = 2 / (Double(items.count) * Double(items.count - 1))
      for (index, first) in items.enumerated() {
        for second in items[..<index] {
          let difference = first.score - second.score
          guard difference.isFinite else {
            throw MetricError(
              .nonFinite,
              "metric holds \(first.score) and \(second.score), whose difference is beyond the range of Double; "
                + "scale the scores down")
          }
          let order = first.label - second.label
          if order == 0 {
            changes.append(AccuracyChange(difference: abs(difference), weight: weight))
          } else if difference != 0 && (difference > 0) == (first.label > second.label) {
            rightWithoutTies.add(weight)
            changes.append(AccuracyChange(difference: abs(difference), weight: -weight))
          }
        }
      }
    }
    guard rows > 0 else {
      throw MetricError(.noPairs, "no row has two items with both scores; give rows of several items")
    }
    return best(changes, start: rightWithoutTies, rows: Double(rows))
  }
}

extension Statistics {
  /// What the accuracy of the rows gains or loses once a difference is taken as a tie.
  private struct AccuracyChange {
    var difference: Double
    var weight: Double
  }

  private static func best(
    _ changes: [AccuracyChange], start: CompensatedSum, rows: Double
  ) -> TieCalibration {
    let ascending = changes.sorted { $0.difference < $1.difference }
    var total = start
    var position = 0
    func take(upTo epsilon: Double) {
      while position < ascending.count && ascending[position].difference <= epsilon {
        total.add(ascending[position].weight)
        position += 1
      }
    }
    take(upTo: 0)
    var best = TieCalibration(epsilon: 0, accuracy: total.value / rows)
    while position < ascending.count {
      let epsilon = ascending[position].difference
      take(upTo: epsilon)
      // Equal maxima must not be told apart by the rounding of their sums.
      if total.value / rows > best.accuracy + 1e-12 {
        best = TieCalibration(epsilon: epsilon, accuracy: total.value / rows)
      }
    }
    return best
  }
}

extension Statistics {
  /// Refuses two tables of different shapes, and none at all.
  static func requireEqualShapes(
    _ first: [[Double?]], _ second: [[Double?]], _ firstName: String, _ secondName: String
  ) throws(MetricError) {
    guard first.count == second.count else {
      throw MetricError(
        .lengthMismatch,
        "\(firstName) has \(first.count) rows and \(secondName) has \(second.count); give one for each")
    }
    for (row, (left, right)) in zip(first, second).enumerated() where left.count != right.count {
      throw MetricError(
        .lengthMismatch,
        "row \(row) has \(left.count) scores in \(firstName) and \(right.count) in \(secondName); "
          + "give one of each, nil for a missing one")
    }
    guard !first.isEmpty else {
      throw MetricError(.empty, "no rows were given; give at least one")
    }
  }

  /// Refuses a table with a NaN or an infinity.
  static func requireFiniteRows(_ rows: [[Double?]], _ name: String) throws(MetricError) {
    for (row, scores) in rows.enumerated() {
      for (column, score) in scores.enumerated() {
        guard let score, !score.isFinite else { continue }
        throw MetricError(
          .nonFinite,
          "\(name) holds \(score) in row \(row) at index \(column); give a number, or nil if there is none")
      }
    }
  }
}
