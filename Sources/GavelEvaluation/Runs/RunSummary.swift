public import GavelCore
public import GavelMetrics

/// What a run came to: how many items have a verdict, what was left out and why, and the estimates.
public struct RunSummary: Hashable, Codable, Sendable {
  /// One estimate with its title.
  public struct Line: Hashable, Codable, Sendable {
    /// What was estimated.
    public var title: String
    /// The criterion; nil for the whole.
    public var criterion: String?
    /// The number with its interval.
    public var estimate: Estimate
  }

  /// The kind of verdict.
  public var kind: String
  /// Items finished; each has one record.
  public var count: Int
  /// Items with a verdict.
  public var ruled: Int
  /// Items that the judge declined to rule on, by reason.
  public var abstentions: [ReasonCode: Int]
  /// Items without a verdict, by reason.
  public var failures: [ReasonCode: Int]
  /// Items with a warning, by its code.
  public var warnings: [JudgmentWarning.Code: Int]
  /// Items whose two orders named opposite winners; nil where no item was asked in both orders.
  public var flips: Int?
  /// How often each class was named.
  public var classes: [String: Int]
  /// Means, rates and agreement.
  public var estimates: [Line]
  /// What else to know: estimates that are undefined, labels that no estimate uses.
  public var notes: [String]
  /// Calls in records, those answered from the journal included.
  public var calls: Int
  /// Tokens of prompts, as far as servers count them.
  public var inputTokens: Int
  /// Tokens of answers, as far as servers count them.
  public var outputTokens: Int
  /// The models that answered, as they call themselves.
  public var models: [String]
  /// Whether no model ruled.
  public var isBaseline: Bool
  /// A judge of labelled pairs beside the surface baseline; nil without such labels, and where no model ruled.
  public var surfaceBaseline: SurfaceComparison?
  /// How long the run took.
  public var seconds: Double = 0
  /// Calls answered from the journal.
  public var journaled = 0
  /// Attempts beyond the first.
  public var retries = 0
  /// Lines read from the input.
  public var linesRead = 0
  /// A digest of the bytes read from the input; empty where there was no input.
  public var inputDigest = ""

  /// Items that failed.
  public var failed: Int { failures.values.reduce(0, +) }
  /// Items that the judge declined to rule on.
  public var abstained: Int { abstentions.values.reduce(0, +) }
}
