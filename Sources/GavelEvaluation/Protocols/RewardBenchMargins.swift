import Foundation
import GavelMetrics

/// How far right answers of RewardBench's ties lie apart, beside how far they are ahead of wrong ones.
public struct RewardBenchMargins: Hashable, Sendable {
  /// How many questions are there in both kinds.
  public let count: Int
  /// The share of them whose tied gap is greater than the spread.
  public let preferred: Double
  /// The share of them where both gaps are greater than the spread.
  public let preferredInBoth: Double
  /// The mean of tanh(smaller gap / spread - 1), -1 to 1; a question whose ratio has no value counts 0.
  public let margin: Double

  init?(_ questions: RewardBenchQuestions) throws(MetricError) {
    let shared = questions.tied.keys.filter { questions.reference[$0] != nil }.sorted()
    var preferred = 0
    var both = 0
    var margin = 0.0
    for key in shared {
      guard let tied = questions.tied[key], let reference = questions.reference[key] else { continue }
      guard let spread = tied.spread else {
        throw MetricError(
          .tooFewItems, "the tied question \(key) has one right answer; mark two or more, or leave it out")
      }
      let gap = min(reference.gap, tied.gap)
      preferred += tied.gap > spread ? 1 : 0
      both += gap > spread ? 1 : 0
      let term = tanh(gap / spread - 1)
      margin += term.isNaN ? 0 : term
    }
    guard !shared.isEmpty else { return nil }
    count = shared.count
    self.preferred = Double(preferred) / Double(count)
    preferredInBoth = Double(both) / Double(count)
    self.margin = margin / Double(count)
  }
}
