extension TextMetrics {
  /// ROUGE-Lsum: ROUGE-L of texts whose lines are sentences, in whatever order the sentences stand.
  ///
  /// Each line of the reference gives the words that its longest common subsequence with any line of the prediction
  /// holds; a word counts at most as often as in either text. Lines end at U+000A only; empty ones are left out.
  /// Precision and recall are shares of all words. A text of one line has the same recall as in
  /// ``rougeL(prediction:reference:tokenizer:stemming:)``.
  ///
  /// Time and memory grow with the product of the lengths over 64.
  ///
  /// Throws `invalid_parameter` for stemming with another tokenizer than ``RougeTokenizer/rougeScore``, and
  /// `no_tokens` when the reference has no words.
  ///
  /// Source: C.-Y. Lin, *ROUGE: A Package for Automatic Evaluation of Summaries*, 2004, section 3.2, as the package
  /// rouge-score computes it.
  public static func rougeLsum(
    prediction: String, reference: String, tokenizer: RougeTokenizer = .rougeScore, stemming: Bool = false
  ) throws(MetricError) -> RougeScore {
    var words = try RougeWords(tokenizer, stemming: stemming)
    let wanted = lines(of: reference).map { words.numbers(of: $0) }
    let predicted = lines(of: prediction).map { words.numbers(of: $0) }
    let wantedCount = wanted.reduce(0) { $0 + $1.count }
    guard wantedCount > 0 else { throw words.noWords }
    let shared = SharedCounts.shared(
      united(wanted, predicted, numbersBelow: words.count), [predicted.flatMap(\.self)],
      numbersBelow: words.count)
    return RougeScore(
      shared: shared, prediction: predicted.reduce(0) { $0 + $1.count }, reference: wantedCount)
  }

  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The words of the reference that stand in a longest common subsequence of their line with one of `predicted`.
  private static func united(
    _ wanted: [[Int]], _ predicted: [[Int]], numbersBelow count: Int
  ) -> [Int] {
    var isTaken = wanted.map { [Bool](repeating: false, count: $0.count) }
    for line in predicted {
      let table = LongestCommonSubsequence(columns: line, numbersBelow: count)
      for (index, reference) in wanted.enumerated() {
        for place in table.sharedPlaces(in: reference) { isTaken[index][place] = true }
      }
    }
    return zip(wanted, isTaken).flatMap { words, isTaken in
      zip(words, isTaken).filter(\.1).map(\.0)
    }
  }
}
