/// How the verdicts of the two orders of a pair become one.
public enum OrderRule: String, Codable, Sendable, CaseIterable {
  /// Where the orders differ, mean shares decide, else mean scores, else a winner beats a tie.
  case average
  /// Where the orders differ there is no winner (MT-Bench).
  case conservative
}

/// A verdict about two sides: it can be seen from the other side, and both orders can be averaged.
///
/// ### Requirements for conformers
/// - `swapped.swapped` is the verdict itself, up to the rounding of a probability below one half.
/// - `averaged` of a verdict with itself decides as the verdict does.
/// - `areOpposed` and `averaged` treat their two verdicts alike.
public protocol OrderAveraging: Verdict {
  /// The same verdict with the sides in the other order.
  var swapped: Self { get }

  /// One verdict from the pair as given and from the swapped pair, the latter already swapped back.
  static func averaged(_ asGiven: Self, _ swappedBack: Self, by rule: OrderRule) -> Self

  /// Whether the two name opposite winners.
  static func areOpposed(_ one: Self, _ other: Self) -> Bool
}
