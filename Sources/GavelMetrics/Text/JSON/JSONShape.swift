import GavelCore

/// A small part of JSON Schema: `type`, `properties`, `required`, `items`, `enum`, `additionalProperties`.
struct JSONShape: Sendable {
  private var types: [String]?
  private var properties: [[UInt8]: JSONShape] = [:]
  private var required: [String] = []
  /// What further members must be; nil where anything may stand.
  private var others: Others?
  private var choices: [JSONValue]?
  /// The shape of elements: none, or one.
  private var items: [JSONShape] = []

  private enum Others: Sendable {
    case forbidden
    indirect case shape(JSONShape)
  }

  private static let typeNames = ["null", "boolean", "number", "integer", "string", "array", "object"]
  /// Keywords that describe and demand nothing.
  private static let annotations = [
    "$schema", "$id", "$comment", "title", "description", "default", "examples",
  ]
  private static let keywords = ["type", "properties", "required", "items", "enum", "additionalProperties"]

  /// The shape that a schema describes.
  ///
  /// - Throws: ``BaselineError``: a keyword that is not understood is refused, not ignored.
  init(_ schema: JSONValue, at place: String = "") throws(BaselineError) {
    guard let members = schema.object else {
      throw BaselineError(
        .invalidSchema, "the schema\(Self.shown(place)) is \(Self.shown(schema)); a JSON object is wanted")
    }
    for member in members {
      try take(member.key, member.value, at: "\(place)/\(member.key)")
    }
  }

  private mutating func take(_ keyword: String, _ value: JSONValue, at place: String) throws(BaselineError) {
    switch keyword {
    case "type":
      let names = value.array?.compactMap(\.string) ?? value.string.map { [$0] } ?? []
      guard !names.isEmpty, names.count == value.array?.count ?? 1, names.allSatisfy(Self.typeNames.contains)
      else {
        throw Self.wanted("one or several of \(Self.typeNames.joined(separator: ", "))", value, at: place)
      }
      types = names
    case "properties":
      guard let members = value.object else { throw Self.wanted("an object of schemas", value, at: place) }
      for member in members {
        properties[Array(member.key.utf8)] = try JSONShape(member.value, at: "\(place)/\(member.key)")
      }
    case "required":
      guard let names = value.array, names.allSatisfy({ $0.string != nil }) else {
        throw Self.wanted("a list of keys", value, at: place)
      }
      required = names.compactMap(\.string)
    case "items": items = [try JSONShape(value, at: place)]
    case "enum":
      guard let values = value.array, !values.isEmpty else {
        throw Self.wanted("a list of values", value, at: place)
      }
      choices = values
    case "additionalProperties":
      if let isAllowed = value.bool {
        others = isAllowed ? nil : .forbidden
      } else {
        others = .shape(try JSONShape(value, at: place))
      }
    case _ where Self.annotations.contains(keyword): break
    default:
      throw BaselineError(
        .unsupportedKeyword,
        "the schema's keyword \(Self.shown(place)) is not understood; there are: "
          + Self.keywords.joined(separator: ", "))
    }
  }

  private static func wanted(_ wanted: String, _ value: JSONValue, at place: String) -> BaselineError {
    BaselineError(.invalidSchema, "the schema's\(shown(place)) must be \(wanted), but it is \(shown(value))")
  }

  private static func shown(_ place: String) -> String { place.isEmpty ? "" : " '\(place.prefix(120))'" }

  private static func shown(_ value: JSONValue) -> String { String(JSONWriter.text(of: value).prefix(60)) }
}

extension JSONShape {
  /// The first thing about `value` that does not fit, with its place; nil where all fits.
  func misfit(of value: JSONValue, at place: String = "") -> String? {
    let here = place.isEmpty ? "the whole" : "'\(place.prefix(200))'"
    if let types, !types.contains(where: { Self.is(value, $0) }) {
      return "\(here) is \(Self.type(of: value)), wanted \(types.joined(separator: " or "))"
    }
    if let choices, !choices.contains(where: { JSONEquality.areEqual($0, value) }) {
      return "\(here) is none of the \(choices.count) values of the enum"
    }
    switch value {
    case .object(let members): return misfit(of: members, here, at: place)
    case .array(let elements):
      guard let shape = items.first else { return nil }
      for (index, element) in elements.enumerated() {
        if let misfit = shape.misfit(of: element, at: "\(place)/\(index)") { return misfit }
      }
      return nil
    default: return nil
    }
  }

  private func misfit(of members: [JSONValue.Member], _ here: String, at place: String) -> String? {
    if !required.isEmpty {
      let keys = Set(members.map { Array($0.key.utf8) })
      if let missing = required.first(where: { !keys.contains(Array($0.utf8)) }) {
        return "\(here) has no key '\(missing)'"
      }
    }
    for member in members {
      let key = member.key.prefix(80)
      if let shape = properties[Array(member.key.utf8)] {
        if let misfit = shape.misfit(of: member.value, at: "\(place)/\(key)") { return misfit }
        continue
      }
      switch others {
      case nil: continue
      case .forbidden: return "\(here) has the key '\(key)', which the schema does not allow"
      case .shape(let shape):
        if let misfit = shape.misfit(of: member.value, at: "\(place)/\(key)") { return misfit }
      }
    }
    return nil
  }

  private static func `is`(_ value: JSONValue, _ type: String) -> Bool {
    if case .number(let text) = value, type == "integer" { return ExactDecimal(json: text).isWhole }
    return Self.type(of: value) == type
  }

  private static func type(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

/// Equality of JSON values: numbers by value, texts by scalars, objects whatever their order.
private enum JSONEquality {
  static func areEqual(_ one: JSONValue, _ other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): ExactDecimal(json: one) == ExactDecimal(json: other)
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    case (.array(let one), .array(let other)):
      one.count == other.count && zip(one, other).allSatisfy { areEqual($0, $1) }
    case (.object(let one), .object(let other)):
      one.count == other.count
        && one.allSatisfy { member in
          other.contains { $0.key.utf8.elementsEqual(member.key.utf8) && areEqual($0.value, member.value) }
        }
    default: false
    }
  }
}
