import Foundation

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
  /// with the correct answers or with `k`, whichever are fewer, and no longer beyond 10,000 of them.
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

  /// The chance that not all `k` draws are wrong.
  private static func chance(of problem: SampledProblem, _ k: Int) -> Double {
    // Draws and correct answers may change places; the fewer of them are gone through.
    let (fewer, more) = (min(problem.correct, k), Double(max(problem.correct, k)))
    if problem.samples - problem.correct < k { return 1 }
    guard fewer > 10_000 else {
      var hit = 0.0
      for gone in 0..<fewer { hit += (1 - hit) * (more / Double(problem.samples - gone)) }
      return hit
    }
    return chance(draws: Double(fewer), marked: more, of: Double(problem.samples))
  }

  /// The same for so many draws that the sum of the logarithms of all misses is its integral.
  ///
  /// Unless the chance is 1 to the last digit, the draws are then a tiny part of the samples, and three points of
  /// Gauss and Legendre leave no error.
  private static func chance(draws: Double, marked: Double, of samples: Double) -> Double {
    guard draws * (marked / samples) < 50 else { return 1 }
    let middle = samples - (draws - 1) / 2
    let offset = draws / 2 * 0.6.squareRoot()
    func miss(_ rest: Double) -> Double { log1p(-marked / rest) }
    return -expm1(draws * (5 * miss(middle - offset) + 8 * miss(middle) + 5 * miss(middle + offset)) / 18)
  }
}
