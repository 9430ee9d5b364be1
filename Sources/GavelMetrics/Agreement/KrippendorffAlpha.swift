/// The agreement of several raters beyond chance, also with holes: Krippendorff's alpha.
///
/// The interval comes from resampling items. Costs O(n times raters) for each resample.
///
/// Source: K. Krippendorff, *Content Analysis*, 4th edition, 2018, chapter 12.
public struct KrippendorffAlpha: Metric {
  /// What differences of ratings mean.
  public let measurement: Statistics.MeasurementLevel
  /// The resamples of the interval.
  public let settings: BootstrapSettings

  /// The alpha of ratings; ordinal scores need `ordinal` or `interval`, classes `nominal`.
  public init(_ measurement: Statistics.MeasurementLevel, _ settings: BootstrapSettings = .init()) {
    self.measurement = measurement
    self.settings = settings
  }

  /// `krippendorff-alpha/1` and the level of measurement.
  public var name: String { "krippendorff-alpha/1, \(measurement.rawValue)" }

  /// The alpha.
  ///
  /// - Throws: ``MetricError`` with code `no_pairable_values` where no item has two ratings, and `zero_variance` where
  ///   all ratings are equal.
  public func estimate(_ sample: Sample<ItemRatings>) throws -> Estimate {
    try BootstrappedMetric(name, settings, by: ItemRatings.areInIncreasingOrder) {
      items throws(MetricError) in
      try Statistics.krippendorffAlpha(items.table, level: measurement)
    }.estimate(sample)
  }
}
