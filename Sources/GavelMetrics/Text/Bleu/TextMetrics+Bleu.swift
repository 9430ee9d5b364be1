extension TextMetrics {
  /// The BLEU score of one sentence or text against all its references, from 0 to 100.
  ///
  /// Of the n-grams of 1 to 4 words it takes the share that a reference holds, each counted at most as often as in
  /// the reference that holds it most often, and the geometric mean over the lengths which the hypothesis reaches
  /// (the effective order). Hypotheses shorter than the reference of the closest length are marked down. Without any
  /// match the score is 0, whatever the smoothing. Time grows with the sum of the lengths.
  ///
  /// Scores of different tokenizers, smoothings or cases cannot be compared; name them beside the number.
  ///
  /// Throws `empty` without references, and `no_tokens` when the hypothesis or every reference has no word.
  ///
  /// Source: K. Papineni and others, *BLEU: a Method for Automatic Evaluation of Machine Translation*, 2002, and
  /// B. Chen, C. Cherry, *A Systematic Comparison of Smoothing Techniques for Sentence-Level BLEU*, 2014, as
  /// sacreBLEU 2 computes it.
  public static func bleu(
    hypothesis: String, references: [String], tokenizer: BleuTokenizer = .mteval13a,
    smoothing: BleuSmoothing = .exponential, lowercase: Bool = false
  ) throws(MetricError) -> BleuScore {
    guard !references.isEmpty else {
      throw MetricError(.empty, "no reference was given to compare with; give at least one")
    }
    var words = BleuWords(tokenizer, lowercase: lowercase)
    let candidate = words.numbers(of: hypothesis)
    guard !candidate.isEmpty else { throw noBleuWords("the hypothesis", tokenizer) }
    let targets = references.map { words.numbers(of: $0) }
    guard targets.contains(where: { !$0.isEmpty }) else { throw noBleuWords("every reference", tokenizer) }
    return words.counts(candidate, targets).score(smoothing: smoothing, ofSentence: true)
  }

  /// The BLEU score of a corpus, from 0 to 100: the counts of all sentences are summed before they are divided.
  ///
  /// A stream holds one reference for every hypothesis, in their order. All four lengths count: a corpus without any
  /// n-gram of four words has the score 0. Otherwise as
  /// ``bleu(hypothesis:references:tokenizer:smoothing:lowercase:)``.
  ///
  /// Throws `length_mismatch` for a stream of another length, `empty` without hypotheses or without streams, and
  /// `no_tokens` when no hypothesis or no reference has a word.
  ///
  /// Source: K. Papineni and others, *BLEU: a Method for Automatic Evaluation of Machine Translation*, 2002, as
  /// sacreBLEU 2 computes it.
  public static func corpusBleu(
    hypotheses: [String], referenceStreams: [[String]], tokenizer: BleuTokenizer = .mteval13a,
    smoothing: BleuSmoothing = .exponential, lowercase: Bool = false
  ) throws(MetricError) -> BleuScore {
    try requireCorpus(hypotheses, referenceStreams)
    var counts = BleuCounts()
    var hasReference = false
    for (index, hypothesis) in hypotheses.enumerated() {
      var words = BleuWords(tokenizer, lowercase: lowercase)
      let candidate = words.numbers(of: hypothesis)
      let targets = referenceStreams.map { words.numbers(of: $0[index]) }
      hasReference = hasReference || targets.contains { !$0.isEmpty }
      counts.add(words.counts(candidate, targets))
    }
    guard counts.hypothesisLength > 0 else { throw noBleuWords("every hypothesis", tokenizer) }
    guard hasReference else { throw noBleuWords("every reference", tokenizer) }
    return counts.score(smoothing: smoothing, ofSentence: false)
  }

  /// The failure of texts without words.
  static func noBleuWords(_ what: String, _ tokenizer: BleuTokenizer) -> MetricError {
    MetricError(
      .noTokens, "\(what) has no words by the tokenizer \(tokenizer.rawValue); leave such texts out")
  }
}
