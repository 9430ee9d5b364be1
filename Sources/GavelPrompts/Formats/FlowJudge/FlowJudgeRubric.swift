import GavelCore

/// What Flow-Judge is asked by: criteria in words, and what each score means.
///
/// Its judge was trained on three scales: 0 and 1, 1 to 3, and 1 to 5. Others of whole numbers work as well.
///
/// ```swift
/// let rubric = try FlowJudgeRubric(
///   "politeness", criteria: "Is the answer polite?", levels: [0: "it is rude", 1: "it is polite"])
/// ```
public struct FlowJudgeRubric: Hashable, Sendable {
  /// One score and what it means.
  public struct Level: Hashable, Sendable {
    /// The score.
    public var score: Int
    /// What it means.
    public var description: String

    /// A score that means `description`.
    public init(_ score: Int, _ description: String) {
      self.score = score
      self.description = description
    }
  }

  /// A short name; it is not shown to the judge.
  public let name: String
  /// What is looked at, usually a question.
  public let criteria: String
  /// The scores, lowest first; two or more.
  public let levels: [Level]
  /// The names of the inputs that are shown, in their order; empty for whatever an item has.
  public let inputs: [String]
  /// The name of the output that is judged.
  public let output: String
  /// What an item must hold.
  let needs: Set<RubricNeed>

  /// A rubric.
  ///
  /// - Parameters:
  ///   - name: A short name.
  ///   - criteria: What is looked at.
  ///   - levels: What the scores mean.
  ///   - inputs: The names of the inputs to show; empty for whatever an item has.
  ///   - output: The name of what is judged.
  /// - Throws: ``FormatError`` `unfit-rubric` where the criteria or a level is blank, there are fewer than two levels, or a
  ///   score is below zero: replies of the judge are read without signs.
  public init(
    _ name: String, criteria: String, levels: [Int: String], inputs: [String] = [],
    output: String = "response"
  ) throws {
    try self.init(name, criteria: criteria, levels: levels, inputs: inputs, output: output, needs: [])
  }

  init(
    _ name: String, criteria: String, levels: [Int: String], inputs: [String] = [],
    output: String = "response",
    needs: Set<RubricNeed>
  ) throws {
    guard !criteria.stripped.isEmpty else {
      throw Self.unfit("the rubric '\(name)' has blank criteria: say in words what is looked at")
    }
    guard levels.count > 1 else {
      throw Self.unfit(
        "the rubric '\(name)' describes \(levels.count) scores in \"levels\": describe two or more")
    }
    let sorted = levels.sorted { $0.key < $1.key }.map { Level($0.key, $0.value) }
    if let blank = sorted.first(where: { $0.description.stripped.isEmpty }) {
      throw Self.unfit("the rubric '\(name)' does not describe the score \(blank.score)")
    }
    if let negative = sorted.first(where: { $0.score < 0 }) {
      throw Self.unfit(
        "the rubric '\(name)' has the score \(negative.score), and the judge's scores are read without a sign: "
          + "begin at 0 or above")
    }
    self.name = name
    self.criteria = criteria
    self.levels = sorted
    self.inputs = inputs
    self.output = output
    self.needs = needs
  }

  /// The scores that are described.
  var scores: [Int] { levels.map(\.score) }

  static func unfit(_ message: String) -> FormatError {
    FormatError(.unfitRubric, format: "flow-judge", "needs criteria and described scores; \(message)")
  }
}
