import Foundation
import GavelCore

/// Checks JSON against the schemas in `Docs/schemas`, as far as they use the language.
///
/// A keyword that it does not know is an error of the schema: nothing in a schema goes unchecked.
struct SchemaValidator {
  /// Why a schema cannot be used.
  struct Unusable: Error, CustomStringConvertible {
    var description: String
  }

  private let documents: [String: JSONValue]
  private let name: String

  /// A validator for the schema in the file `name`.
  init(_ name: String) throws {
    var documents: [String: JSONValue] = [:]
    for path in try Repository.files(under: "Docs/schemas", suffix: ".schema.json") {
      let file = String(path.split(separator: "/").last ?? "")
      documents[file] = try JSONParser.parse(try Repository.text(path))
    }
    self.documents = documents
    self.name = name
    guard documents[name] != nil else { throw Unusable(description: "there is no schema '\(name)'") }
  }

  /// What is wrong with `json`, each with its place; empty for a valid document.
  func findings(in json: JSONValue) throws -> [String] {
    try check(json, Scope(file: name, schema: documents[name] ?? .null), at: "$")
  }

  /// What is wrong with `line`.
  func findings(in line: some StringProtocol) throws -> [String] {
    try findings(in: try JSONParser.parse(String(line)))
  }

  /// A schema and the file it stands in, for references.
  private struct Scope {
    var file: String
    var schema: JSONValue

    func with(_ schema: JSONValue) -> Scope { Scope(file: file, schema: schema) }
  }

  private func check(_ json: JSONValue, _ scope: Scope, at place: String) throws -> [String] {
    if let allowed = scope.schema.bool { return allowed ? [] : ["\(place): nothing may stand here"] }
    guard let members = scope.schema.object else { throw Unusable(description: "\(scope.file): no schema") }
    var findings: [String] = []
    for member in members {
      findings += try check(json, member.key, member.value, scope, at: place)
    }
    return findings
  }

  private func check(
    _ json: JSONValue, _ keyword: String, _ value: JSONValue, _ scope: Scope, at place: String
  ) throws -> [String] {
    func finding(_ text: String, unless isFine: Bool) -> [String] {
      isFine ? [] : ["\(place): \(text), but it is \(JSONWriter.text(of: json).prefix(80))"]
    }
    switch keyword {
    case "$schema", "$defs", "title", "description": return []
    case "$ref": return try check(json, try resolve(value, from: scope), at: place)
    case "type":
      let types = value.array ?? [value]
      return finding(
        "wants \(JSONWriter.text(of: value))",
        unless: types.contains { Self.isOf($0.string ?? "", json) })
    case "const":
      return finding("wants \(JSONWriter.text(of: value))", unless: json.canonical == value.canonical)
    case "enum":
      let isOne = value.array?.contains { $0.canonical == json.canonical } ?? false
      return finding("wants one of \(JSONWriter.text(of: value))", unless: isOne)
    case "minimum": return finding("too small", unless: Self.compare(json, value, >=))
    case "exclusiveMinimum": return finding("too small", unless: Self.compare(json, value, >))
    case "maximum": return finding("too large", unless: Self.compare(json, value, <=))
    case "minLength": return finding("too short", unless: Self.size(json.string?.count, value, >=))
    case "minItems": return finding("too few", unless: Self.size(json.array?.count, value, >=))
    case "maxItems": return finding("too many", unless: Self.size(json.array?.count, value, <=))
    case "required":
      guard let members = json.object else { return [] }
      let missing = (value.array ?? []).compactMap(\.string).filter { name in
        !members.contains { $0.key == name }
      }
      return missing.map { "\(place): '\($0)' is missing" }
    case "properties":
      return try (json.object ?? []).flatMap { member in
        try value[member.key].map {
          try check(member.value, scope.with($0), at: "\(place).\(member.key)")
        } ?? []
      }
    case "additionalProperties":
      let known = Set((scope.schema["properties"]?.object ?? []).map(\.key))
      return try (json.object ?? []).filter { !known.contains($0.key) }.flatMap {
        try check($0.value, scope.with(value), at: "\(place).\($0.key)")
      }
    case "prefixItems":
      return try zip(json.array ?? [], value.array ?? []).enumerated().flatMap { index, pair in
        try check(pair.0, scope.with(pair.1), at: "\(place)[\(index)]")
      }
    case "items":
      let start = scope.schema["prefixItems"]?.array?.count ?? 0
      return try (json.array ?? []).enumerated().dropFirst(start).flatMap { index, element in
        try check(element, scope.with(value), at: "\(place)[\(index)]")
      }
    case "allOf": return try (value.array ?? []).flatMap { try check(json, scope.with($0), at: place) }
    case "anyOf", "oneOf":
      let tried = try (value.array ?? []).map { try check(json, scope.with($0), at: place) }
      let fits = tried.count(where: \.isEmpty)
      if fits == 1 || (fits > 1 && keyword == "anyOf") { return [] }
      return ["\(place): fits \(fits) of \(tried.count) forms; \(tried.joined().prefix(6))"]
    case "not":
      return finding(
        "fits what it may not fit", unless: try !check(json, scope.with(value), at: place).isEmpty)
    default: throw Unusable(description: "\(scope.file): the keyword '\(keyword)' is not known here")
    }
  }

  /// The schema that `reference` names: `file#/$defs/name`, either part may be missing.
  private func resolve(_ reference: JSONValue, from scope: Scope) throws -> Scope {
    let parts = (reference.string ?? "").split(separator: "#", omittingEmptySubsequences: false)
    let file = parts.first.map(String.init).flatMap { $0.isEmpty ? nil : $0 } ?? scope.file
    guard var schema = documents[file] else { throw Unusable(description: "no schema '\(file)'") }
    for key in parts.count > 1 ? parts[1].split(separator: "/") : [] {
      guard let next = schema[String(key)] else {
        throw Unusable(description: "\(file): there is no '\(key)' on the way of \(reference)")
      }
      schema = next
    }
    return Scope(file: file, schema: schema)
  }

  private static func isOf(_ type: String, _ json: JSONValue) -> Bool {
    switch (type, json) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object),
      ("number", .number):
      true
    case ("integer", .number): json.double.map { $0 == $0.rounded() } ?? false
    default: false
    }
  }

  /// Whether a number keeps to a bound; anything else does.
  private static func compare(
    _ json: JSONValue, _ bound: JSONValue, _ holds: (Double, Double) -> Bool
  ) -> Bool {
    guard let number = json.double, let bound = bound.double else { return true }
    return holds(number, bound)
  }

  private static func size(_ size: Int?, _ bound: JSONValue, _ holds: (Int, Int) -> Bool) -> Bool {
    guard let size, let bound = bound.int else { return true }
    return holds(size, bound)
  }
}
