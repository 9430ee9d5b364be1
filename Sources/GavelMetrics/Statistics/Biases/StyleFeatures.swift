extension Statistics {
  /// The relative length difference of each pair, standardised.
  public struct StyleFeature: Hashable, Sendable, Codable {
    /// The z-score of each pair.
    public var values: [Double]

    /// The mean of the relative differences.
    public var mean: Double

    /// Their standard deviation, with their number as divisor.
    public var standardDeviation: Double
  }

  /// The length feature of the style-controlled arena: (a - b) / (a + b + 1), standardised over all pairs.
  ///
  /// Without `addingOne` the 1 is left out. Costs two passes.
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` for a negative length, `non_finite`,
  /// `division_by_zero` when both lengths of a pair are 0 and no 1 is added, and `zero_variance` when all
  /// pairs have the same relative difference.
  ///
  /// Source: T. Li, A. Angelopoulos, W. Chiang, *Does Style Matter? Disentangling Style and Substance in
  /// Chatbot Arena*, 2024.
  public static func lengthFeature(
    _ a: [Double], _ b: [Double], addingOne: Bool = true
  ) throws(MetricError) -> StyleFeature {
    guard a.count == b.count else {
      throw MetricError(
        .lengthMismatch, "\(a.count) lengths of the first answers and \(b.count) of the second; give pairs")
    }
    try requireSome(a)
    try requireLengths(a, "the first lengths")
    try requireLengths(b, "the second lengths")
    try requireFinite(a, "the list of first lengths")
    try requireFinite(b, "the list of second lengths")
    if !addingOne, let index = a.indices.first(where: { a[$0] == 0 && b[$0] == 0 }) {
      throw MetricError(
        .divisionByZero, "both answers of pair \(index) are empty and no 1 is added; leave the pair out")
    }
    let ratios = zip(a, b).map { ($0 - $1) / ($0 + $1 + (addingOne ? 1 : 0)) }
    let (deviations, scale) = scaledDeviations(ratios)
    guard scale > 0 else {
      throw MetricError(
        .zeroVariance, "all pairs have the relative difference \(ratios[0]); there is nothing to standardise")
    }
    let spread = (sum(deviations.lazy.map { $0 * $0 }) / Double(a.count)).squareRoot()
    return StyleFeature(
      values: deviations.map { $0 / spread }, mean: finiteMean(ratios), standardDeviation: scale * spread)
  }

  /// Refuses a negative length, naming the first one.
  static func requireLengths(_ lengths: [Double], _ name: String) throws(MetricError) {
    guard let index = lengths.firstIndex(where: { $0.isFinite && $0 < 0 }) else { return }
    throw MetricError(
      .invalidParameter, "\(name) hold \(lengths[index]) at index \(index); a length is never negative")
  }
}
