extension MetricError.Code {
  /// Every pair is tied on one side or the other.
  public static let noUntiedPairs = Self(rawValue: "no_untied_pairs")

  /// A value is missing where the statistic needs all of them.
  public static let missingValue = Self(rawValue: "missing_value")
}
