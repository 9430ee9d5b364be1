extension Statistics {
  /// Precision, recall and their harmonic mean; nil where one is undefined.
  public struct PrecisionRecallF1: Hashable, Sendable, Codable {
    /// True positives divided by predicted positives.
    public var precision: Double?

    /// True positives divided by gold positives.
    public var recall: Double?

    /// Twice the true positives divided by predicted and gold positives together.
    public var f1: Double?

    /// Creates scores from their parts.
    public init(precision: Double?, recall: Double?, f1: Double?) {
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }
  }

  /// The scores of one class.
  public struct ClassScores<Label: ClassLabel>: Hashable, Sendable {
    /// The class.
    public let label: Label

    /// Its precision, recall and F1.
    public let scores: PrecisionRecallF1

    /// The number of items with this gold label.
    public let support: Int
  }

  /// The scores of all classes and three averages of them.
  public struct ClassificationReport<Label: ClassLabel>: Hashable, Sendable {
    /// One entry for each class.
    public let classes: [ClassScores<Label>]

    /// The plain mean over the classes where a score is defined: every class counts the same.
    public let macro: PrecisionRecallF1

    /// The scores of the counts of all classes together: every item counts the same.
    public let micro: PrecisionRecallF1

    /// The mean weighted by gold support over the classes where a score is defined.
    ///
    /// Its F1 need not lie between its precision and its recall.
    public let weighted: PrecisionRecallF1
  }

  /// What stands for a score whose denominator is 0.
  public enum ZeroDivision: String, Hashable, Sendable, Codable, CaseIterable {
    /// The score is nil, and left out of the averages.
    case undefined

    /// The score is 0.
    case zero

    /// The score is 1.
    case one

    fileprivate var value: Double? {
      switch self {
      case .undefined: nil
      case .zero: 0
      case .one: 1
      }
    }
  }

  /// Precision, recall and F1 of each class with macro, micro and weighted averages.
  ///
  /// Macro F1 is the mean of the F1 of the classes, not the F1 of macro precision and macro recall; both
  /// occur in papers. The micro average of all classes that occur is the accuracy. A weighted average whose
  /// classes have no gold support is nil, where scikit-learn falls back to the plain mean. Takes time in
  /// proportion to the items.
  ///
  /// `labels` are the classes to report and to average, in this order; without them all that occur are
  /// reported, in ascending order.
  ///
  /// - Throws: `length_mismatch`, `empty`, and `invalid_parameter` when no label is listed or one twice.
  ///
  /// Source: `precision_recall_fscore_support` of scikit-learn.
  public static func precisionRecallF1<Label: ClassLabel>(
    gold: [Label], predicted: [Label], labels: [Label]? = nil, zeroDivision: ZeroDivision = .undefined
  ) throws(MetricError) -> ClassificationReport<Label> {
    let pairs = try LabelPairs(gold: gold, predicted: predicted)
    let totals = pairs.totals
    let observed = try LabelPairs.positions(of: pairs.labels)
    let reported = labels ?? pairs.labels
    guard !reported.isEmpty else {
      throw MetricError(.invalidParameter, "the list of labels is empty; list at least one, or give none")
    }
    _ = try LabelPairs.positions(of: reported)

    var all = ClassCounts()
    var classes: [ClassScores<Label>] = []
    for label in reported {
      var counts = ClassCounts()
      if let position = observed[label.labelKey] {
        counts = ClassCounts(
          hits: totals.hits[position], predicted: totals.predicted[position], gold: totals.gold[position])
      }
      all.add(counts)
      classes.append(ClassScores(label: label, scores: counts.scores(zeroDivision), support: counts.gold))
    }
    return ClassificationReport(
      classes: classes, macro: average(classes) { _ in 1 }, micro: all.scores(zeroDivision),
      weighted: average(classes) { Double($0.support) })
  }
}

extension Statistics {
  /// The counts behind the scores of one class, or of several.
  private struct ClassCounts {
    var hits = 0
    var predicted = 0
    var gold = 0

    mutating func add(_ other: ClassCounts) {
      hits += other.hits
      predicted += other.predicted
      gold += other.gold
    }

    func scores(_ zeroDivision: ZeroDivision) -> PrecisionRecallF1 {
      func share(_ part: Int, _ whole: Int) -> Double? {
        whole == 0 ? zeroDivision.value : Double(part) / Double(whole)
      }
      return PrecisionRecallF1(
        precision: share(hits, predicted), recall: share(hits, gold),
        f1: share(2 * hits, predicted + gold))
    }
  }

  private static func average<Label: ClassLabel>(
    _ classes: [ClassScores<Label>], weight: (ClassScores<Label>) -> Double
  ) -> PrecisionRecallF1 {
    func mean(_ score: (PrecisionRecallF1) -> Double?) -> Double? {
      var total = CompensatedSum()
      var weights = 0.0
      for entry in classes {
        guard let value = score(entry.scores) else { continue }
        total.add(weight(entry) * value)
        weights += weight(entry)
      }
      return weights > 0 ? total.value / weights : nil
    }
    return PrecisionRecallF1(
      precision: mean { $0.precision }, recall: mean { $0.recall }, f1: mean { $0.f1 })
  }
}
