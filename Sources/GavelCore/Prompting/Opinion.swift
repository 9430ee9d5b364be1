/// What a format read out of a reply.
public struct Opinion<V: Verdict>: Hashable, Sendable {
  /// The verdict.
  public var verdict: V
  /// The reasons before it.
  public var reasoning: String?
  /// How it was read.
  public var rung: Rung
  /// The probability of all answers together, where the verdict was read from token probabilities.
  public var mass: Double?
  /// What a reader should know.
  public var warnings: [JudgmentWarning]

  /// How a reply was read, from the strictest way to the most lenient one.
  public struct Rung: CodeString {
    /// The name of the rung.
    public let rawValue: String
    /// A rung with this name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The reply is the form alone, and the server was given its schema and did not refuse it.
    public static var schema: Self { "schema" }
    /// The reply keeps to the form that the prompt asks for in words.
    public static var words: Self { "words" }
    /// The ruling stands behind its marker, where it was asked for.
    public static var marker: Self { "marker" }
    /// The one ruling stands elsewhere, or among other text.
    public static var lenient: Self { "lenient" }
  }

  /// An opinion.
  public init(
    _ verdict: V, reasoning: String? = nil, rung: Rung, mass: Double? = nil,
    warnings: [JudgmentWarning] = []
  ) {
    self.verdict = verdict
    self.reasoning = reasoning
    self.rung = rung
    self.mass = mass
    self.warnings = warnings
  }
}
