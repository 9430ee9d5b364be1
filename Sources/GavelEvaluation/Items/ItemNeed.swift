/// Which subject a judge needs of every item.
public enum ItemNeed: Hashable, Sendable {
  /// A conversation and an answer.
  case submission
  /// A conversation and two answers.
  case pair
  /// A conversation and two or more answers.
  case slate
}
