public import GavelCore

/// One of the five labels of Arena-Hard.
public enum ArenaHardLabel: String, CaseIterable, Sendable {
  /// The first is much better.
  case firstMuchBetter = "A>>B"
  /// The first is a little better.
  case firstBetter = "A>B"
  /// They are about equal.
  case equal = "A=B"
  /// The second is a little better.
  case secondBetter = "B>A"
  /// The second is much better.
  case secondMuchBetter = "B>>A"

  /// The label as a verdict.
  ///
  /// The strength stands in the scores, on a scale of its own: the better answer has 2 where it is much better and 1 where it
  /// is a little better, all else is 0. So records keep it, and where both orders of a pair contradict each other the
  /// stronger label decides; equal ones are a tie.
  public var preference: Preference {
    switch self {
    case .firstMuchBetter: Preference(.first, scores: .init(first: 2, second: 0))
    case .firstBetter: Preference(.first, scores: .init(first: 1, second: 0))
    case .equal: Preference(.tie, scores: .init(first: 0, second: 0))
    case .secondBetter: Preference(.second, scores: .init(first: 0, second: 1))
    case .secondMuchBetter: Preference(.second, scores: .init(first: 0, second: 2))
    }
  }
}
