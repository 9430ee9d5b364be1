/// Takes a rubric's fields one by one, so that what is left over is noticed.
struct RubricFileReader {
  private let members: [JSONValue.Member]
  private var used: [String] = []

  init(_ document: JSONValue) throws {
    guard let members = document.object else { throw RubricError(.invalidJSON, "a rubric is a JSON object") }
    self.members = members
  }

  mutating func take(_ key: String) -> JSONValue? {
    used.append(key)
    return members.first { $0.key == key }?.value
  }

  mutating func need(_ key: String) throws -> JSONValue {
    guard let value = take(key) else {
      let mistyped = NearestName.nearest(to: key, among: members.map(\.key)).first { !used.contains($0) }
      throw RubricError(
        .missingField, field: key,
        "it is missing" + (mistyped.map { "; is '\($0.prefix(60))' meant to be it?" } ?? ""))
    }
    return value
  }

  mutating func flag(_ key: String) throws -> Bool? {
    guard let value = take(key) else { return nil }
    guard let flag = value.bool else { throw Self.invalid(key, "it must be true or false") }
    return flag
  }

  mutating func text(_ key: String) throws -> String {
    guard let text = try need(key).string, !text.plain.isEmpty else {
      throw Self.invalid(key, "it must be a text")
    }
    return text
  }

  static func invalid(_ field: String, _ message: String) -> RubricError {
    RubricError(.invalidField, field: field, message)
  }

  /// The beginning of `value` as JSON.
  static func shown(_ value: JSONValue) -> String { String(JSONWriter.text(of: value).prefix(40)) }

  static func text(_ key: String, of entry: JSONValue, _ field: String) throws -> String {
    guard let value = entry[key] else {
      throw RubricError(.missingField, field: "\(field).\(key)", "it is missing")
    }
    guard let text = value.string, !text.plain.isEmpty else {
      throw invalid("\(field).\(key)", "it must be a text")
    }
    return text
  }

  static func refuseUnknown(in entry: JSONValue, _ field: String, known: [String]) throws {
    guard let members = entry.object else { throw invalid(field, "it must be an object") }
    if let unknown = members.first(where: { !known.contains($0.key) }) {
      throw RubricError(
        .unknownField, field: "\(field).\(unknown.key)",
        NearestName.refusal(of: unknown.key, as: "field", among: known))
    }
  }

  /// Refuses what nobody asked for: it is a slip of the pen, and its author would think it counts.
  func finish() throws {
    guard let unknown = members.first(where: { !used.contains($0.key) }) else { return }
    throw RubricError(
      .unknownField, field: unknown.key,
      NearestName.refusal(of: unknown.key, as: "field", among: used))
  }
}
