import GavelCore

/// The JSON object that a ruling stands in: its keys, its form in words, its schema.
struct VerdictObject<R: Rubric>: Sendable {
  /// `score` for numbers, else `verdict`.
  let key: String
  /// Whether a reason stands before the ruling.
  let hasReasons: Bool
  /// The names of the criteria that have an object of their own; empty where there is one object.
  let criteria: [String]
  /// The form as the prompt shows it; itself no JSON.
  let form: String
  /// The schema, with the reason, if any, before the ruling.
  let schema: JSONSchema

  init(_ rubric: R, hasReasons: Bool = true) {
    self.hasReasons = hasReasons
    key =
      switch rubric.answerForm {
      case .wholeNumber, .number: "score"
      case .oneOf: "verdict"
      }
    criteria = rubric.separateCriteria.map(\.name)
    form = Self.form(of: rubric, key: key, criteria: criteria, hasReasons: hasReasons)
    schema = Self.schema(of: rubric, key: key, criteria: criteria, hasReasons: hasReasons)
  }

  var keysInWords: String {
    let keys = hasReasons ? "\"reason\" and \"\(key)\"" : "\"\(key)\""
    return criteria.isEmpty ? keys : "\(keys) for each criterion"
  }

  private static func form(of rubric: R, key: String, criteria: [String], hasReasons: Bool) -> String {
    let value: String
    switch rubric.answerForm {
    case .wholeNumber, .number: value = "<\(rubric.answerInstruction)>"
    case .oneOf(let answers): value = "<" + answers.map { "\"\($0)\"" }.joined(separator: " or ") + ">"
    }
    let object = "{\(hasReasons ? "\"reason\": \"<why>\", " : "")\"\(key)\": \(value)}"
    if criteria.isEmpty { return object }
    return "{" + criteria.map { "\(JSONWriter.text(of: .string($0))): \(object)" }.joined(separator: ", ")
      + "}"
  }

  private static func schema(
    of rubric: R, key: String, criteria: [String], hasReasons: Bool
  ) -> JSONSchema {
    let value: JSONValue
    switch rubric.answerForm {
    case .wholeNumber(let range) where range.count <= 20:
      value = ["type": "integer", "enum": .array(range.map { .integer($0) })]
    case .wholeNumber(let range):
      value = [
        "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
      ]
    case .number(let range):
      value = ["type": "number", "minimum": .double(range.lowerBound), "maximum": .double(range.upperBound)]
    case .oneOf(let answers):
      value = ["type": "string", "enum": .array(answers.map { .string($0) })]
    }
    let ruling = object((hasReasons ? [("reason", ["type": "string"])] : []) + [(key, value)])
    let root = criteria.isEmpty ? ruling : object(criteria.map { ($0, ruling) })
    return JSONSchema(name: "ruling", text: JSONWriter.text(of: root))
  }

  private static func object(_ properties: [(String, JSONValue)]) -> JSONValue {
    [
      "type": "object", "properties": .object(properties.map { .init($0.0, $0.1) }),
      "required": .array(properties.map { .string($0.0) }), "additionalProperties": false,
    ]
  }
}
