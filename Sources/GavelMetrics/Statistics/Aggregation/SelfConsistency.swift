import Foundation

extension Statistics {
  /// The answer that most samples of one question agree on.
  public struct SelfConsistency<Answer: ClassLabel>: Hashable, Sendable {
    /// The most frequent answer; for a tie the one that was met first.
    public let answer: Answer

    /// The share of it among the samples with an answer, above 0 up to 1.
    public let agreement: Double

    /// Whether another answer is as frequent.
    public let isTied: Bool

    /// The entropy of the answers in nats: 0 when all agree, ln k for k equally frequent ones.
    public let entropy: Double

    /// The share of samples with an answer, above 0 up to 1.
    public let validShare: Double
  }

  /// The most frequent answer among samples, with how much they agree.
  ///
  /// Samples without an answer that could be read are nil and left out. Takes time in proportion to the
  /// samples.
  ///
  /// - Throws: `empty`, also when no sample has an answer.
  ///
  /// Source: X. Wang and others, *Self-consistency improves chain of thought reasoning in language models*,
  /// 2023.
  public static func selfConsistency<Answer: ClassLabel>(
    _ answers: [Answer?]
  ) throws(MetricError) -> SelfConsistency<Answer> {
    var met = MetLabels<Answer>()
    var counts: [Int] = []
    for answer in answers {
      guard let answer else { continue }
      let code = met.code(of: answer)
      if code == counts.count { counts.append(0) }
      counts[code] += 1
    }
    guard let most = counts.max(), let first = counts.firstIndex(of: most) else {
      throw MetricError(.empty, "none of \(answers.count) samples has an answer; give at least one")
    }
    let valid = Double(counts.reduce(0, +))
    let surprise = counts.lazy.map { count in
      let share = Double(count) / valid
      return share * log(1 / share)
    }
    return SelfConsistency(
      answer: met.labels[first], agreement: Double(most) / valid,
      isTied: counts.count { $0 == most } > 1, entropy: sum(surprise),
      validShare: valid / Double(answers.count))
  }
}
