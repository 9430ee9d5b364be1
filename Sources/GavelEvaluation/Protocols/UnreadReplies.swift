/// What a procedure does with a reply that has no ruling.
public enum UnreadReplies: String, Hashable, Sendable {
  /// It is left out, and counted beside the result.
  case leftOut
  /// It counts as a tie, as several reference programs have it: for reproducing published numbers alone.
  case countedAsTies
}
