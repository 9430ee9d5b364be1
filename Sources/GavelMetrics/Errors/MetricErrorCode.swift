extension MetricError.Code {
  /// Every pair is tied on one side or the other.
  public static let noUntiedPairs = Self(rawValue: "no_untied_pairs")

  /// A value is missing where the statistic needs all of them.
  public static let missingValue = Self(rawValue: "missing_value")

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

extension MetricError.Code {
  /// All items belong to one class where the statistic compares two.
  public static let oneClass = Self(rawValue: "one_class")

  /// A text is too short for the rule that looks at it.
  public static let tooFewTokens = Self(rawValue: "too_few_tokens")

  /// No alternative of the score token spells a score of the scale.
  public static let noScoreToken = Self(rawValue: "no_score_token")

  /// The features depend on each other, so that their coefficients cannot be told apart.
  public static let rankDeficient = Self(rawValue: "rank_deficient")

  /// The competitors fall into groups that never met.
  public static let notConnected = Self(rawValue: "not_connected")

  /// The likelihood grows without bound: some competitors never lost to the others.
  public static let noFiniteMaximum = Self(rawValue: "no_finite_maximum")

  /// The loss falls without bound: the scores separate the classes.
  public static let noFiniteOptimum = Self(rawValue: "no_finite_optimum")

  /// The best value of a parameter lies on the edge of what it may be.
  public static let boundary = Self(rawValue: "boundary")

  /// The value is infinite, such as the log loss of a probability of 0 for what happened.
  public static let infinite = Self(rawValue: "infinite")

  /// There are too few values for a finite quantile at this level.
  public static let infiniteQuantile = Self(rawValue: "infinite_quantile")

  /// The judge is no better than a coin, so that its errors cannot be corrected.
  public static let uninformativeJudge = Self(rawValue: "uninformative_judge")
}
