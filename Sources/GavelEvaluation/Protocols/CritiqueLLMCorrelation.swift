public import GavelMetrics

/// How scores of CritiqueLLM go with those of people: within questions, and across systems.
///
/// Scores that could not be read are nil, and left out with their counterparts; the authors have 5 in their place, which
/// `CritiqueLLMReference` gives.
///
/// Source: P. Ke and others, *CritiqueLLM*, 2024; thu-coai/CritiqueLLM at e1e0241, `evaluation/eval_pointwise.py`.
public enum CritiqueLLMCorrelation {
  /// One answer of one system.
  public struct Row: Hashable, Sendable {
    /// Whose answer it is.
    public var system: String
    /// The score of people.
    public var human: Double
    /// The score of the judge; nil for a reply that could not be read.
    public var judge: Double?

    /// A scored answer.
    public init(system: String, human: Double, judge: Double?) {
      self.system = system
      self.human = human
      self.judge = judge
    }
  }

  /// Mean correlations within questions.
  public struct TextLevel: Hashable, Sendable {
    /// The mean product-moment correlation.
    public let pearson: Double
    /// The mean rank correlation.
    public let spearman: Double
    /// The mean tau-b.
    public let kendall: Double
    /// Questions in the means.
    public let questions: Int
    /// Questions that are left out, as one side is constant or has fewer than two scores.
    public let undefinedQuestions: Int
    /// Rows at the end that make up no question.
    public let leftoverRows: Int
    /// Rows within questions without a score of the judge.
    public let unread: Int
  }

  /// Correlations of the mean scores of systems; nil where one side is constant, or there are fewer than two systems.
  public struct SystemLevel: Hashable, Sendable {
    /// The product-moment correlation.
    public let pearson: Double?
    /// The rank correlation.
    public let spearman: Double?
    /// Tau-b.
    public let kendall: Double?
    /// Systems with scores of both sides.
    public let systems: Int
    /// Rows without a score of the judge.
    public let unread: Int
  }

  /// The mean of the correlations within questions: consecutive rows, so many to each.
  ///
  /// - Parameters:
  ///   - rows: In the order of their identifiers, so that the answers to one question follow each other.
  ///   - systemsPerQuestion: How many do; 8 in the authors' data.
  /// - Returns: The means, and what they are of.
  /// - Throws: `MetricError` `invalid_parameter` for fewer than two systems, `empty` for fewer rows than one question has,
  ///   `non_finite`, and `zero_variance` where no question has a correlation.
  public static func textLevel(
    _ rows: [Row], systemsPerQuestion: Int = 8
  ) throws(MetricError) -> TextLevel {
    guard systemsPerQuestion >= 2 else {
      throw MetricError(
        .invalidParameter, "\(systemsPerQuestion) systems per question have no correlation; give 2 or more")
    }
    let questions = rows.count / systemsPerQuestion
    guard questions > 0 else {
      throw MetricError(
        .empty,
        "\(rows.count) rows make up no question of \(systemsPerQuestion) systems; give all rows of one")
    }
    let blocks = (0..<questions).map {
      Array(rows[($0 * systemsPerQuestion)..<(($0 + 1) * systemsPerQuestion)])
    }
    let human: [[Double?]] = blocks.map { $0.map(\.human) }
    let judge = blocks.map { $0.map(\.judge) }
    func mean(_ kind: Statistics.CorrelationKind) throws(MetricError) -> Statistics.TextLevelCorrelation {
      try Statistics.textLevelCorrelation(human: human, judge: judge, coefficient: kind)
    }
    let spearman = try mean(.spearman)
    return TextLevel(
      pearson: try mean(.pearson).value, spearman: spearman.value, kendall: try mean(.kendall).value,
      questions: spearman.rowsUsed, undefinedQuestions: spearman.rowsConstant,
      leftoverRows: rows.count - questions * systemsPerQuestion,
      unread: judge.reduce(0) { $0 + $1.count { $0 == nil } })
  }

  /// The correlations of the mean scores of the systems, each over all of its rows that have both scores.
  public static func systemLevel(_ rows: [Row]) -> SystemLevel {
    var order: [String] = []
    var bySystem: [String: [Row]] = [:]
    for row in rows where row.judge != nil {
      if bySystem[row.system] == nil { order.append(row.system) }
      bySystem[row.system, default: []].append(row)
    }
    let columns = order.map { bySystem[$0] ?? [] }
    // Systems with fewer rows than others have nil for what they lack.
    let height = columns.map(\.count).max() ?? 0
    func table(_ value: (Row) -> Double?) -> [[Double?]] {
      (0..<height).map { index in columns.map { index < $0.count ? value($0[index]) : nil } }
    }
    let human = table(\.human)
    let judge = table(\.judge)
    func correlation(_ kind: Statistics.CorrelationKind) -> Double? {
      try? Statistics.systemLevelCorrelation(human: human, judge: judge, coefficient: kind).value
    }
    return SystemLevel(
      pearson: correlation(.pearson), spearman: correlation(.spearman), kendall: correlation(.kendall),
      systems: columns.count, unread: rows.count { $0.judge == nil })
  }
}
