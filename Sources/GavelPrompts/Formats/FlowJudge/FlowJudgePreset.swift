import GavelCore

/// A rubric that the authors of Flow-Judge publish.
public struct FlowJudgePreset: Hashable, Sendable {
  /// The key of the text that holds them all.
  static let key = "flow-judge/presets.json"

  /// The name: `RESPONSE_CORRECTNESS_BINARY`.
  public let name: String
  /// What its authors call it.
  public let title: String
  /// The rubric, with the inputs that it needs.
  public let rubric: FlowJudgeRubric

  /// All presets in the official file, in its order.
  ///
  /// - Throws: ``WordingError`` where the file is not loaded.
  public static func all(in wording: Wording) throws -> [FlowJudgePreset] {
    let text = try wording.text(key)
    let document = try? JSONParser.parse(text)
    return try (document?.object ?? []).map { try FlowJudgePreset($0.key, $0.value) }
  }

  /// The preset called `name`.
  ///
  /// - Throws: ``WordingError`` where the file is not loaded, or there is no such preset: it says which there are.
  public static func named(_ name: String, in wording: Wording) throws -> FlowJudgePreset {
    let all = try all(in: wording)
    guard let preset = all.first(where: { $0.name == name }) else {
      throw WordingError(
        .unknownKey, key, "there is no preset '\(name)'; there are \(all.map(\.name).joined(separator: ", "))"
      )
    }
    return preset
  }

  private init(_ name: String, _ json: JSONValue) throws {
    self.name = name
    title = json["name"]?.string ?? name
    let levels = (json["rubric"]?.array ?? []).compactMap { level -> (Int, String)? in
      guard let score = level["score"]?.int, let text = level["description"]?.string else { return nil }
      return (score, text)
    }
    rubric = try FlowJudgeRubric(
      name, criteria: json["criteria"]?.string ?? "",
      levels: Dictionary(levels, uniquingKeysWith: { first, _ in first }),
      inputs: (json["required_inputs"]?.array ?? []).compactMap(\.string),
      output: json["required_output"]?.string ?? "response")
  }
}
