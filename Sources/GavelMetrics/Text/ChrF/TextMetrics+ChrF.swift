extension TextMetrics {
  /// The chrF score of a hypothesis against its references, from 0 to 100, for one sentence or text.
  ///
  /// Precision and recall of the scalar n-grams of lengths 1 to 6, white space removed, are averaged over the
  /// lengths that occur on both sides, then combined with recall weighing `beta` times as much as precision.
  /// With `wordOrder` 2 the word n-grams up to 2 join the average, which is known as chrF++; words are split
  /// at white space and give up one ASCII mark at their end, else at their start. Of several references the
  /// best score counts; one without any character is passed over.
  ///
  /// Throws `empty` without references, `invalid_parameter` for a word order outside 0 to 2 or a negative
  /// `beta`, `non_finite` for an infinite or NaN `beta`, and `no_tokens` when the hypothesis or all
  /// references consist of white space only.
  ///
  /// Source: M. Popović, *chrF: character n-gram F-score for automatic MT evaluation*, 2015, and *chrF++:
  /// words helping character n-grams*, 2017, with the averaging of sacreBLEU 2.
  public static func chrF(
    hypothesis: String, references: [String], wordOrder: Int = 0, beta: Double = 2
  ) throws(MetricError) -> Double {
    guard !references.isEmpty else {
      throw MetricError(.empty, "no reference was given to compare with; give at least one")
    }
    try requireChrFParameters(wordOrder: wordOrder, beta: beta)
    let candidate = ChrFText(hypothesis, needsWords: wordOrder > 0)
    guard !candidate.scalars.isEmpty else {
      throw MetricError(.noTokens, "the hypothesis has no character besides white space")
    }
    var best: Double?
    for reference in references {
      let target = ChrFText(reference, needsWords: wordOrder > 0)
      if target.scalars.isEmpty { continue }
      let score = ChrFCounts(candidate, target, wordOrder: wordOrder).score(beta: beta)
      best = max(best ?? 0, score)
    }
    guard let best else {
      throw MetricError(.noTokens, "no reference has a character besides white space")
    }
    return best
  }

  static func requireChrFParameters(wordOrder: Int, beta: Double) throws(MetricError) {
    guard (0...2).contains(wordOrder) else {
      throw MetricError(.invalidParameter, "the word order is \(wordOrder); give 0, 1 or 2")
    }
    guard !beta.isFinite || beta >= 0 else {
      throw MetricError(.invalidParameter, "beta is \(beta); give 0 or more, 2 being usual")
    }
    guard beta.isFinite else {
      throw MetricError(.nonFinite, "beta is \(beta); give 0 or more, 2 being usual")
    }
  }
}
