import GavelMetrics

/// LLM-AggreFact: is a claim supported by its document? Judged by the balanced accuracy of each data set.
///
/// A data set with few unsupported claims does not reward a judge that supports everything, and each data set counts the
/// same in the mean, however large.
///
/// Source: L. Tang and others, *MiniCheck: Efficient Fact-Checking of LLMs on Grounding Documents*, 2024; T. Vu and others,
/// *Foundational Autoraters* (FLAMe), 2024, for the use cases.
public struct AggreFact: Hashable, Sendable {
  /// One claim.
  public struct Claim: Hashable, Sendable {
    /// The data set, or use case, that it belongs to.
    public var dataset: String
    /// Whether people say that the document supports it.
    public var isSupported: Bool
    /// Whether the judge says so; nil where no ruling was read.
    public var ruling: Bool?

    /// A claim.
    public init(dataset: String, isSupported: Bool, ruling: Bool?) {
      self.dataset = dataset
      self.isSupported = isSupported
      self.ruling = ruling
    }
  }

  /// The result on one data set.
  public struct Result: Hashable, Sendable {
    /// The data set.
    public let dataset: String
    /// How many claims have a ruling.
    public let ruled: Int
    /// How many have none, and are left out.
    public let unread: Int
    /// The mean recall of supported and unsupported claims, 0 to 1; nil where no claim has a ruling.
    ///
    /// Where people put all claims into one class, it is the recall of that class.
    public let balancedAccuracy: Double?
    /// The share of right rulings, 0 to 1; nil where no claim has a ruling.
    public let accuracy: Double?
  }

  /// The results in order of their names.
  public let datasets: [Result]

  /// The results over `claims`.
  public init(_ claims: [Claim]) {
    let groups = Dictionary(grouping: claims, by: \.dataset)
    datasets = groups.keys.sorted().map { Self.result($0, groups[$0] ?? []) }
  }

  /// How many claims have no ruling.
  public var unread: Int { datasets.reduce(0) { $0 + $1.unread } }

  /// The mean balanced accuracy of the data sets, each counting the same; nil where one has no ruling, or there is none.
  public var meanBalancedAccuracy: Double? { Self.mean(datasets.map(\.balancedAccuracy)) }

  /// The mean accuracy of the data sets, each counting the same; nil where one has no ruling, or there is none.
  public var meanAccuracy: Double? { Self.mean(datasets.map(\.accuracy)) }

  private static func result(_ dataset: String, _ claims: [Claim]) -> Result {
    let ruled = claims.compactMap { claim in claim.ruling.map { (claim.isSupported, $0) } }
    // Labels are compared by number.
    let gold = ruled.map { $0.0 ? 1 : 0 }
    let predicted = ruled.map { $0.1 ? 1 : 0 }
    return Result(
      dataset: dataset, ruled: ruled.count, unread: claims.count - ruled.count,
      balancedAccuracy: try? Statistics.balancedAccuracy(gold: gold, predicted: predicted),
      accuracy: ruled.isEmpty ? nil : Double(ruled.count { $0.0 == $0.1 }) / Double(ruled.count))
  }

  private static func mean(_ values: [Double?]) -> Double? {
    let known = values.compactMap(\.self)
    guard !known.isEmpty, known.count == values.count else { return nil }
    return known.reduce(0, +) / Double(known.count)
  }
}
