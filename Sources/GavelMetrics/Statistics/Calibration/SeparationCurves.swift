extension Statistics {
  /// The area under the ROC curve: how often a positive item scores above a negative one.
  ///
  /// Over all pairs of a positive and a negative item; equal scores count one half. From 0 to 1, and 0.5 for
  /// scores that tell nothing. Only the order of the scores matters, so it says nothing about calibration.
  /// Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `one_class` unless both outcomes occur.
  ///
  /// Source: J. Hanley, B. McNeil, *The meaning and use of the area under a receiver operating
  /// characteristic (ROC) curve*, 1982.
  public static func rocAUC(scores: [Double], outcomes: [Bool]) throws(MetricError) -> Double {
    let ordered = try ScoreGroups(checking: scores, outcomes, "scores")
    let positives = ordered.positives
    let negatives = scores.count - positives
    guard positives > 0 && negatives > 0 else {
      throw MetricError(
        .oneClass,
        "all \(scores.count) items are \(positives > 0 ? "positive" : "negative"); give items of both kinds")
    }
    var above = 0
    // Twice the number of pairs in order, so that ties need no halves.
    var inOrder = 0
    for group in ordered.groups {
      inOrder += (group.count - group.positives) * (2 * above + group.positives)
      above += group.positives
    }
    return Double(inOrder) / 2 / Double(positives) / Double(negatives)
  }

  /// The precision averaged over the recall that each lower threshold adds.
  ///
  /// The sum of (R_k - R_(k-1)) P_k over the different scores from the highest down, with recall R and
  /// precision P of the items at or above; nothing is interpolated. From above 0 to 1; guessing gives the
  /// share of positive items on average. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `one_class` without a positive item.
  ///
  /// Source: `average_precision_score` of scikit-learn; M. Zhu, *Recall, precision and average precision*,
  /// 2004.
  public static func averagePrecision(scores: [Double], outcomes: [Bool]) throws(MetricError) -> Double {
    try areaUnderPrecision(scores, outcomes) { _, precision in precision }
  }

  /// The area under straight lines between the points of recall and precision.
  ///
  /// The curve starts at recall 0 and precision 1. Straight lines are too optimistic, as precision does not
  /// change in proportion to recall: prefer ``averagePrecision(scores:outcomes:)``, and take this number only
  /// to compare with others that were found the same way. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `one_class` without a positive item.
  ///
  /// Source: `auc` of `precision_recall_curve` of scikit-learn; J. Davis, M. Goadrich, *The relationship
  /// between precision-recall and ROC curves*, 2006, on why not.
  public static func precisionRecallTrapezoid(
    scores: [Double], outcomes: [Bool]
  ) throws(MetricError) -> Double {
    try areaUnderPrecision(scores, outcomes) { previous, precision in (previous + precision) / 2 }
  }

  /// Sums the steps of recall times a height made of the precision before and after the step.
  private static func areaUnderPrecision(
    _ scores: [Double], _ outcomes: [Bool], height: (Double, Double) -> Double
  ) throws(MetricError) -> Double {
    let ordered = try ScoreGroups(checking: scores, outcomes, "scores")
    let positives = ordered.positives
    guard positives > 0 else {
      throw MetricError(.oneClass, "no item is positive, so that there is no recall; give at least one")
    }
    var hits = 0
    var items = 0
    var previous = 1.0
    var area = CompensatedSum()
    for group in ordered.groups {
      hits += group.positives
      items += group.count
      let precision = Double(hits) / Double(items)
      area.add(Double(group.positives) * height(previous, precision))
      previous = precision
    }
    return area.value / Double(positives)
  }
}
