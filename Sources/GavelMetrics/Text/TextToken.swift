/// One word of a text as UTF-8, compared byte for byte.
///
/// Equality of `String` is canonical equivalence, which would take "é" and an "e" with an accent for one word.
struct TextToken: Hashable {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

/// The words of a text with how often each occurs.
struct TokenBag {
  private var counts: [TextToken: Int] = [:]
  /// How many words there are, repeated ones included.
  private(set) var count = 0

  /// The words of `text` after the normalisation of SQuAD.
  init(squad text: String) {
    for word in TextNormalization.squadNormalized(text).split(separator: 0x20) {
      counts[TextToken(word), default: 0] += 1
      count += 1
    }
  }

  /// How many words the two have in common, a repeated word as often as on the side that has it less often.
  func overlap(with other: TokenBag) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }
}
