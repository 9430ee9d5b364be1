extension Statistics {
  /// Scores of a judge on many items, a few of which people scored as well.
  public struct PartlyLabelledScores: Hashable, Sendable, Codable {
    /// The scores of people.
    public var human: [Double]

    /// The scores of the judge on the same items, in the same order.
    public var judge: [Double]

    /// The scores of the judge on the items without a label.
    public var judgeOfUnlabelled: [Double]

    /// Creates scores from their parts; the functions that take them check them.
    public init(human: [Double], judge: [Double], judgeOfUnlabelled: [Double]) {
      self.human = human
      self.judge = judge
      self.judgeOfUnlabelled = judgeOfUnlabelled
    }
  }
}

extension Statistics.PartlyLabelledScores {
  func requireEqualLengths() throws(MetricError) {
    guard human.count == judge.count else {
      throw MetricError(
        .lengthMismatch,
        "there are \(human.count) scores of people and \(judge.count) of the judge on the labelled items; give one of "
          + "each per item")
    }
  }

  func requireItems() throws(MetricError) {
    guard !human.isEmpty, !judgeOfUnlabelled.isEmpty else {
      throw MetricError(
        .empty,
        "there are \(human.count) labelled and \(judgeOfUnlabelled.count) unlabelled items; give some of both, or take "
          + "the mean of the labels")
    }
  }

  func requireFinite() throws(MetricError) {
    try Statistics.requireFinite(human, "the list of people's scores")
    try Statistics.requireFinite(judge, "the list of the judge's scores on labelled items")
    try Statistics.requireFinite(judgeOfUnlabelled, "the list of the judge's scores on unlabelled items")
  }

  func requireTwoLabels() throws(MetricError) {
    guard human.count >= 2 else {
      throw MetricError(.tooFewItems, "one labelled item has no spread; label at least two")
    }
  }
}
