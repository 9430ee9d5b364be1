/// Which edits turn one text into another.
public enum EditKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Insertion, deletion and replacement of one unit, each at cost 1.
  case levenshtein
  /// Insertion and deletion of one unit, so that a replacement costs 2.
  case indel
}

/// What an edit changes.
public enum EditUnit: String, Hashable, Sendable, Codable, CaseIterable {
  /// A Unicode scalar.
  case scalar
  /// An extended grapheme cluster, which readers see as one character; equal when its scalars are.
  case grapheme
}
