/// The agreement of raters beyond chance by a measure of chance that stays steady where one class dominates: Gwet's AC1,
/// or AC2 with weights.
///
/// The interval comes from resampling items. Costs O(n times raters) for each resample.
///
/// Source: K. Gwet, *Computing inter-rater reliability and its variance in the presence of high agreement*, 2008.
public struct GwetAgreement: Metric {
  /// The declared values; nil for those that occur.
  ///
  /// A value that nobody uses changes the number.
  public let categories: [Double]?
  /// How much a disagreement counts; nil for AC1, where all count alike.
  public let weights: Statistics.AgreementWeights?
  /// The resamples of the interval.
  public let settings: BootstrapSettings

  /// AC1 without weights, AC2 with them.
  public init(
    categories: [Double]? = nil, weights: Statistics.AgreementWeights? = nil,
    _ settings: BootstrapSettings = .init()
  ) {
    self.categories = categories
    self.weights = weights
    self.settings = settings
  }

  /// `gwet-ac1/1`, or `gwet-ac2/1` and the weights.
  public var name: String { weights.map { "gwet-ac2/1, \($0.rawValue) weights" } ?? "gwet-ac1/1" }

  /// The coefficient.
  ///
  /// - Throws: ``MetricError`` with code `no_pairable_values` where no item has two ratings, and `degenerate` where
  ///   there is only one category.
  public func estimate(_ sample: Sample<ItemRatings>) throws -> Estimate {
    // Resamples keep the categories of the whole sample, on which chance depends.
    let all = categories ?? Set(sample.observations.flatMap { $0.ratings.compactMap(\.self) }).sorted()
    return try BootstrappedMetric(name, settings, by: ItemRatings.areInIncreasingOrder) {
      items throws(MetricError) in
      if let weights { return try Statistics.gwetAC2(items.table, categories: all, weights: weights) }
      return try Statistics.gwetAC1(items.table, categories: all)
    }.estimate(sample)
  }
}
