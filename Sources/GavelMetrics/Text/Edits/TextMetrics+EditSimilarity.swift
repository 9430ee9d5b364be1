extension TextMetrics {
  /// How far two texts are apart in edits.
  public struct EditResult: Hashable, Sendable {
    /// The least number of edits that turn one text into the other.
    public let distance: Int
    /// 1 for equal texts, 0 for texts that share nothing.
    public let similarity: Double
  }

  /// The edit distance of two texts, and what it leaves of 1 after division by its largest value.
  ///
  /// The largest value is the length of the longer text for ``EditKind/levenshtein``, and the sum of both lengths for
  /// ``EditKind/indel``. Two empty texts are equal: 1. Nothing is normalised: letters with accents have several
  /// spellings in Unicode, and case counts. Time grows with the product of the lengths over 64.
  ///
  /// Source: V. I. Levenshtein, *Binary codes capable of correcting deletions, insertions, and reversals*, 1966, as
  /// RapidFuzz normalises it.
  public static func editSimilarity(
    _ one: String, _ other: String, kind: EditKind = .levenshtein, unit: EditUnit = .scalar
  ) -> EditResult {
    var units = EditUnits(unit)
    let (first, second) = (units.numbers(of: one), units.numbers(of: other))
    let distance: Int
    let largest: Int
    switch kind {
    case .levenshtein:
      distance = LevenshteinDistance.distance(first, second, numbersBelow: units.count)
      largest = max(first.count, second.count)
    case .indel:
      let shared = LongestCommonSubsequence.length(first, second, numbersBelow: units.count)
      largest = first.count + second.count
      distance = largest - 2 * shared
    }
    return EditResult(
      distance: distance, similarity: largest == 0 ? 1 : 1 - Double(distance) / Double(largest))
  }
}

/// Numbers for the units of texts, equal for equal units.
private struct EditUnits {
  private let unit: EditUnit
  private var scalars = ScalarNumbering()
  private var graphemes = Vocabulary()

  init(_ unit: EditUnit) { self.unit = unit }

  /// All numbers lie below this one.
  var count: Int { unit == .scalar ? Int(scalars.count) + 1 : graphemes.count }

  mutating func numbers(of text: String) -> [Int] {
    switch unit {
    case .scalar: text.unicodeScalars.map { Int(scalars.number(of: $0.value)) }
    case .grapheme: text.map { graphemes.number(of: Array($0.utf8)[...]) }
    }
  }
}
