public import GavelCore

/// Two scores of LLMBar's rating strategies, each from a call of its own.
///
/// Source: princeton-nlp/LLMBar at 9006165, `LLMEvaluator/evaluate.py`.
public struct LLMBarRatings: Hashable, Sendable {
  /// The score of the first output; nil where it was not read.
  public let first: Double?
  /// The score of the second output; nil where it was not read.
  public let second: Double?

  /// Two scores.
  public init(_ first: Double?, _ second: Double?) {
    self.first = first
    self.second = second
  }

  /// The output with the higher score, or a tie; nil where a score was not read.
  public var winner: Preference.Winner? {
    guard let first, let second else { return nil }
    return first > second ? .first : first < second ? .second : .tie
  }

  /// The winners that the reference program records for both orders: opposite ones for a tie, second before first, and
  /// for an unread score, first before second.
  public var recorded: (asGiven: Preference.Winner, swappedBack: Preference.Winner) {
    switch winner {
    case .first: (.first, .first)
    case .second: (.second, .second)
    case nil: (.first, .second)
    default: (.second, .first)
    }
  }
}
