public import Foundation

/// A rubric as JSON: `kind`, `name` and `criteria`, with `scale` and `levels` for scores, `labels` for classifications.
///
/// ```json
/// {"kind": "score", "name": "politeness", "scale": [1, 5],
///  "criteria": [{"name": "politeness", "description": "Is the answer polite?"}],
///  "levels": {"1": "rude", "5": "very polite"}}
/// ```
///
/// With `"perCriterion": true` every criterion is ruled on by itself.
public struct RubricFile: Hashable, Sendable {
  /// A rubric of one of the three kinds.
  public enum Content: Hashable, Sendable {
    /// Scores.
    case score(ScoreRubric)
    /// Preferences between two answers.
    case preference(PreferenceRubric)
    /// Classes.
    case classification(ClassificationRubric)
  }

  /// The rubric.
  public let content: Content
  /// Whether every criterion is ruled on by itself.
  public let perCriterion: Bool
  package let document: JSONValue

  /// Reads the file at `path`.
  ///
  /// - Throws: ``RubricError`` for what is no rubric; Foundation's error for what cannot be read.
  public init(contentsOfFile path: String) throws {
    try self.init(json: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Reads JSON.
  ///
  /// - Throws: ``RubricError`` with the field.
  public init(json data: Data) throws {
    let document: JSONValue
    do {
      document = try JSONParser.parse(data)
    } catch {
      throw RubricError(.invalidJSON, "no JSON: \(error)")
    }
    try self.init(document)
  }

  init(_ content: Content, document: JSONValue) {
    self.content = content
    self.document = document
    perCriterion = false
  }

  package init(_ document: JSONValue) throws {
    self.document = document
    var reader = try RubricFileReader(document)
    content = try reader.content()
    perCriterion = try reader.perCriterion()
    try reader.finish()
  }

  /// The rubric's name.
  public var name: String {
    switch content {
    case .score(let rubric): rubric.name
    case .preference(let rubric): rubric.name
    case .classification(let rubric): rubric.name
    }
  }
}

/// Takes a rubric's fields one by one, so that what is left over is noticed.
private struct RubricFileReader {
  private let members: [JSONValue.Member]
  private var used: Set<String> = []

  init(_ document: JSONValue) throws {
    guard let members = document.object else { throw RubricError(.invalidJSON, "a rubric is a JSON object") }
    self.members = members
  }

  private mutating func take(_ key: String) -> JSONValue? {
    used.insert(key)
    return members.first { $0.key == key }?.value
  }

  private mutating func need(_ key: String) throws -> JSONValue {
    guard let value = take(key) else { throw RubricError(.missingField, field: key, "it is missing") }
    return value
  }

  private mutating func text(_ key: String) throws -> String {
    guard let text = try need(key).string, text.contains(where: { !$0.isWhitespace }) else {
      throw RubricError(.invalidField, field: key, "it must be a text")
    }
    return text
  }

  mutating func content() throws -> RubricFile.Content {
    let kind = try text("kind")
    let name = try text("name")
    let criteria = try criteria()
    switch kind {
    case "score": return .score(try score(name, criteria))
    case "preference":
      return .preference(PreferenceRubric(name, criteria: criteria, allowsTie: try flag("allowsTie") ?? true))
    case "classification":
      return .classification(ClassificationRubric(name, criteria: criteria, labels: try labels()))
    default:
      throw RubricError(
        .invalidField, field: "kind", "'\(kind.prefix(40))' is none of score, preference and classification")
    }
  }

  mutating func perCriterion() throws -> Bool { try flag("perCriterion") ?? false }

  /// Refuses what nobody asked for: it is a slip of the pen, and its author would think it counts.
  func finish() throws {
    if let unknown = members.first(where: { !used.contains($0.key) }) {
      throw RubricError(
        .unknownField, field: unknown.key,
        "no such field here; known are \(used.sorted().joined(separator: ", "))")
    }
  }

  private mutating func flag(_ key: String) throws -> Bool? {
    guard let value = take(key) else { return nil }
    guard let flag = value.bool else {
      throw RubricError(.invalidField, field: key, "it must be true or false")
    }
    return flag
  }

  private mutating func criteria() throws -> [Criterion] {
    guard let list = try need("criteria").array, !list.isEmpty else {
      throw RubricError(.invalidField, field: "criteria", "it must be a list with at least one criterion")
    }
    var criteria: [Criterion] = []
    for (index, entry) in list.enumerated() {
      let field = "criteria[\(index)]"
      try Self.refuseUnknown(in: entry, field, known: ["name", "description", "weight"])
      let name = try Self.text("name", of: entry, field)
      guard !criteria.contains(where: { $0.name == name }) else {
        throw RubricError(.invalidField, field: "\(field).name", "the name '\(name.prefix(40))' stands twice")
      }
      var weight = 1.0
      if let given = entry["weight"] {
        guard let number = given.double, number > 0 else {
          throw RubricError(.invalidField, field: "\(field).weight", "a weight is a positive number")
        }
        weight = number
      }
      criteria.append(Criterion(name, try Self.text("description", of: entry, field), weight: weight))
    }
    return criteria
  }

  private mutating func score(_ name: String, _ criteria: [Criterion]) throws -> ScoreRubric {
    let scale = try need("scale")
    guard let bounds = scale.array, bounds.count == 2, let low = bounds[0].double, let high = bounds[1].double
    else {
      throw RubricError(.invalidField, field: "scale", "it must be [lowest, highest]")
    }
    guard low < high, (high - low).isFinite else {
      throw RubricError(
        .invalidField, field: "scale", "the lowest score, \(low), is not below the highest, \(high)")
    }
    let levels = try levels()
    if try flag("wholeNumbers") ?? true, let low = bounds[0].int, let high = bounds[1].int,
      low.magnitude < 1 << 53, high.magnitude < 1 << 53
    {
      if let level = levels.first(where: { !(low...high).contains($0.key) }) {
        throw RubricError(.invalidField, field: "levels.\(level.key)", "it is outside the scale")
      }
      return ScoreRubric(name, criteria: criteria, scale: low...high, levels: levels)
    }
    guard levels.isEmpty else {
      throw RubricError(
        .invalidField, field: "levels", "levels describe whole numbers, and this scale has others")
    }
    return ScoreRubric(name, criteria: criteria, range: low...high)
  }

  private mutating func levels() throws -> [Int: String] {
    guard let value = take("levels") else { return [:] }
    guard let members = value.object else {
      throw RubricError(.invalidField, field: "levels", "it must be an object from scores to descriptions")
    }
    var levels: [Int: String] = [:]
    for member in members {
      guard let score = Int(member.key), let text = member.value.string else {
        throw RubricError(
          .invalidField, field: "levels.\(member.key)", "a level is a whole number with a text")
      }
      levels[score] = text
    }
    return levels
  }

  private mutating func labels() throws -> [ClassificationRubric.Label] {
    guard let list = try need("labels").array, list.count > 1 else {
      throw RubricError(.invalidField, field: "labels", "it must be a list with at least two labels")
    }
    var labels: [ClassificationRubric.Label] = []
    for (index, entry) in list.enumerated() {
      let field = "labels[\(index)]"
      try Self.refuseUnknown(in: entry, field, known: ["name", "description"])
      let name = try Self.text("name", of: entry, field)
      let plain = ClassificationRubric.plain(name)
      guard !labels.contains(where: { ClassificationRubric.plain($0.name) == plain }) else {
        throw RubricError(
          .invalidField, field: "\(field).name", "the label '\(name.prefix(40))' stands twice")
      }
      let description = try entry["description"].map { _ in try Self.text("description", of: entry, field) }
      labels.append(.init(name, description ?? ""))
    }
    return labels
  }

  private static func text(_ key: String, of entry: JSONValue, _ field: String) throws -> String {
    guard let text = entry[key]?.string, text.contains(where: { !$0.isWhitespace }) else {
      throw RubricError(.invalidField, field: "\(field).\(key)", "it must be a text")
    }
    return text
  }

  private static func refuseUnknown(in entry: JSONValue, _ field: String, known: [String]) throws {
    guard let members = entry.object else {
      throw RubricError(.invalidField, field: field, "it must be an object")
    }
    if let unknown = members.first(where: { !known.contains($0.key) }) {
      throw RubricError(
        .unknownField, field: "\(field).\(unknown.key)",
        "no such field; known are \(known.joined(separator: ", "))")
    }
  }
}
