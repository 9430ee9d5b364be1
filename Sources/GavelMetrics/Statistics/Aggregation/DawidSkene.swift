extension Statistics {
  /// What a rater said about an item.
  public struct ItemRating<Label: ClassLabel>: Hashable, Sendable {
    /// The item.
    public var item: String

    /// Who rated it, such as a judge.
    public var rater: String

    /// The label it got.
    public var label: Label

    /// A rating of an item by a rater.
    public init(item: String, rater: String, label: Label) {
      self.item = item
      self.rater = rater
      self.label = label
    }
  }

  /// What ratings say about the true classes of the items and about the errors of the raters.
  ///
  /// Items, raters and classes are in ascending order.
  public struct DawidSkene<Label: ClassLabel>: Hashable, Sendable {
    /// The items.
    public let items: [String]

    /// The raters.
    public let raters: [String]

    /// The labels that occur.
    public let classes: [Label]

    /// The probability of each class for each item, `posterior[item][class]`; a row sums to 1.
    public let posterior: [[Double]]

    /// The share of each class among the items; it sums to 1.
    public let prior: [Double]

    /// How often each rater says what, `confusion[rater][true class][label]`; a row sums to 1.
    ///
    /// A rater that never met a class has no evidence for its row, which then is even over the labels it
    /// used.
    public let confusion: [[[Double]]]

    /// The likeliest class of each item; for equal probabilities the first one.
    public var likeliest: [Label] {
      posterior.map { row in
        let best = row.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 }
        return classes[best]
      }
    }
  }

  /// Estimates the true class of each item together with the error rates of each rater.
  ///
  /// Expectation and maximisation from the shares of the votes on: good raters come to count more, and a
  /// rater that swaps two labels counts the other way round. Raters have to err independently, which judges
  /// built on the same model do not. With few ratings for each rater a majority vote is safer. `iterations`
  /// rounds are made without looking for convergence, so that equal input gives equal output.
  ///
  /// Takes time in proportion to ratings times classes for each round.
  ///
  /// - Throws: `empty`, and `invalid_parameter` for no iterations or a second rating of an item by the same
  ///   rater.
  ///
  /// Source: A. Dawid, A. Skene, *Maximum likelihood estimation of observer error-rates using the EM
  /// algorithm*, 1979; floor of 1e-10 as in `DawidSkene` of crowd-kit.
  public static func dawidSkene<Label: ClassLabel>(
    _ ratings: [ItemRating<Label>], iterations: Int = 50
  ) throws(MetricError) -> DawidSkene<Label> {
    guard !ratings.isEmpty else {
      throw MetricError(.empty, "no ratings were given; give at least one")
    }
    guard iterations >= 1 else {
      throw MetricError(.invalidParameter, "the number of iterations is \(iterations); give at least 1")
    }
    let items = Coded(ratings.map(\.item))
    let raters = Coded(ratings.map(\.rater))
    let classes = Coded(ratings.map(\.label))
    var seen: Set<Int> = []
    for (index, rating) in ratings.enumerated() {
      guard seen.insert(items.codes[index] * raters.labels.count + raters.codes[index]).inserted else {
        throw MetricError(
          .invalidParameter,
          "\(rating.rater.shownLabel) rated \(rating.item.shownLabel) twice; keep one rating"
        )
      }
    }
    var model = RaterModel(
      items: items.codes, raters: raters.codes, labels: classes.codes, itemCount: items.labels.count,
      raterCount: raters.labels.count, classCount: classes.labels.count)
    for _ in 0..<iterations { model.iterate() }
    return DawidSkene(
      items: items.labels, raters: raters.labels, classes: classes.labels,
      posterior: model.rowsOfPosterior, prior: model.prior, confusion: model.tablesOfConfusion)
  }

  /// A list as positions among its different labels in ascending order.
  private struct Coded<Label: ClassLabel> {
    let labels: [Label]
    let codes: [Int]

    init(_ list: [Label]) {
      var met = MetLabels<Label>()
      let numbers = list.map { met.code(of: $0) }
      let order = met.order
      var positions = [Int](repeating: 0, count: order.count)
      for (position, number) in order.enumerated() { positions[number] = position }
      labels = order.map { met.labels[$0] }
      codes = numbers.map { positions[$0] }
    }
  }
}
