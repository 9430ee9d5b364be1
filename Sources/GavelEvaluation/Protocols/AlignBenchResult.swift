/// The scores of one model on AlignBench: by category, of reasoning, of language, and overall.
///
/// The overall score is the mean of reasoning (two categories) and language (six), each of which is the mean of its
/// categories' means. Replies that could not be read are left out, and counted; the reference program takes each for a
/// score of -1, as ``countingUnreadAsMinusOne(_:)`` does.
///
/// Source: X. Liu and others, *AlignBench*, 2023; THUDM/AlignBench at 5b79d4a, `show_result.py`.
public struct AlignBenchResult: Hashable, Sendable {
  /// One judged answer.
  public struct Row: Hashable, Sendable {
    /// The category of its question.
    public var category: String
    /// The overall score of the answer, 1 to 10; nil for a reply that could not be read.
    public var score: Double?

    /// A judged answer.
    public init(category: String, score: Double?) {
      self.category = category
      self.score = score
    }
  }

  /// The scores of one category.
  public struct Category: Hashable, Sendable {
    /// Scores in the mean.
    public fileprivate(set) var count = 0
    /// Replies that could not be read.
    public fileprivate(set) var unread = 0
    fileprivate var sum = 0.0

    /// The mean score; nil where none could be read.
    public var mean: Double? { count > 0 ? sum / Double(count) : nil }
  }

  /// The categories of reasoning.
  public static let reasoningCategories = ["数学计算", "逻辑推理"]
  /// The categories of language.
  public static let languageCategories = ["基本任务", "中文理解", "综合问答", "文本写作", "角色扮演", "专业能力"]

  /// The scores by category, also of categories that are neither of reasoning nor of language.
  public let categories: [String: Category]

  /// The scores of `rows`, without the replies that could not be read.
  public init(_ rows: [Row]) {
    var categories: [String: Category] = [:]
    for row in rows {
      if let score = row.score {
        categories[row.category, default: Category()].count += 1
        categories[row.category, default: Category()].sum += score
      } else {
        categories[row.category, default: Category()].unread += 1
      }
    }
    self.categories = categories
  }

  /// The result as the reference program has it: a reply that could not be read is a score of -1, and lowers the mean.
  public static func countingUnreadAsMinusOne(_ rows: [Row]) -> AlignBenchResult {
    AlignBenchResult(rows.map { Row(category: $0.category, score: $0.score ?? -1) })
  }

  /// The mean of the means of both categories of reasoning; nil where one has no score.
  public var reasoning: Double? { mean(of: Self.reasoningCategories) }
  /// The mean of the means of all six categories of language; nil where one has no score.
  public var language: Double? { mean(of: Self.languageCategories) }
  /// The mean of reasoning and language; nil where a category of either has no score.
  public var overall: Double? {
    guard let reasoning, let language else { return nil }
    return (reasoning + language) / 2
  }
  /// Scores in all means.
  public var count: Int { categories.values.reduce(0) { $0 + $1.count } }
  /// Replies that could not be read.
  public var unread: Int { categories.values.reduce(0) { $0 + $1.unread } }

  private func mean(of names: [String]) -> Double? {
    let means = names.compactMap { categories[$0]?.mean }
    return means.count == names.count ? means.reduce(0, +) / Double(names.count) : nil
  }
}
