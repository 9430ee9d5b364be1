import GavelCore

/// What the judges of the ROUGE family have in common.
struct RougeComparison: Sendable {
  typealias Measure =
    @Sendable (String, String, RougeTokenizer, Bool) throws(MetricError) -> TextMetrics.RougeScore

  let tokenizer: RougeTokenizer
  let stemming: Bool
  let provenance: Provenance
  private let name: String
  private let measure: Measure

  /// - Precondition: stemming only with the tokenizer ``RougeTokenizer/rougeScore``.
  init(_ name: String, _ tokenizer: RougeTokenizer, stemming: Bool, by measure: @escaping Measure) {
    precondition(
      !stemming || tokenizer == .rougeScore,
      "stems are made of English words in lower case; stem with the tokenizer rougeScore")
    self.tokenizer = tokenizer
    self.stemming = stemming
    self.name = name
    self.measure = measure
    provenance = Provenance(
      "\(name)/1", configuration: ["tokenizer": tokenizer.rawValue, "stemming": "\(stemming)"],
      label: Provenance.baselineLabel)
  }

  /// The F1 of the best reference.
  func judgment(of submission: Submission) throws(JudgmentError) -> Judgment<Score> {
    let value = try ReferenceNeed.compare(submission, for: name) { references throws(MetricError) in
      try best(submission.response, references)
    }
    return Judgment(Score(value, scale: 0...1), by: provenance)
  }

  private func best(_ response: String, _ references: [String]) throws(MetricError) -> Double {
    var best: Double?
    var failure = MetricError(.empty, "no reference was given to compare with; give at least one")
    for reference in references {
      do throws(MetricError) {
        best = max(best ?? 0, try measure(response, reference, tokenizer, stemming).f1)
      } catch {
        failure = error
      }
    }
    guard let best else { throw failure }
    return best
  }
}
