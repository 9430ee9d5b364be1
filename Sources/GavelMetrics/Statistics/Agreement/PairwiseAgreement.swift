extension Statistics {
  /// Which of two answers is better, as a label.
  public enum PairVerdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// The first.
    case first = "A"

    /// The second.
    case second = "B"

    /// Neither.
    case tie
  }

  /// What a tie counts when verdicts on pairs are compared with gold verdicts.
  public enum TieRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// A tie is a third class; MT-Bench's set-up "with ties".
    case strict

    /// Items with a tie on either side are dropped; MT-Bench's set-up "without ties".
    case excludeAnyTie = "exclude_any_tie"

    /// Items whose gold verdict is a tie are dropped; a tie of the judge on another item is wrong.
    case excludeGoldTie = "exclude_gold_tie"

    /// Equal verdicts count 1, exactly one tie counts one half, opposite verdicts 0.
    case halfCredit = "half_credit"
  }

  /// What a tie counts when the votes of one item are compared with each other.
  public enum VoteTieRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// A tie is a third class.
    case strict

    /// Pairs with a tie on either side are dropped.
    case excludeAnyTie = "exclude_any_tie"
  }

  /// The agreement of verdicts with gold verdicts under a rule for ties.
  public struct VerdictAgreement: Hashable, Sendable, Codable {
    /// The credit divided by the items that count.
    public var value: Double

    /// The number of items in the denominator.
    public var counted: Int

    /// The number of items without a verdict on one side.
    public var skipped: Int
  }

  /// The agreement of votes on the same item with each other.
  public struct VoteAgreement: Hashable, Sendable, Codable {
    /// Agreeing pairs divided by pairs.
    public var value: Double

    /// The number of pairs of equal votes.
    public var agreeing: Int

    /// The number of pairs.
    public var pairs: Int
  }

  /// How often verdicts on pairs are those of the gold standard, under a stated rule for ties.
  ///
  /// Report the rule and the number of items counted: dropping ties can raise the agreement by 20 points. An
  /// item without a verdict on one side is skipped. Takes time in proportion to the items.
  ///
  /// - Throws: `length_mismatch`, and `empty` when the rule leaves no item.
  ///
  /// Source: L. Zheng and others, *Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena*, 2023, for the
  /// rules `strict` and `exclude_any_tie`.
  public static func pairwiseAgreement(
    gold: [PairVerdict?], predicted: [PairVerdict?], ties: TieRule
  ) throws(MetricError) -> VerdictAgreement {
    guard gold.count == predicted.count else {
      throw MetricError(
        .lengthMismatch,
        "there are \(gold.count) gold and \(predicted.count) predicted verdicts; give one of each per item")
    }
    var halves = 0
    var counted = 0
    var skipped = 0
    for (gold, predicted) in zip(gold, predicted) {
      guard let gold, let predicted else {
        skipped += 1
        continue
      }
      guard let credit = ties.halves(gold, predicted) else { continue }
      halves += credit
      counted += 1
    }
    guard counted > 0 else {
      throw MetricError(
        .empty, "no item is left under the rule \(ties.rawValue) for ties; \(skipped) had no verdict")
    }
    return VerdictAgreement(
      value: Double(halves) / 2 / Double(counted), counted: counted, skipped: skipped)
  }

  /// How often two votes on the same item agree, over all pairs of votes of all items.
  ///
  /// Every unordered pair counts once, so that an item with many votes weighs with their square, as in the
  /// agreement among people of MT-Bench. Takes time in proportion to the votes.
  ///
  /// - Throws: `empty` without items and `no_pairs` when no two votes are left to compare.
  ///
  /// Source: L. Zheng and others, *Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena*, 2023.
  public static func pairwiseAgreement(
    withinItems votes: [[PairVerdict]], ties: VoteTieRule
  ) throws(MetricError) -> VoteAgreement {
    guard !votes.isEmpty else {
      throw MetricError(.empty, "no items were given; give at least one with two votes")
    }
    func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
    var agreeing = 0
    var all = 0
    for item in votes {
      let first = item.count { $0 == .first }
      let second = item.count { $0 == .second }
      let tied = ties == .strict ? item.count - first - second : 0
      agreeing += pairs(first) + pairs(second) + pairs(tied)
      all += pairs(first + second + tied)
    }
    guard all > 0 else {
      throw MetricError(
        .noPairs, "no item has two votes to compare under the rule \(ties.rawValue) for ties")
    }
    return VoteAgreement(value: Double(agreeing) / Double(all), agreeing: agreeing, pairs: all)
  }
}

extension Statistics.TieRule {
  /// The credit of an item in halves, or nil when the rule drops it.
  fileprivate func halves(_ gold: Statistics.PairVerdict, _ predicted: Statistics.PairVerdict) -> Int? {
    switch self {
    case .excludeAnyTie where gold == .tie || predicted == .tie: nil
    case .excludeGoldTie where gold == .tie: nil
    case .halfCredit where gold != predicted && (gold == .tie || predicted == .tie): 1
    case .strict, .excludeAnyTie, .excludeGoldTie, .halfCredit: gold == predicted ? 2 : 0
    }
  }
}
