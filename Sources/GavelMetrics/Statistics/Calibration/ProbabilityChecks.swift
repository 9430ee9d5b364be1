extension Statistics {
  /// The checks of predicted probabilities against what happened, in the order of the codes.
  static func requireOutcomes(
    _ values: [Double], _ outcomes: [Bool], _ name: String
  ) throws(MetricError) {
    guard values.count == outcomes.count else {
      throw MetricError(
        .lengthMismatch,
        "there are \(values.count) \(name) and \(outcomes.count) outcomes; give one of each per item")
    }
    guard !values.isEmpty else {
      throw MetricError(.empty, "no items were given; give at least one")
    }
  }

  /// Refuses a number outside 0 to 1, and then one that is not finite.
  static func requireProbabilities(_ values: [Double], _ name: String) throws(MetricError) {
    if let index = values.firstIndex(where: { $0.isFinite && !(0...1).contains($0) }) {
      throw MetricError(
        .invalidParameter, "\(name) hold \(values[index]) at index \(index); give numbers from 0 to 1")
    }
    try requireFinite(values, "the list of \(name)")
  }

  /// Refuses rows of unequal length, none at all, and a class without a column.
  static func requireClasses(
    _ rows: [[Double]], _ classes: [Int], _ name: String
  ) throws(MetricError) {
    guard rows.count == classes.count else {
      throw MetricError(
        .lengthMismatch,
        "there are \(rows.count) rows of \(name) and \(classes.count) classes; give one of each per item")
    }
    let width = rows.first?.count ?? 0
    if let row = rows.firstIndex(where: { $0.count != width }) {
      throw MetricError(
        .lengthMismatch,
        "row 0 has \(width) \(name) and row \(row) has \(rows[row].count); give one for each class")
    }
    guard !rows.isEmpty else {
      throw MetricError(.empty, "no items were given; give at least one")
    }
    if let item = classes.firstIndex(where: { !(0..<width).contains($0) }) {
      throw MetricError(
        .invalidParameter,
        "item \(item) is of class \(classes[item]); there are \(width), counted from 0")
    }
  }

  /// Refuses a row with a NaN or an infinity.
  static func requireFiniteRows(_ rows: [[Double]], _ name: String) throws(MetricError) {
    for (item, row) in rows.enumerated() { try requireFinite(row, "row \(item) of \(name)") }
  }
}
