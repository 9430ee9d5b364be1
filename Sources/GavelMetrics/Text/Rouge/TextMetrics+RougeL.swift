extension TextMetrics {
  /// ROUGE-L: the longest sequence of words that both texts hold in this order, gaps allowed.
  ///
  /// With `stemming`, words of more than three letters are cut to their stem by ``PorterStemmer``; this needs the
  /// tokenizer ``RougeTokenizer/rougeScore``, as stems are made of English words in lower case. A prediction
  /// without words shares nothing: 0. Time grows with the product of the lengths over 64.
  ///
  /// ```swift
  /// try TextMetrics.rougeL(prediction: "the cat sat", reference: "the black cat sat down").recall  // 0.6
  /// ```
  ///
  /// Throws `invalid_parameter` for stemming with another tokenizer, and `no_tokens` when the reference has no
  /// words: a Chinese text has none by the tokenizer of rouge-score.
  ///
  /// Source: C.-Y. Lin, *ROUGE: A Package for Automatic Evaluation of Summaries*, 2004, as the package rouge-score
  /// computes it.
  public static func rougeL(
    prediction: String, reference: String, tokenizer: RougeTokenizer = .rougeScore, stemming: Bool = false
  ) throws(MetricError) -> RougeScore {
    var words = try RougeWords(tokenizer, stemming: stemming)
    let wanted = try words.numbers(ofReference: reference)
    let predicted = words.numbers(of: prediction)
    let shared = LongestCommonSubsequence.length(predicted, wanted, numbersBelow: words.count)
    return RougeScore(shared: shared, prediction: predicted.count, reference: wanted.count)
  }
}
