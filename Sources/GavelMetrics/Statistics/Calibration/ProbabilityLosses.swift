import Foundation

extension Statistics {
  /// The Brier score: the mean squared distance of probabilities from what happened.
  ///
  /// Each probability is that of the outcome `true`. From 0, always certain and right, to 1; 0.25 for always
  /// saying one half. It falls with better calibration and with better separation. The form for several
  /// classes, ``multiclassLoss(probabilities:classes:)``, is twice this number for two of them. Takes time in
  /// proportion to the items.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` for a probability outside 0 to 1, and
  ///   `non_finite`.
  ///
  /// Source: G. Brier, *Verification of forecasts expressed in terms of probability*, 1950;
  /// `brier_score_loss` of scikit-learn.
  public static func brierScore(
    probabilities: [Double], outcomes: [Bool]
  ) throws(MetricError) -> Double {
    try requireOutcomes(probabilities, outcomes, "probabilities")
    try requireProbabilities(probabilities, "probabilities")
    let squares = zip(probabilities, outcomes).lazy.map { probability, outcome in
      let distance = outcome ? 1 - probability : probability
      return distance * distance
    }
    return sum(squares) / Double(outcomes.count)
  }

  /// The mean of -ln of the probability that was given to what happened, in nats.
  ///
  /// Each probability is that of the outcome `true`. 0 is best; always saying one half gives ln 2. A single
  /// certain error makes it infinite, which is an error here. `clip` bounds all probabilities to `clip` and
  /// 1 - `clip` first: the result then depends on it as soon as there are certain errors, so report it. Takes
  /// time in proportion to the items.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` for a probability outside 0 to 1 or a clip
  ///   outside 0 up to one half, `non_finite`, and `infinite` for a probability of 0 of what happened.
  ///
  /// Source: I. J. Good, *Rational decisions*, 1952; `log_loss` of scikit-learn, which clips silently.
  public static func logLoss(
    probabilities: [Double], outcomes: [Bool], clip: Double? = nil
  ) throws(MetricError) -> Double {
    try requireOutcomes(probabilities, outcomes, "probabilities")
    if let clip, clip.isFinite, !(0..<0.5).contains(clip) {
      throw MetricError(
        .invalidParameter, "the clip is \(clip); give a small number such as 1e-15, or none")
    }
    try requireProbabilities(probabilities, "probabilities")
    guard clip?.isFinite ?? true else {
      throw MetricError(.nonFinite, "the clip is not a finite number; give one such as 1e-15, or none")
    }
    let bound = clip ?? 0
    var total = CompensatedSum()
    for (item, (probability, outcome)) in zip(probabilities, outcomes).enumerated() {
      let clipped = min(max(probability, bound), 1 - bound)
      let loss = outcome ? -log(clipped) : -log1p(-clipped)
      guard loss.isFinite else {
        throw MetricError(
          .infinite,
          "item \(item) has the probability \(probability) and the outcome \(outcome), which was impossible; "
            + "give a clip such as 1e-15")
      }
      total.add(loss)
    }
    return total.value / Double(outcomes.count)
  }
}
