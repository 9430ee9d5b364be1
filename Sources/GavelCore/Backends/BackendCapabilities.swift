/// What a backend can do.
public struct BackendCapabilities: OptionSet, Hashable, Sendable, CustomStringConvertible {
  /// One bit for each capability.
  public let rawValue: UInt32
  /// The capabilities of these bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Answers can be kept to a JSON schema.
  public static let structuredOutput = Self(rawValue: 1 << 0)
  /// Tokens come with their log-probabilities.
  public static let logProbabilities = Self(rawValue: 1 << 1)
  /// Raw text can be continued.
  public static let rawText = Self(rawValue: 1 << 2)
  /// Answers can be kept to a grammar.
  public static let grammar = Self(rawValue: 1 << 3)
  /// Tools can be called.
  public static let tools = Self(rawValue: 1 << 4)
  /// A seed fixes the draw.
  public static let seed = Self(rawValue: 1 << 5)
  /// The beginning of the answer can be given.
  public static let prefill = Self(rawValue: 1 << 6)
  /// Several answers can be had at once.
  public static let several = Self(rawValue: 1 << 7)
  /// Answers can be kept to a list of texts.
  public static let choices = Self(rawValue: 1 << 8)

  private static let names: [(Self, String)] = [
    (.structuredOutput, "structured output"), (.logProbabilities, "log-probabilities"),
    (.rawText, "raw text"),
    (.grammar, "grammars"), (.tools, "tools"), (.seed, "seeds"), (.prefill, "prefilled answers"),
    (.several, "several answers at once"), (.choices, "answers out of a list"),
  ]

  /// The capabilities in words.
  public var description: String {
    Self.names.filter { contains($0.0) }.map(\.1).joined(separator: ", ")
  }
}
