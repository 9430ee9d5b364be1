import Foundation

extension Statistics {
  /// A logistic curve from scores to probabilities.
  ///
  /// Call it with a score for the probability of the outcome `true`.
  public struct PlattScaling: Hashable, Sendable, Codable {
    /// A of P = 1/(1 + exp(A f + B)); negative where higher scores mean `true` more often.
    public var slope: Double

    /// B of the same formula.
    public var offset: Double

    /// A curve with these parameters.
    public init(slope: Double, offset: Double) {
      self.slope = slope
      self.offset = offset
    }

    /// The probability of the outcome `true` at a score.
    ///
    /// - Throws: `non_finite`.
    public func callAsFunction(_ score: Double) throws(MetricError) -> Double {
      guard score.isFinite else {
        throw MetricError(.nonFinite, "the score is \(score); give a finite number")
      }
      return Statistics.logistic(-(slope * score + offset))
    }
  }

  /// Fits the logistic curve that turns scores into probabilities of the outcome `true`.
  ///
  /// Maximum likelihood of P = 1/(1 + exp(A f + B)) with targets a little inside 0 and 1, (N₊ + 1)/(N₊ + 2)
  /// and 1/(N₋ + 2), so that separated outcomes have a finite fit as well. Two parameters do with few items;
  /// fit on other items than those that are judged. Takes time in proportion to the items for each of some
  /// ten steps.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, `one_class` unless both outcomes occur, and
  ///   `zero_variance` when all scores are equal.
  ///
  /// Source: J. Platt, *Probabilistic outputs for support vector machines and comparisons to regularized
  /// likelihood methods*, 1999, by Newton's method as in H. Lin, C. Lin, R. Weng, *A note on Platt's
  /// probabilistic outputs for support vector machines*, 2007.
  public static func plattScaling(
    scores: [Double], outcomes: [Bool]
  ) throws(MetricError) -> PlattScaling {
    try requireOutcomes(scores, outcomes, "scores")
    try requireFinite(scores, "the list of scores")
    let positives = outcomes.count { $0 }
    guard positives > 0 && positives < outcomes.count else {
      throw MetricError(
        .oneClass, "all \(outcomes.count) outcomes are \(positives > 0); give items of both kinds")
    }
    let (deviations, scale) = scaledDeviations(scores)
    guard scale > 0 else {
      throw MetricError(.zeroVariance, "all scores are \(scores[0]); equal scores cannot be told apart")
    }
    let fit = LogisticFit(deviations, outcomes, positives: positives).minimum
    let slope = fit.slope / scale
    let offset = fit.offset - fit.slope * (finiteMean(scores) / scale)
    guard slope.isFinite && offset.isFinite else {
      throw MetricError(.nonFinite, "the slope exceeds the largest Double; multiply the scores first")
    }
    return PlattScaling(slope: slope, offset: offset)
  }

  /// 1/(1 + exp(-x)) for any x.
  static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}

extension Statistics {
  /// The loss of a logistic curve over scores centred and scaled to -1...1, and its minimum.
  private struct LogisticFit {
    struct Parameters {
      var slope: Double
      var offset: Double
    }

    private let scores: [Double]
    private let targets: [Double]
    private let start: Parameters

    init(_ scores: [Double], _ outcomes: [Bool], positives: Int) {
      let high = Double(positives)
      let low = Double(outcomes.count - positives)
      self.scores = scores
      targets = outcomes.map { $0 ? (high + 1) / (high + 2) : 1 / (low + 2) }
      start = Parameters(slope: 0, offset: log((low + 1) / (high + 1)))
    }

    /// The only minimum, as the loss is convex.
    var minimum: Parameters {
      var current = start
      for _ in 0..<100 {
        let step = newtonStep(current)
        // Far from the minimum a whole step can lead too far; near it rounding hides the descent.
        var share = 1.0
        if step.decrement > 1e-6 {
          let before = loss(current)
          while share > 1e-9
            && !(loss(moved(current, step, share)) <= before - 1e-4 * share * step.decrement)
          {
            share /= 2
          }
        }
        current = moved(current, step, share)
        if step.decrement < 1e-24 { break }
      }
      return current
    }

    private struct Step {
      var slope: Double
      var offset: Double
      /// How steeply the mean loss falls in the direction of the step.
      var decrement: Double
    }

    private func moved(_ parameters: Parameters, _ step: Step, _ share: Double) -> Parameters {
      Parameters(
        slope: parameters.slope + share * step.slope, offset: parameters.offset + share * step.offset)
    }

    private func newtonStep(_ parameters: Parameters) -> Step {
      var gradient = (slope: CompensatedSum(), offset: CompensatedSum())
      var (aa, ab, bb) = (0.0, 0.0, 0.0)
      for (score, target) in zip(scores, targets) {
        let probability = logistic(-(parameters.slope * score + parameters.offset))
        gradient.slope.add((target - probability) * score)
        gradient.offset.add(target - probability)
        let curvature = probability * (1 - probability)
        aa += curvature * score * score
        ab += curvature * score
        bb += curvature
      }
      // A trace of the identity keeps the system solvable where all curvatures vanish.
      let ridge = 1e-12 * Double(scores.count)
      aa += ridge
      bb += ridge
      let determinant = aa * bb - ab * ab
      let (a, b) = (gradient.slope.value, gradient.offset.value)
      let slope = -(bb * a - ab * b) / determinant
      let offset = -(aa * b - ab * a) / determinant
      return Step(
        slope: slope, offset: offset, decrement: -(slope * a + offset * b) / Double(scores.count))
    }

    private func loss(_ parameters: Parameters) -> Double {
      let terms = zip(scores, targets).lazy.map { score, target in
        let exponent = parameters.slope * score + parameters.offset
        let softplus = max(exponent, 0) + log1p(exp(-abs(exponent)))
        return softplus - (1 - target) * exponent
      }
      return sum(terms) / Double(scores.count)
    }
  }
}
