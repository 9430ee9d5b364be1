public import GavelCore

/// How often the winner of a pair is the one people named, under a rule for ties that its name tells.
///
/// Dropping ties can raise the agreement by 20 points, so two figures can be compared only under one rule. Items that the
/// rule drops count as left out for the reason `tie`. A flip is taken for a tie when a rule asks whether there is one,
/// but never equals a label, not even a tie: the judge did not say one thing.
///
/// Source: L. Zheng and others, *Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena*, 2023, for "with ties"
/// (`strict`) and "without ties" (`excludeAnyTie`).
public struct PreferenceAgreement: Metric {
  /// What a tie counts.
  public let ties: Statistics.TieRule
  /// The level of confidence.
  public let level: Double

  /// The agreement under a rule for ties, with an interval at `level`.
  public init(ties: Statistics.TieRule = .strict, level: Double = 0.95) {
    self.ties = ties
    self.level = level
  }

  /// `preference-agreement/1` and the rule for ties.
  public var name: String { "preference-agreement/1, ties \(ties.rawValue)" }

  /// The rate.
  ///
  /// - Throws: ``MetricError`` with code `empty` where the rule leaves no item.
  public func estimate(_ sample: Sample<Labelled<Preference.Winner>>) throws -> Estimate {
    let credits = sample.compactMap(dropping: .tie, credit)
    guard credits.count > 0 else {
      throw MetricError(
        .empty, "no item is left under the rule \(ties.rawValue) for ties, of \(sample.count)")
    }
    return try Rate.estimate(name, credits, level: level)
  }

  /// What an item counts; nil where the rule drops it.
  private func credit(_ item: Labelled<Preference.Winner>) -> Double? {
    let isTied = !item.verdict.isDecisive
    let isGoldTied = !item.label.isDecisive
    return switch ties {
    case .excludeAnyTie where isTied || isGoldTied: nil
    case .excludeGoldTie where isGoldTied: nil
    case .halfCredit where isTied != isGoldTied: 0.5
    case .strict, .excludeAnyTie, .excludeGoldTie, .halfCredit: item.verdict == item.label ? 1 : 0
    }
  }
}
