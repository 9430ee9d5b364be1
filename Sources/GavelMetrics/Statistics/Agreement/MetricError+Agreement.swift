extension MetricError.Code {
  /// A label does not stand in the declared list of labels.
  public static let unknownLabel = Self(rawValue: "unknown_label")

  /// The formula divides by zero, such as a kappa whose expected agreement is 1.
  public static let degenerate = Self(rawValue: "degenerate")

  /// Items were rated by different numbers of raters where the statistic needs the same.
  public static let unequalRaters = Self(rawValue: "unequal_raters")

  /// There are fewer raters than the statistic needs.
  public static let tooFewRaters = Self(rawValue: "too_few_raters")

  /// No item has two ratings that could be compared.
  public static let noPairableValues = Self(rawValue: "no_pairable_values")

  /// There is no pair to compare.
  public static let noPairs = Self(rawValue: "no_pairs")
}
