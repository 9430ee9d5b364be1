extension Statistics {
  /// How often each gold label met each predicted label.
  public struct ConfusionMatrix<Label: ClassLabel>: Hashable, Sendable {
    /// The labels of the rows and of the columns.
    public let labels: [Label]

    /// The numbers of items: one row for each gold label, in it one column for each predicted label.
    public let counts: [[Int]]

    /// The number of items with this gold and this predicted label; 0 for a label without a row.
    public func count(gold: Label, predicted: Label) -> Int {
      guard let row = labels.firstIndex(where: { $0.labelKey == gold.labelKey }),
        let column = labels.firstIndex(where: { $0.labelKey == predicted.labelKey })
      else { return 0 }
      return counts[row][column]
    }
  }

  /// The share of items whose predicted label is the gold label.
  public struct Accuracy: Hashable, Sendable, Codable {
    /// Correct items divided by items.
    public var value: Double

    /// The number of items with equal labels.
    public var correct: Int

    /// The number of items.
    public var count: Int

    /// Creates an accuracy from its counts.
    public init(correct: Int, count: Int) {
      value = Double(correct) / Double(count)
      self.correct = correct
      self.count = count
    }
  }

  /// The confusion matrix: rows are gold labels, columns predicted ones.
  ///
  /// Rows are the declared labels in their order, or else those that occur in ascending order. Takes time in
  /// proportion to the items and to the square of the labels.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` when a label is declared twice, and
  ///   `unknown_label` when one occurs that is not declared.
  ///
  /// Source: `confusion_matrix` of scikit-learn.
  public static func confusionMatrix<Label: ClassLabel>(
    gold: [Label], predicted: [Label], labels: [Label]? = nil
  ) throws(MetricError) -> ConfusionMatrix<Label> {
    let pairs = try LabelPairs(gold: gold, predicted: predicted, declared: labels)
    let empty = [Int](repeating: 0, count: pairs.labels.count)
    var counts = [[Int]](repeating: empty, count: pairs.labels.count)
    for (gold, predicted) in zip(pairs.gold, pairs.predicted) { counts[gold][predicted] += 1 }
    return ConfusionMatrix(labels: pairs.labels, counts: counts)
  }

  /// The share of items whose predicted label is the gold label.
  ///
  /// It is high where one class dominates, whatever the judge does: report the balanced accuracy or a
  /// coefficient of agreement beside it. Takes time in proportion to the items.
  ///
  /// - Throws: `length_mismatch` and `empty`.
  ///
  /// Source: `accuracy_score` of scikit-learn.
  public static func accuracy<Label: ClassLabel>(
    gold: [Label], predicted: [Label]
  ) throws(MetricError) -> Accuracy {
    let pairs = try LabelPairs(gold: gold, predicted: predicted)
    let correct = zip(pairs.gold, pairs.predicted).count { $0 == $1 }
    return Accuracy(correct: correct, count: pairs.count)
  }

  /// The mean recall over the classes that occur among the gold labels.
  ///
  /// Classes which are only predicted do not enter. `adjusted` puts the value that a constant or random guess
  /// reaches, 1/K for K classes, to 0 and leaves 1 at 1. Takes time in proportion to the items.
  ///
  /// - Throws: `length_mismatch`, `empty`, and `degenerate` for an adjusted value with one gold class.
  ///
  /// Source: `balanced_accuracy_score` of scikit-learn; K. Brodersen and others, *The balanced accuracy and
  /// its posterior distribution*, 2010.
  public static func balancedAccuracy<Label: ClassLabel>(
    gold: [Label], predicted: [Label], adjusted: Bool = false
  ) throws(MetricError) -> Double {
    let totals = try LabelPairs(gold: gold, predicted: predicted).totals
    let present = totals.gold.indices.filter { totals.gold[$0] > 0 }
    let recalls = present.map { Double(totals.hits[$0]) / Double(totals.gold[$0]) }
    let value = sum(recalls) / Double(present.count)
    guard adjusted else { return value }
    guard present.count > 1 else {
      throw MetricError(
        .degenerate, "all gold labels are equal, so that chance alone reaches 1; give at least two classes")
    }
    let chance = 1 / Double(present.count)
    return (value - chance) / (1 - chance)
  }

  /// The correlation of gold and predicted classes, for two or more classes.
  ///
  /// 1 for equal labels, about 0 for guessing; for two classes it is the phi coefficient. Takes time in
  /// proportion to the items.
  ///
  /// - Throws: `length_mismatch`, `empty`, and `degenerate` when all gold or all predicted labels are equal.
  ///
  /// Source: J. Gorodkin, *Comparing two K-category assignments by a K-category correlation coefficient*,
  /// 2004. scikit-learn returns 0 for the degenerate case.
  public static func matthewsCorrelation<Label: ClassLabel>(
    gold: [Label], predicted: [Label]
  ) throws(MetricError) -> Double {
    let pairs = try LabelPairs(gold: gold, predicted: predicted)
    let totals = pairs.totals
    let square = pairs.count * pairs.count
    let goldSpread = square - dotProduct(totals.gold, totals.gold)
    let predictedSpread = square - dotProduct(totals.predicted, totals.predicted)
    guard goldSpread > 0 && predictedSpread > 0 else {
      throw MetricError(
        .degenerate,
        "all \(goldSpread > 0 ? "predicted" : "gold") labels are equal; a constant correlates with nothing")
    }
    let covariance = totals.correct * pairs.count - dotProduct(totals.gold, totals.predicted)
    // The roots are taken apart: the product of the spreads could lose digits or overflow.
    return Double(covariance) / Double(goldSpread).squareRoot() / Double(predictedSpread).squareRoot()
  }

  /// The sum of the products of counts at the same position.
  static func dotProduct(_ first: [Int], _ second: [Int]) -> Int {
    zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
