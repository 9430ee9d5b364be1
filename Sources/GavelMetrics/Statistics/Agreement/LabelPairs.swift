/// Gold and predicted labels of the same items, as positions in one list of labels.
struct LabelPairs<Label: ClassLabel> {
  /// The declared labels in their order, or those that occur in ascending order.
  let labels: [Label]

  /// The position of the gold label of each item.
  let gold: [Int]

  /// The position of the predicted label of each item.
  let predicted: [Int]

  /// Throws `length_mismatch`, `empty`, `invalid_parameter` when a label is declared twice, and
  /// `unknown_label`.
  init(gold: [Label], predicted: [Label], declared: [Label]? = nil) throws(MetricError) {
    guard gold.count == predicted.count else {
      throw MetricError(
        .lengthMismatch,
        "there are \(gold.count) gold and \(predicted.count) predicted labels; give one of each per item")
    }
    guard !gold.isEmpty else {
      throw MetricError(.empty, "no labels were given; give at least one item")
    }
    if let declared {
      let positions = try Self.positions(of: declared)
      labels = declared
      self.gold = try Self.lookUp(gold, positions)
      self.predicted = try Self.lookUp(predicted, positions)
    } else {
      var seen = MetLabels<Label>()
      let goldCodes = gold.map { seen.code(of: $0) }
      let predictedCodes = predicted.map { seen.code(of: $0) }
      let (ordered, positions) = seen.inOrder()
      labels = ordered
      self.gold = goldCodes.map { positions[$0] }
      self.predicted = predictedCodes.map { positions[$0] }
    }
  }

  /// The number of items.
  var count: Int { gold.count }

  private static func lookUp(
    _ list: [Label], _ positions: [Label.LabelKey: Int]
  ) throws(MetricError) -> [Int] {
    var codes: [Int] = []
    codes.reserveCapacity(list.count)
    for (index, label) in list.enumerated() {
      guard let position = positions[label.labelKey] else {
        throw MetricError(
          .unknownLabel,
          "the label \(label.shownLabel) at index \(index) is not declared; declare it")
      }
      codes.append(position)
    }
    return codes
  }

  /// The position of each label in a list without duplicates.
  static func positions(of labels: [Label]) throws(MetricError) -> [Label.LabelKey: Int] {
    var positions: [Label.LabelKey: Int] = [:]
    for (position, label) in labels.enumerated() {
      guard positions.updateValue(position, forKey: label.labelKey) == nil else {
        throw MetricError(
          .invalidParameter, "the label \(label.shownLabel) is declared twice; declare it once")
      }
    }
    return positions
  }
}

extension LabelPairs {
  /// How often each label is gold, is predicted, and is both for the same item.
  struct Totals {
    fileprivate(set) var gold: [Int]
    fileprivate(set) var predicted: [Int]
    fileprivate(set) var hits: [Int]

    /// The number of items with the same label on both sides.
    var correct: Int { hits.reduce(0, +) }
  }

  /// The totals by position of the label, in one pass.
  var totals: Totals {
    let zeros = [Int](repeating: 0, count: labels.count)
    var totals = Totals(gold: zeros, predicted: zeros, hits: zeros)
    for (gold, predicted) in zip(gold, predicted) {
      totals.gold[gold] += 1
      totals.predicted[predicted] += 1
      if gold == predicted { totals.hits[gold] += 1 }
    }
    return totals
  }
}
