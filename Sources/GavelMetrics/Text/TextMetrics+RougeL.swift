extension TextMetrics {
  /// What ROUGE says of a prediction, each from 0 to 1.
  public struct RougeScore: Hashable, Sendable {
    /// The shared part of the prediction.
    public let precision: Double
    /// The shared part of the reference.
    public let recall: Double
    /// The harmonic mean of both; 0 where nothing is shared.
    public let f1: Double

    init(shared: Int, prediction: Int, reference: Int) {
      precision = prediction == 0 ? 0 : Double(shared) / Double(prediction)
      recall = Double(shared) / Double(reference)
      f1 = shared == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  /// ROUGE-L: the longest sequence of words that both texts hold in this order, gaps allowed.
  ///
  /// With `stemming`, words of more than three letters are cut to their stem by ``PorterStemmer``; this needs the
  /// tokenizer ``RougeTokenizer/rougeScore``, as stems are made of English words in lower case. A prediction
  /// without words shares nothing: 0. Time grows with the product of the lengths.
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
    guard !stemming || tokenizer == .rougeScore else {
      throw MetricError(
        .invalidParameter,
        "stemming is for the tokenizer \(RougeTokenizer.rougeScore.rawValue), not for \(tokenizer.rawValue)")
    }
    var numbers: [TextToken: Int] = [:]
    func numbered(_ text: String) -> [Int] {
      tokenizer.words(of: text).map { word in
        let token = TextToken(stemming && word.count > 3 ? PorterStemmer.stem(word) : word)
        if let known = numbers[token] { return known }
        let new = numbers.count
        numbers[token] = new
        return new
      }
    }
    let wanted = numbered(reference)
    guard !wanted.isEmpty else {
      throw MetricError(
        .noTokens,
        "the reference has no words by the tokenizer \(tokenizer.rawValue); for other scripts than Latin choose "
          + "another one")
    }
    let predicted = numbered(prediction)
    let shared = LongestCommonSubsequence.length(predicted, wanted, numbersBelow: numbers.count)
    return RougeScore(shared: shared, prediction: predicted.count, reference: wanted.count)
  }
}
