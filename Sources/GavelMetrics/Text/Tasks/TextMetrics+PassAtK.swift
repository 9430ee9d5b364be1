extension TextMetrics {
  /// How many answers to one problem were sampled, and how many of them are correct.
  public struct SampledProblem: Hashable, Sendable {
    /// All answers, at least 1.
    public let samples: Int
    /// The correct ones among them.
    public let correct: Int

    /// A problem with its counts.
    public init(samples: Int, correct: Int) {
      self.samples = samples
      self.correct = correct
    }
  }

  /// pass@k: the chance that at least one of `k` answers is correct, as a mean over problems, from 0 to 1.
  ///
  /// The chance is that of `k` draws from the sampled answers without putting any back, which has no bias. Time grows
  /// with the number of correct answers.
  ///
  /// Throws `empty` without problems, and `invalid_parameter` for a `k` below 1 or above the samples of a problem, a
  /// problem without samples, or more correct ones than samples.
  ///
  /// Source: M. Chen and others, *Evaluating Large Language Models Trained on Code*, 2021.
  public static func passAtK(_ problems: [SampledProblem], k: Int) throws(MetricError) -> Double {
    guard !problems.isEmpty else {
      throw MetricError(.empty, "no problems were given; give at least one")
    }
    guard k >= 1 else {
      throw MetricError(.invalidParameter, "k is \(k); give at least 1")
    }
    for (index, problem) in problems.enumerated() {
      guard problem.samples >= 1, 0...problem.samples ~= problem.correct else {
        throw MetricError(
          .invalidParameter,
          "problem \(index) has \(problem.correct) correct ones of \(problem.samples) samples; give at least 1 "
            + "sample and no more correct ones than samples")
      }
      guard k <= problem.samples else {
        throw MetricError(
          .invalidParameter,
          "k is \(k), but problem \(index) has \(problem.samples) samples; sample more or lower k")
      }
    }
    return Statistics.sum(problems.map { chance(of: $0, k) }) / Double(problems.count)
  }

  /// 1 minus the chance that all `k` draws are wrong.
  private static func chance(of problem: SampledProblem, _ k: Int) -> Double {
    let wrong = problem.samples - problem.correct
    if wrong < k { return 1 }
    var allWrong = 1.0
    for size in (wrong + 1)..<(problem.samples + 1) { allWrong *= 1 - Double(k) / Double(size) }
    return 1 - allWrong
  }
}
