/// A rubric whose verdicts are classes out of a list.
public struct ClassificationRubric: PointwiseRubric, Hashable {
  /// A class with its description.
  public struct Label: Hashable, Codable, Sendable {
    /// The name of the class.
    public var name: String
    /// When it is the right one.
    public var description: String

    /// A class called `name`.
    public init(_ name: String, _ description: String = "") {
      self.name = name
      self.description = description
    }

    private enum CodingKeys: String, CodingKey { case name, description }

    /// Reads `{"name", "description"}`; the description may be missing.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decode(String.self, forKey: .name)
      description = try container.decodeIfPresent(String.self, forKey: .description) ?? ""
    }
  }

  /// A short name.
  public let name: String
  /// What is looked at.
  public let criteria: [Criterion]
  /// The classes.
  public let labels: [Label]

  /// A rubric with at least two classes, whose names differ also when case and spaces are ignored.
  public init(_ name: String, criteria: [Criterion], labels: [Label]) {
    precondition(!criteria.isEmpty, "a rubric has at least one criterion")
    let names = Set(labels.map { Self.plain($0.name) })
    precondition(
      labels.count > 1 && names.count == labels.count && !names.contains(""),
      "at least two classes, with names that differ")
    self.name = name
    self.criteria = criteria
    self.labels = labels
  }

  /// `safe, unsafe or unclear`.
  public var answerInstruction: String {
    let names = labels.map(\.name)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  /// The names of the classes.
  public var answerForm: RubricAnswerForm { .oneOf(labels.map(\.name)) }

  /// The classes that have a description.
  public var levels: [RubricLevel] {
    labels.filter { !$0.description.isEmpty }.map { RubricLevel($0.name, $0.description) }
  }

  /// The class that `answer` names, in either case.
  ///
  /// - Throws: ``JudgmentError`` with code `out-of-range` for any other text.
  public func verdict(from answer: String) throws -> Classification {
    let wanted = Self.plain(answer)
    guard let label = labels.first(where: { Self.plain($0.name) == wanted }) else {
      throw JudgmentError(.outOfRange, "'\(answer.prefix(60))' is not \(answerInstruction)", raw: answer)
    }
    return Classification(label.name)
  }

  static func plain(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
