/// The scores that G-Eval draws for one summary, twenty in the paper.
///
/// ```swift
/// let samples = GEvalSamples(outcomes.map { $0.verdict?.value })
/// print(samples.mean, samples.count, samples.failures)
/// ```
///
/// Source: nlpyang/geval at 6f84404, `meta_eval_summeval.py`.
public struct GEvalSamples: Hashable, Sendable {
  /// The score of each reply; nil for one that has none.
  public let scores: [Double?]

  /// The scores of all replies about one summary, nil for those without a score.
  public init(_ scores: [Double?]) { self.scores = scores }

  /// How many replies have a score.
  public var count: Int { scores.count - failures }
  /// How many replies have none.
  public var failures: Int { scores.count { $0 == nil } }

  /// The mean of the scores that were given; nil where there is none.
  ///
  /// Failures are left out, so look at ``failures`` too.
  public var mean: Double? { Self.mean(scores.compactMap(\.self)) }

  /// The mean with 0 for each failure, as the authors' program has it, which lowers the score; nil without replies.
  public var meanWithZeros: Double? { Self.mean(scores.map { $0 ?? 0 }) }

  private static func mean(_ scores: [Double]) -> Double? {
    scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }
}
