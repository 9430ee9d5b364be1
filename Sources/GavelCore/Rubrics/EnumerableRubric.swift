/// A rubric whose possible answers can be listed, so that their probabilities can be weighed against each other.
///
/// ### Requirements for conformers
/// - ``Rubric/verdict(from:)-(String)`` reads every one of ``answers``, and no two of these are the same text.
/// - ``verdict(from:)-([String:Double])`` does not depend on the sum of the probabilities, only on their proportions.
public protocol EnumerableRubric<Verdict>: Rubric {
  /// Every possible answer, in order; empty where there are too many, as on a scale with fractions.
  var answers: [String] { get }

  /// The verdict of a model that would give each answer with this probability.
  ///
  /// - Parameter probabilities: Probabilities, 0 to 1, by answer; a missing answer has none. They need not sum to 1.
  /// - Returns: An expected score, a share, or the likeliest class.
  /// - Throws: ``JudgmentError``: `marker-without-value` where no answer has a positive probability, `ambiguous` where
  ///   the likeliest ones are equal and the verdict has no middle.
  func verdict(from probabilities: [String: Double]) throws -> Verdict
}

extension EnumerableRubric {
  /// The probabilities of ``answers``, in their order, each divided by their sum: for conformers.
  ///
  /// - Throws: ``JudgmentError`` `marker-without-value` where their sum is not positive.
  public func shares(_ probabilities: [String: Double]) throws -> [Double] {
    let weights = answers.map { max(0, probabilities[$0] ?? 0) }
    let sum = weights.reduce(0, +)
    guard sum > 0, sum.isFinite else {
      throw JudgmentError(
        .markerWithoutValue, "none of the answers of the rubric '\(name)' has a probability above 0")
    }
    return weights.map { $0 / sum }
  }
}

extension ScoreRubric: EnumerableRubric {
  /// The most scores that are listed.
  private static let most = 1000

  /// The whole numbers of the scale; none where it has fractions, or more than a thousand.
  public var answers: [String] {
    guard case .wholeNumber(let range) = answerForm, range.count <= Self.most else { return [] }
    return range.map { "\($0)" }
  }

  /// The expected score: Σ score · probability / Σ probability.
  ///
  /// Source: Y. Liu and others, *G-Eval: NLG Evaluation using GPT-4 with Better Human Alignment*, 2023.
  public func verdict(from probabilities: [String: Double]) throws -> Score {
    let mean = zip(answers, try shares(probabilities)).reduce(0) { $0 + (Double($1.0) ?? 0) * $1.1 }
    // Rounding must not carry it over the ends.
    return Score(
      min(max(mean, scale.lowerBound), scale.upperBound), basis: .expectation, scale: scale)
  }
}

extension PreferenceRubric: EnumerableRubric {
  /// `A`, `B` and, where it is allowed, `tie`.
  public var answers: [String] { allowsTie ? ["A", "B", "tie"] : ["A", "B"] }

  /// The likeliest answer, with the share of the first: its probability and half of that of a tie.
  ///
  /// Two sides that are equally likely are a tie.
  public func verdict(from probabilities: [String: Double]) throws -> Preference {
    let shares = try shares(probabilities)
    let (first, second, tie) = (shares[0], shares[1], shares.count > 2 ? shares[2] : 0)
    let winner: Preference.Winner =
      tie >= max(first, second) || first == second ? .tie : first > second ? .first : .second
    return Preference(winner, share: min(1, first + tie / 2))
  }
}

extension ClassificationRubric: EnumerableRubric {
  /// The names of the classes.
  public var answers: [String] { labels.map(\.name) }

  /// The likeliest class, with the probability of each.
  public func verdict(from probabilities: [String: Double]) throws -> Classification {
    let shares = try shares(probabilities)
    let most = shares.max() ?? 0
    let leaders = zip(answers, shares).filter { $0.1 == most }.map(\.0)
    guard leaders.count == 1, let label = leaders.first else {
      throw JudgmentError(.ambiguous, "\(leaders.joined(separator: " and ")) are equally likely")
    }
    return Classification(
      label, probabilities: Dictionary(zip(answers, shares), uniquingKeysWith: { first, _ in first }))
  }
}
