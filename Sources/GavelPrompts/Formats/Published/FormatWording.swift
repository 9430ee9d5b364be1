/// Whose words a published format is asked in.
public enum FormatWording: Hashable, Sendable {
  /// Gavel's own words in the structure of the official ones; identifiers then end in `+own`.
  case own
  /// The official words, from a user's own copy.
  case official(Wording)

  /// Whether the words are the official ones.
  public var isOfficial: Bool { self != .own }
}
