/// Where in a reply its ruling stands.
public enum RulingPlace: Hashable, Sendable {
  /// At the beginning: reasons, if any, follow.
  case start
  /// At the end, behind the reasons.
  case end
}
