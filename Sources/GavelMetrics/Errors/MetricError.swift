/// Why a metric or a statistic has no value for the input it was given.
///
/// An undefined result is always this error, never 0 and never NaN. ``code`` is stable and meant for
/// programs; ``message`` says what was given and what to do next, and may change between releases.
///
/// Where several reasons apply, the first in this order is reported: lengths, emptiness, parameters, numbers
/// that are not finite, then the statistical reason.
public struct MetricError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public let code: Code

  /// What was given and what to do next, for people.
  public let message: String

  /// Creates an error of a kind with its explanation.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The code and the message, as in `empty: no values were given`.
  public var description: String {
    "\(code.rawValue): \(message)"
  }
}

extension MetricError {
  /// The kind of a ``MetricError``, open so that other modules can add kinds of their own.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The stable spelling of the kind.
    public let rawValue: String

    /// Creates a kind from its stable spelling.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The stable spelling of the kind.
    public var description: String { rawValue }
  }
}

extension MetricError.Code {
  /// There is nothing to compute from.
  public static let empty = Self(rawValue: "empty")

  /// Two lists that belong together differ in length.
  public static let lengthMismatch = Self(rawValue: "length_mismatch")

  /// A parameter lies outside its range.
  public static let invalidParameter = Self(rawValue: "invalid_parameter")

  /// A number is NaN or infinite, or the result is too large for a `Double`.
  public static let nonFinite = Self(rawValue: "non_finite")

  /// There are values, but fewer than the statistic needs.
  public static let tooFewItems = Self(rawValue: "too_few_items")

  /// All values are equal where the statistic divides by their spread.
  public static let zeroVariance = Self(rawValue: "zero_variance")

  /// A text has nothing left to compare, such as one made of white space only.
  public static let noTokens = Self(rawValue: "no_tokens")
}

extension MetricError.Code {
  /// There are fewer groups of dependent items than the statistic needs.
  public static let tooFewClusters = Self(rawValue: "too_few_clusters")

  /// Every pair has equal values, and the test looks only at those which differ.
  public static let noNonzeroDifferences = Self(rawValue: "no_nonzero_differences")

  /// Both systems are right and wrong on the same items.
  public static let noDiscordantPairs = Self(rawValue: "no_discordant_pairs")

  /// There are verdicts, but only ties or invalid ones.
  public static let noDecisiveVerdict = Self(rawValue: "no_decisive_verdict")

  /// There are records, but none with a valid verdict in both orders.
  public static let noValidVerdict = Self(rawValue: "no_valid_verdict")

  /// A ratio has nothing below its line.
  public static let divisionByZero = Self(rawValue: "division_by_zero")
}
