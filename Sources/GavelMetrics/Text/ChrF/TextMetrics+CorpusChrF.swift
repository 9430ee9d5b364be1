extension TextMetrics {
  /// The chrF score of a corpus, from 0 to 100: the counts of all sentences are summed before they are divided.
  ///
  /// A stream holds one reference for every hypothesis, in their order. Each sentence adds its counts against the
  /// reference that gives it the best score of its own, the first of equals. A hypothesis or a reference without
  /// characters matches nothing: a corpus of those alone scores 0. The orders are those of ``chrF(hypothesis:references:wordOrder:beta:)``.
  ///
  /// Throws `length_mismatch` for a stream of another length, `empty` without hypotheses or without streams,
  /// `invalid_parameter` for a word order outside 0 to 2 or a negative `beta`, and `non_finite` for an infinite or NaN
  /// `beta`.
  ///
  /// Source: M. Popović, *chrF: character n-gram F-score for automatic MT evaluation*, 2015, as sacreBLEU 2 sums it.
  public static func corpusChrF(
    hypotheses: [String], referenceStreams: [[String]], wordOrder: Int = 0, beta: Double = 2
  ) throws(MetricError) -> Double {
    try requireCorpus(hypotheses, referenceStreams)
    try requireChrFParameters(wordOrder: wordOrder, beta: beta)
    var sum = ChrFCounts(wordOrder: wordOrder)
    for (index, hypothesis) in hypotheses.enumerated() {
      let candidate = ChrFText(hypothesis, needsWords: wordOrder > 0)
      var best = (score: -1.0, counts: ChrFCounts(wordOrder: wordOrder))
      for stream in referenceStreams {
        let target = ChrFText(stream[index], needsWords: wordOrder > 0)
        let counts = ChrFCounts(candidate, target, wordOrder: wordOrder)
        let score = counts.score(beta: beta)
        if score > best.score { best = (score, counts) }
      }
      sum.add(best.counts)
    }
    return sum.score(beta: beta)
  }
}
