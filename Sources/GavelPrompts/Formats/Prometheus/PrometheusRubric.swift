import GavelCore

/// What Prometheus was trained for: one criterion and five described levels.
///
/// ```swift
/// let rubric = try PrometheusRubric(
///   "politeness", criterion: "Is the answer polite?",
///   levels: ["rude", "cold", "neutral", "friendly", "warm and respectful"])
/// ```
public struct PrometheusRubric: Hashable, Sendable {
  /// A short name; it is not shown to the judge.
  public let name: String
  /// The criterion, usually a question.
  public let criterion: String
  /// What the scores 1 to 5 mean, lowest first.
  public let levels: [String]
  /// What an item must hold.
  let needs: Set<RubricNeed>

  /// A rubric.
  ///
  /// - Throws: ``FormatError`` `unfit-rubric` where the criterion or a level is blank, or there are not five levels.
  public init(_ name: String, criterion: String, levels: [String]) throws {
    try self.init(name, criterion: criterion, levels: levels, needs: [])
  }

  init(_ name: String, criterion: String, levels: [String], needs: Set<RubricNeed>) throws {
    guard !criterion.stripped.isEmpty else {
      throw Self.unfit("rubric '\(name)' has a blank criterion: say in words what is looked at")
    }
    guard levels.count == 5 else {
      throw Self.unfit("rubric '\(name)' describes \(levels.count) levels: describe the scores 1 to 5")
    }
    let blank = levels.indices.filter { levels[$0].stripped.isEmpty }.map { "\($0 + 1)" }
    guard blank.isEmpty else {
      throw Self.unfit("rubric '\(name)' does not describe the scores \(blank.joined(separator: ", "))")
    }
    self.name = name
    self.criterion = criterion
    self.levels = levels
    self.needs = needs
  }

  /// The rubric as the judge is shown it: the criterion in brackets, then a line for each level.
  public var text: String { Self.layout(criterion: criterion, levels: levels) }

  /// The layout of a rubric: the criterion in square brackets, then `Score n: ` and each level; no line end behind it.
  ///
  /// Source: prometheus-eval/prometheus-eval at dcfb442, `prompts.py`, `SCORE_RUBRIC_TEMPLATE`.
  public static func layout(criterion: String, levels: [String]) -> String {
    ([bracketed(criterion)] + levels.enumerated().map { "Score \($0.offset + 1): \($0.element)" })
      .joined(separator: "\n")
  }

  /// A criterion alone, as relative grading was trained with it.
  public static func bracketed(_ criterion: String) -> String { "[\(criterion)]" }

  static func unfit(_ message: String) -> FormatError {
    FormatError(
      .unfitRubric, format: "prometheus", "needs one criterion and five described levels; the \(message)")
  }
}
