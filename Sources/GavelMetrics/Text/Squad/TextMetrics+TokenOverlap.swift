extension TextMetrics {
  /// How well the words of a prediction and of its best reference agree: the F1 of SQuAD, from 0 to 1.
  ///
  /// Words are counted after the normalisation of SQuAD, see ``TextNormalization/squad``, and their order plays
  /// no part: twice the shared words over the words of both sides. Two texts without any word are equal and give
  /// 1; a text without any word against one that has some gives 0.
  ///
  /// ```swift
  /// try TextMetrics.tokenF1(prediction: "in Paris", references: ["Paris"])  // 2/3
  /// ```
  ///
  /// Throws `empty` without references.
  ///
  /// Source: P. Rajpurkar and others, *SQuAD: 100,000+ Questions for Machine Comprehension of Text*, 2016, with
  /// the rule of its second version for texts without words.
  public static func tokenF1(prediction: String, references: [String]) throws(MetricError) -> Double {
    guard !references.isEmpty else {
      throw MetricError(.empty, "no reference was given to compare with; give at least one")
    }
    var words = SquadWords()
    let predicted = words.numbers(of: prediction)
    var best = 0.0
    for reference in references {
      let wanted = words.numbers(of: reference)
      let total = predicted.count + wanted.count
      let score = total == 0 ? 1 : 2 * Double(words.shared(predicted, wanted)) / Double(total)
      best = max(best, score)
    }
    return best
  }

  /// Which share of a reference's words a prediction holds, of the best reference, from 0 to 1.
  ///
  /// Words are counted after the normalisation of SQuAD, see ``TextNormalization/squad``, a repeated word as often
  /// as it stands in both. A prediction without any word holds none of them: 0. A reference without any word is
  /// passed over, for it has nothing that could be found.
  ///
  /// ```swift
  /// try TextMetrics.tokenRecall(prediction: "It is in Paris, France.", references: ["Paris"])  // 1
  /// ```
  ///
  /// Throws `empty` without references, and `no_tokens` when no reference has a word.
  ///
  /// Source: the recall of the words that P. Rajpurkar and others, *SQuAD*, 2016, count for their F1.
  public static func tokenRecall(prediction: String, references: [String]) throws(MetricError) -> Double {
    guard !references.isEmpty else {
      throw MetricError(.empty, "no reference was given to compare with; give at least one")
    }
    var words = SquadWords()
    let predicted = words.numbers(of: prediction)
    var best: Double?
    for reference in references {
      let wanted = words.numbers(of: reference)
      if wanted.isEmpty { continue }
      best = max(best ?? 0, Double(words.shared(predicted, wanted)) / Double(wanted.count))
    }
    guard let best else {
      throw MetricError(.noTokens, "no reference has a word besides articles and ASCII punctuation")
    }
    return best
  }
}
