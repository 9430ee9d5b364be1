extension Statistics {
  /// What an item counts whose scores have no correlation because one side is constant.
  public enum ConstantRows: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is left out, and counted.
    case skip

    /// It counts 0.
    case zero

    /// There is no result.
    case fail
  }

  /// The mean of the correlations within items.
  public struct TextLevelCorrelation: Hashable, Sendable, Codable {
    /// The mean.
    public var value: Double

    /// The number of items in the mean.
    public var rowsUsed: Int

    /// The number of items of which one side is constant, or that have fewer than two complete pairs.
    public var rowsConstant: Int
  }

  /// A correlation of two lists taken from a table.
  public struct TableCorrelation: Hashable, Sendable, Codable {
    /// The coefficient.
    public var value: Double

    /// The number of pairs: systems, or single scores.
    public var count: Int
  }

  /// The correlation across systems within every item, averaged over the items.
  ///
  /// `human[item][system]` and `judge[item][system]` are nil where a score is missing; such a pair is left
  /// out. The treatment of constant rows decides the number, so report it with their count. Takes time in
  /// proportion to the scores, times the logarithm of the systems for ranks.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `zero_variance` when every row is constant, or
  ///   one is and `constantRows` is `fail`.
  ///
  /// Source: P. Ke and others, *CritiqueLLM*, 2024, for the level and for skipping constant rows.
  public static func textLevelCorrelation(
    human: [[Double?]], judge: [[Double?]], coefficient: CorrelationKind, constantRows: ConstantRows = .skip
  ) throws(MetricError) -> TextLevelCorrelation {
    try requireScoreTables(human, judge)
    var total = CompensatedSum()
    var defined = 0
    for (humanRow, judgeRow) in zip(human, judge) {
      let pairs = CompletePairs(humanRow, judgeRow)
      guard let value = pairs.correlation(coefficient) else { continue }
      total.add(value)
      defined += 1
    }
    let constant = human.count - defined
    guard constantRows != .fail || constant == 0 else {
      throw MetricError(
        .zeroVariance,
        "\(constant) of \(human.count) rows have a constant side and no correlation; skip them or count 0")
    }
    let used = constantRows == .zero ? human.count : defined
    guard used > 0 else {
      throw MetricError(
        .zeroVariance, "every row has a constant side, and a constant has no correlation; pool the scores")
    }
    return TextLevelCorrelation(
      value: total.value / Double(used), rowsUsed: used, rowsConstant: constant)
  }

  /// The correlation of the mean scores of the systems.
  ///
  /// `human[item][system]` and `judge[item][system]` are nil where a score is missing; the means of a system
  /// are over the items where it has both. Takes time in proportion to the scores.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `zero_variance` when the means of one side are
  ///   equal, or fewer than two systems have scores.
  ///
  /// Source: P. Ke and others, *CritiqueLLM*, 2024.
  public static func systemLevelCorrelation(
    human: [[Double?]], judge: [[Double?]], coefficient: CorrelationKind
  ) throws(MetricError) -> TableCorrelation {
    try requireScoreTables(human, judge)
    var means = CompletePairs()
    for system in (human.first ?? []).indices {
      let column = CompletePairs(human.map { $0[system] }, judge.map { $0[system] })
      guard !column.x.isEmpty else { continue }
      means.append(finiteMean(column.x), finiteMean(column.y))
    }
    return try correlation(means, coefficient, of: "the means of the systems")
  }

  /// The correlation of all scores together, of whatever item and system.
  ///
  /// `human[item][system]` and `judge[item][system]` are nil where a score is missing; such a pair is left
  /// out. Takes time in proportion to the scores, times their logarithm for ranks.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `zero_variance` when one side is constant, or
  ///   fewer than two pairs are complete.
  ///
  /// Source: P. Ke and others, *CritiqueLLM*, 2024.
  public static func pooledCorrelation(
    human: [[Double?]], judge: [[Double?]], coefficient: CorrelationKind
  ) throws(MetricError) -> TableCorrelation {
    try requireScoreTables(human, judge)
    var pooled = CompletePairs()
    for (humanRow, judgeRow) in zip(human, judge) { pooled.append(CompletePairs(humanRow, judgeRow)) }
    return try correlation(pooled, coefficient, of: "the scores")
  }
}

extension Statistics {
  private static func requireScoreTables(
    _ human: [[Double?]], _ judge: [[Double?]]
  ) throws(MetricError) {
    try requireEqualShapes(human, judge, "human", "judge")
    let systems = human.first?.count ?? 0
    if let item = human.firstIndex(where: { $0.count != systems }) {
      throw MetricError(
        .lengthMismatch,
        "item 0 has \(systems) systems and item \(item) has \(human[item].count); "
          + "give nil for a missing score")
    }
    try requireFiniteRows(human, "human")
    try requireFiniteRows(judge, "judge")
  }

  private static func correlation(
    _ pairs: CompletePairs, _ coefficient: CorrelationKind, of name: String
  ) throws(MetricError) -> TableCorrelation {
    guard let value = pairs.correlation(coefficient) else {
      throw MetricError(
        .zeroVariance, "\(name) are fewer than two or equal on one side; a constant has no correlation")
    }
    return TableCorrelation(value: value, count: pairs.x.count)
  }
}

/// Finite values of both sides where neither is missing.
private struct CompletePairs {
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []

  init() {}

  init(_ first: [Double?], _ second: [Double?]) {
    for (first, second) in zip(first, second) {
      if let first, let second { append(first, second) }
    }
  }

  mutating func append(_ first: Double, _ second: Double) {
    x.append(first)
    y.append(second)
  }

  mutating func append(_ other: CompletePairs) {
    x += other.x
    y += other.y
  }

  /// The coefficient, or nil when one side is constant or there are fewer than two pairs.
  func correlation(_ kind: Statistics.CorrelationKind) -> Double? {
    guard x.count > 1 else { return nil }
    switch kind {
    case .pearson:
      return Statistics.coefficient(x, y)
    case .spearman:
      return Statistics.coefficient(Statistics.finiteRanks(x), Statistics.finiteRanks(y))
    case .kendall:
      let analysis = PairAnalysis(x, y)
      guard analysis.tiesOnX.distinct > 1 && analysis.tiesOnY.distinct > 1 else { return nil }
      return Statistics.tauB(analysis.counts)
    }
  }
}
