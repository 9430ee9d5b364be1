/// How far a run has come.
public struct RunProgress: Hashable, Sendable {
  /// Items finished.
  public var done = 0
  /// Of these, items that failed.
  public var failed = 0
  /// Of these, items that the judge declined to rule on.
  public var abstained = 0
  /// Tokens of prompts, as far as servers count them.
  public var inputTokens = 0
  /// Tokens of answers, as far as servers count them.
  public var outputTokens = 0
  /// Calls in records, those answered from the journal included.
  public var calls = 0
  /// The part of the input that was read, 0 to 1; nil where its size is unknown.
  public var fraction: Double?

  /// Nothing done yet.
  public init() {}
}
