extension TextMetrics {
  /// ROUGE-1: the words that both texts hold, whatever their order, a repeated word as often as in both.
  ///
  /// Tokenizer and stemming are those of ``rougeL(prediction:reference:tokenizer:stemming:)``. A prediction without
  /// words shares nothing: 0. Time grows with the sum of the lengths.
  ///
  /// Throws `invalid_parameter` for stemming with another tokenizer than ``RougeTokenizer/rougeScore``, and
  /// `no_tokens` when the reference has no words.
  ///
  /// Source: C.-Y. Lin, *ROUGE: A Package for Automatic Evaluation of Summaries*, 2004, as the package rouge-score
  /// computes it.
  public static func rouge1(
    prediction: String, reference: String, tokenizer: RougeTokenizer = .rougeScore, stemming: Bool = false
  ) throws(MetricError) -> RougeScore {
    var words = try RougeWords(tokenizer, stemming: stemming)
    let wanted = try words.numbers(ofReference: reference)
    let predicted = words.numbers(of: prediction)
    let shared = SharedCounts.shared(predicted, [wanted], numbersBelow: words.count)
    return RougeScore(shared: shared, prediction: predicted.count, reference: wanted.count)
  }

  /// ROUGE-2: the pairs of neighbouring words that both texts hold, a repeated pair as often as in both.
  ///
  /// Tokenizer and stemming are those of ``rougeL(prediction:reference:tokenizer:stemming:)``. A prediction of fewer
  /// than two words shares nothing: 0. Time grows with the sum of the lengths.
  ///
  /// Throws `invalid_parameter` for stemming with another tokenizer than ``RougeTokenizer/rougeScore``, `no_tokens`
  /// when the reference has no words, and `too_few_tokens` when it has only one.
  ///
  /// Source: C.-Y. Lin, *ROUGE: A Package for Automatic Evaluation of Summaries*, 2004, as the package rouge-score
  /// computes it.
  public static func rouge2(
    prediction: String, reference: String, tokenizer: RougeTokenizer = .rougeScore, stemming: Bool = false
  ) throws(MetricError) -> RougeScore {
    var words = try RougeWords(tokenizer, stemming: stemming)
    let wanted = try words.numbers(ofReference: reference)
    guard wanted.count > 1 else {
      throw MetricError(
        .tooFewTokens, "the reference '\(reference.prefix(60))' has one word, and so no pair; use ROUGE-1")
    }
    let predicted = words.numbers(of: prediction)
    let shared = SharedCounts.sharedNGrams(predicted, [wanted], order: 2, numbersBelow: words.count)
    return RougeScore(
      shared: shared[1], prediction: max(0, predicted.count - 1), reference: wanted.count - 1)
  }
}
