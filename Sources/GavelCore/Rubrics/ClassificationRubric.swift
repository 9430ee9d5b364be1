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
  /// What an item must hold to be ruled on.
  public let needs: Set<RubricNeed>

  /// A rubric with at least two classes.
  ///
  /// A class called `unsafe` beside one called `safe` invites mistakes, of the model and of whoever reads its reply.
  ///
  /// - Precondition: names of criteria differ; no name of a class contains another, case and spaces ignored.
  public init(_ name: String, criteria: [Criterion], labels: [Label], needs: Set<RubricNeed> = []) {
    Criterion.check(criteria)
    precondition(labels.count > 1, "there are at least two classes")
    precondition(labels.allSatisfy { !$0.name.plain.isEmpty }, "classes have names")
    precondition(Self.clash(among: labels) == nil, "no name of a class contains another")
    self.name = name
    self.criteria = criteria
    self.labels = labels
    self.needs = needs
  }

  /// `kind, rude or neither`.
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
    let wanted = answer.plain
    guard let label = labels.first(where: { $0.name.plain == wanted }) else {
      throw JudgmentError(.outOfRange, "'\(answer.prefix(60))' is not \(answerInstruction)", raw: answer)
    }
    return Classification(label.name)
  }

  /// The first two classes of which one's name is within the other's, case and spaces ignored.
  static func clash(among labels: [Label]) -> (earlier: Int, later: Int)? {
    let names = labels.map { $0.name.filter { !$0.isWhitespace }.lowercased() }
    for later in names.indices {
      for earlier in 0..<later
      where names[later].contains(names[earlier]) || names[earlier].contains(names[later]) {
        return (earlier, later)
      }
    }
    return nil
  }
}
