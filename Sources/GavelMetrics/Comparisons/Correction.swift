extension Comparison {
  /// The p-value of one comparison among several.
  public struct Correction: Hashable, Codable, Sendable {
    /// How p-values are corrected for the number of comparisons.
    public enum Method: String, Hashable, Codable, Sendable, CaseIterable {
      /// Bounds the chance of even one false claim; for claims.
      case holm
      /// Bounds the expected share of false claims; for screening.
      case benjaminiHochberg = "benjamini-hochberg"

      /// The name for people.
      public var title: String {
        switch self {
        case .holm: "Holm"
        case .benjaminiHochberg: "Benjamini-Hochberg"
        }
      }
    }

    /// The method.
    public var method: Method
    /// How many comparisons with a p-value there were.
    public var comparisons: Int
    /// The corrected p-value, at most 1.
    public var pValue: Double

    /// A corrected p-value.
    public init(method: Method, comparisons: Int, pValue: Double) {
      self.method = method
      self.comparisons = comparisons
      self.pValue = pValue
    }
  }
}

extension [Comparison] {
  /// The comparisons with p-values corrected for their number; those without a test stay without.
  ///
  /// Source: S. Holm, 1979; Y. Benjamini, Y. Hochberg, 1995.
  public func corrected(by method: Comparison.Correction.Method = .holm) throws(MetricError) -> [Comparison] {
    let tested = indices.filter { self[$0].pValue != nil }
    guard !tested.isEmpty else { return self }
    let values = tested.compactMap { self[$0].pValue }
    let adjusted =
      switch method {
      case .holm: try Statistics.holm(values).adjusted
      case .benjaminiHochberg: try Statistics.benjaminiHochberg(values).adjusted
      }
    var corrected = self
    for (index, value) in zip(tested, adjusted) {
      corrected[index].correction = .init(method: method, comparisons: values.count, pValue: value)
    }
    return corrected
  }
}
