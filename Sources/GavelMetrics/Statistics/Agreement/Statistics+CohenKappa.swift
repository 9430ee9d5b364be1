extension Statistics {
  /// How much a disagreement between two labels counts in Cohen's kappa.
  public enum KappaWeights: String, Hashable, Sendable, Codable, CaseIterable {
    /// Every disagreement counts 1, for labels without an order.
    case none

    /// The distance of the positions in the list of labels.
    case linear

    /// The square of that distance; usual for ordinal scores.
    case quadratic

    fileprivate func weight(_ first: Int, _ second: Int) -> Double {
      let distance = Double(abs(first - second))
      return switch self {
      case .none: first == second ? 0 : 1
      case .linear: distance
      case .quadratic: distance * distance
      }
    }
  }

  /// Cohen's kappa: the agreement of two raters beyond what their own label frequencies give by chance.
  ///
  /// 1 - D_o/D_e with the observed and the expected weighted disagreement. Weights are taken between
  /// **positions in the list of labels**: with the labels 1, 2, 5 that occur the step from 2 to 5 weighs 1,
  /// with the declared scale 1...5 it weighs 3. Declare the scale of ordinal scores.
  ///
  /// Takes time in proportion to the items and to the square of the labels in use.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` when a label is declared twice,
  ///   `unknown_label`, and `degenerate` when both raters always gave one and the same label.
  ///
  /// Source: J. Cohen, *A coefficient of agreement for nominal scales*, 1960; *Weighted kappa*, 1968.
  public static func cohenKappa<Label: ClassLabel>(
    gold: [Label], predicted: [Label], labels: [Label]? = nil, weights: KappaWeights = .none
  ) throws(MetricError) -> Double {
    let pairs = try LabelPairs(gold: gold, predicted: predicted, declared: labels)
    let totals = pairs.totals
    let observed =
      weights == .none
      ? Double(pairs.count - totals.correct)
      : sum(zip(pairs.gold, pairs.predicted).lazy.map { weights.weight($0, $1) })
    return try cohenKappa(observed, totals.gold, totals.predicted, count: pairs.count, weights)
  }

  /// Scott's pi: agreement of two raters beyond chance, with chance from the labels of both together.
  ///
  /// (p_o - p_e)/(1 - p_e) with p_e from the pooled frequencies, which both raters are taken to share. For n
  /// items without holes Krippendorff's nominal alpha is 1 - (1 - 1/(2n))(1 - pi). Takes time in proportion
  /// to the items.
  ///
  /// - Throws: `length_mismatch`, `empty`, and `degenerate` when only one label occurs.
  ///
  /// Source: W. Scott, *Reliability of content analysis: the case of nominal scale coding*, 1955.
  public static func scottPi<Label: ClassLabel>(
    gold: [Label], predicted: [Label]
  ) throws(MetricError) -> Double {
    let pairs = try LabelPairs(gold: gold, predicted: predicted)
    let totals = pairs.totals
    let pooled = zip(totals.gold, totals.predicted).map { $0 + $1 }
    // 1 - p_e, times the square of 2n.
    let expected = 4 * pairs.count * pairs.count - dotProduct(pooled, pooled)
    guard expected > 0 else {
      throw MetricError(
        .degenerate,
        "only one label occurs, so that chance explains any agreement; report the agreement itself")
    }
    let missed = pairs.count - totals.correct
    return 1 - 4 * Double(missed) * Double(pairs.count) / Double(expected)
  }

  /// Kappa of how often each pair of labels occurs, with labels as their positions.
  static func cohenKappa(
    cells: [LabelCells.Cell], counts: [Int], labelCount: Int, weights: KappaWeights
  ) throws(MetricError) -> Double {
    var gold = [Int](repeating: 0, count: labelCount)
    var predicted = gold
    var disagreement = 0.0
    var total = 0
    for (cell, count) in zip(cells, counts) {
      gold[cell.gold] += count
      predicted[cell.predicted] += count
      disagreement += weights.weight(cell.gold, cell.predicted) * Double(count)
      total += count
    }
    return try cohenKappa(disagreement, gold, predicted, count: total, weights)
  }

  /// Kappa of the observed weighted disagreement and the frequencies of the labels.
  private static func cohenKappa(
    _ observed: Double, _ gold: [Int], _ predicted: [Int], count: Int, _ weights: KappaWeights
  ) throws(MetricError) -> Double {
    let expected =
      weights == .none
      ? Double(count * count - dotProduct(gold, predicted))
      : expectedDisagreement(gold, predicted, weights)
    guard expected > 0 else {
      throw MetricError(
        .degenerate,
        "both sides gave one and the same label to all items, so that chance explains any agreement; "
          + "report the agreement itself")
    }
    return 1 - Double(count) * observed / expected
  }

  /// The sum of the weighted products of the frequencies.
  private static func expectedDisagreement(
    _ gold: [Int], _ predicted: [Int], _ weights: KappaWeights
  ) -> Double {
    var total = CompensatedSum()
    let columns = predicted.indices.filter { predicted[$0] > 0 }
    for row in gold.indices where gold[row] > 0 {
      for column in columns {
        total.add(weights.weight(row, column) * Double(gold[row]) * Double(predicted[column]))
      }
    }
    return total.value
  }
}
