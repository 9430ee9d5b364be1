extension TextMetrics {
  /// How often the choice that a model finds most likely is the right one.
  public struct MultipleChoiceAccuracy: Hashable, Sendable {
    /// The share of right choices, from 0 to 1.
    public let value: Double
    /// The index of the most likely choice of each item, the first of equals.
    public let predicted: [Int]
  }

  /// The accuracy on multiple-choice questions by log-likelihoods.
  ///
  /// A log-likelihood of minus infinity is legal for a choice, though not for all of an item. Time grows with the
  /// sum of the lengths.
  ///
  /// Throws `length_mismatch` for an item with another number of log-likelihoods than choices, `empty` without items
  /// or for an item without choices, `invalid_parameter` for a right choice that does not exist or an empty choice
  /// whose length would divide, and `non_finite` for NaN, plus infinity, or an item of minus infinities alone.
  ///
  /// Source: L. Gao and others, *lm-evaluation-harness*, the rules of its multiple-choice tasks.
  public static func multipleChoiceAccuracy(
    _ items: [MultipleChoiceItem], normalization: ChoiceNormalization = .characters
  ) throws(MetricError) -> MultipleChoiceAccuracy {
    try requireItems(items, normalization)
    let predicted = items.map { item in
      let scores = zip(item.choices, item.logLikelihoods).map { choice, logLikelihood in
        logLikelihood / divisor(of: choice, normalization)
      }
      // `max(by:)` keeps the last of equals.
      return scores.indices.dropFirst().reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
    }
    let right = zip(items, predicted).count { $0.gold == $1 }
    return MultipleChoiceAccuracy(value: Double(right) / Double(items.count), predicted: predicted)
  }

  private static func divisor(of choice: String, _ normalization: ChoiceNormalization) -> Double {
    switch normalization {
    case .none: 1
    case .characters: Double(choice.unicodeScalars.count)
    case .bytes: Double(choice.utf8.count)
    }
  }

  private static func requireItems(
    _ items: [MultipleChoiceItem], _ normalization: ChoiceNormalization
  ) throws(MetricError) {
    for (index, item) in items.enumerated() where item.choices.count != item.logLikelihoods.count {
      throw MetricError(
        .lengthMismatch,
        "item \(index) has \(item.choices.count) choices and \(item.logLikelihoods.count) log-likelihoods")
    }
    guard !items.isEmpty else {
      throw MetricError(.empty, "no items were given; give at least one")
    }
    for (index, item) in items.enumerated() where item.choices.isEmpty {
      throw MetricError(.empty, "item \(index) has no choices; give at least one")
    }
    for (index, item) in items.enumerated() {
      guard item.choices.indices.contains(item.gold) else {
        throw MetricError(
          .invalidParameter,
          "the right choice of item \(index) is \(item.gold); its choices are 0 to \(item.choices.count - 1)")
      }
      guard normalization == .none || !item.choices.contains("") else {
        throw MetricError(
          .invalidParameter, "item \(index) has an empty choice, and its length would divide; use none")
      }
    }
    for (index, item) in items.enumerated() {
      let values = item.logLikelihoods
      guard !values.contains(where: { $0.isNaN || $0 == .infinity }), values.contains(where: \.isFinite)
      else {
        throw MetricError(
          .nonFinite,
          "the log-likelihoods of item \(index) are \(values); at least one must be finite, none NaN")
      }
    }
  }
}
