public import GavelCore

/// The two calls about a pair of summaries, one in each order.
///
/// Source: DAMO-NLP-SG/LLM_summeval at bd7dde1, `calc_h2h_pairs.py`.
public struct SummEvalCalls: Hashable, Sendable {
  /// What the first call names; nil for a reply without a verdict.
  public let first: Preference.Winner?
  /// What the second call names, in terms of the order of the first; nil for a reply without a verdict.
  public let second: Preference.Winner?

  /// Two calls.
  ///
  /// - Parameters:
  ///   - first: The better one with the first summary shown first.
  ///   - second: The better one with the second summary shown first, swapped back.
  public init(_ first: Preference.Winner?, _ second: Preference.Winner?) {
    self.first = first
    self.second = second
  }

  /// The mean over both calls of 1 for the first summary and 0.5 for a tie; nil where a call has no verdict.
  ///
  /// The reference takes an unreadable reply for a tie; give `.tie` for nil to get its numbers.
  public var points: Double? {
    guard let first, let second else { return nil }
    return (Self.points(first) + Self.points(second)) / 2
  }

  /// Whether both calls name the same; nil where one has no verdict.
  public var isConsistent: Bool? {
    guard let first, let second else { return nil }
    return first == second
  }

  private static func points(_ winner: Preference.Winner) -> Double {
    switch winner {
    case .first: 1
    case .second: 0
    case .tie, .flip: 0.5
    }
  }

  /// How many of `calls` are consistent, of how many with two verdicts.
  public static func count(consistent calls: [SummEvalCalls]) -> (consistent: Int, of: Int) {
    let known = calls.compactMap(\.isConsistent)
    return (known.count { $0 }, known.count)
  }
}
