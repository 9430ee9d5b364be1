extension TextMetrics {
  /// Whether a prediction equals one of the references after the same preparation of both.
  ///
  /// The default preparation is that of SQuAD, see ``TextNormalization/squad``. Two texts with nothing left
  /// after it are equal. The comparison is of scalars: a precomposed letter does not equal a letter with a
  /// combining mark.
  ///
  /// Throws `empty` without references.
  ///
  /// Source: P. Rajpurkar and others, *SQuAD: 100,000+ Questions for Machine Comprehension of Text*, 2016.
  public static func exactMatch(
    prediction: String, references: [String], normalization: TextNormalization = .squad
  ) throws(MetricError) -> Bool {
    guard !references.isEmpty else {
      throw MetricError(.empty, "no reference was given to compare with; give at least one")
    }
    let prepared = normalization.apply(to: prediction)
    return references.contains { reference in
      // Equality of String is canonical equivalence, which would be too generous.
      normalization.apply(to: reference).utf8.elementsEqual(prepared.utf8)
    }
  }
}
