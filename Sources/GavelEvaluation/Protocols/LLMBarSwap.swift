public import GavelCore

/// LLMBar's strategies that swap: when the second step runs, and whose winners stand.
///
/// Source: princeton-nlp/LLMBar at 9006165, `LLMEvaluator/evaluate.py`.
public struct LLMBarSwap: Hashable, Sendable {
  /// The winners of one step, both in terms of the pair as given; nil where a reply was not read.
  public struct Winners: Hashable, Sendable {
    /// With the first output shown as (a).
    public var asGiven: Preference.Winner?
    /// With the second output shown as (a), swapped back.
    public var swappedBack: Preference.Winner?

    /// Two winners.
    public init(asGiven: Preference.Winner?, swappedBack: Preference.Winner?) {
      self.asGiven = asGiven
      self.swappedBack = swappedBack
    }

    /// Whether both were read and name different outputs.
    public var contradict: Bool {
      guard let asGiven, let swappedBack else { return false }
      return asGiven != swappedBack
    }
  }

  /// The first step.
  public let first: Winners
  /// The second step; nil where it did not run.
  public let synthesis: Winners?

  /// The steps of one pair.
  public init(first: Winners, synthesis: Winners? = nil) {
    self.first = first
    self.synthesis = synthesis
  }

  /// Whether the second step runs: only where both orders of the first were read and contradict each other.
  public var needsSynthesis: Bool { first.contradict }

  /// The winners that stand: those of the second step where it runs; nil where it should have run and did not.
  public var winners: Winners? { needsSynthesis ? synthesis : first }
}
