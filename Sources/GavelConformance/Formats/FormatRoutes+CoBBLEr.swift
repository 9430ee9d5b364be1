import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoutes {
  /// CoBBLEr.
  static let cobbler: Table =
    PublishedFormats.all.filter { $0.system == "CoBBLEr" }.map { ($0.name, .published(item: item)) }
    + [
      ("cobbler.preference", .parse(reference: preference, honest: honestPreference)),
      ("cobbler.salience", .procedure(CoBBLErCases.salience)),
    ]
    + ["order", "compassion", "bandwagon", "distraction", "selective", "frequency"].map {
      ("cobbler.\($0)", .procedure(CoBBLErCases.run))
    }

  private static func item(_ vector: FormatVector) throws -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("prompt", .string(try vector.text("instruction"))),
      .init("reference", .string(try vector.text("reference"))),
      .init("response_a", .string(try vector.text("response_1"))),
      .init("response_b", .string(try vector.text("response_2"))),
    ]
    let fields = ["distraction", "expected", "bandwagon"].compactMap { name in
      vector.optionalText(name).map { JSONValue.array([.string(name), .string($0)]) }
    }
    members.append(.init("fields", .array(fields)))
    for (input, field) in [("name_1", "fields_a"), ("name_2", "fields_b")] {
      guard let name = vector.optionalText(input) else { continue }
      members.append(.init(field, [["name", .string(name)]]))
    }
    return .object(members)
  }

  // MARK: Replies

  private static func context(_ vector: FormatVector, _ key: String) throws -> String {
    guard let text = vector.json["context"]?[key]?.string else {
      throw VectorProblem("'\(key)' is missing in 'context', or no text")
    }
    return text
  }

  private static func preference(_ vector: FormatVector) throws -> JSONValue {
    let reader = try CoBBLErReference(vector.wording)
    let shown = CoBBLErShown(
      instruction: try context(vector, "instruction"), reference: try context(vector, "reference"),
      first: try context(vector, "response_1"), second: try context(vector, "response_2"))
    let winner: JSONValue =
      switch reader.choice(in: try vector.reply(), shown) {
      case .first: "System Star"
      case .second: "System Square"
      case nil: .null
      }
    return ["cleaned": .string(reader.cleaned(try vector.reply(), shown)), "winner": winner]
  }

  /// The honest reader needs to know what was shown, so it is asked the public way: by the format.
  private static func honestPreference(_ vector: FormatVector) throws -> JSONValue {
    let format = try CoBBLErPair(.base, wording: vector.wording)
    let pair = Pair(
      prompt: try context(vector, "instruction"), try context(vector, "response_1"),
      try context(vector, "response_2"), references: [try context(vector, "reference")])
    let prompt = try format.prompt(for: pair, on: .rawText)
    let opinion = try format.read(Completion(try vector.reply(), model: "none"), to: prompt)
    return ["winner": opinion.verdict.winner == .first ? "System Star" : "System Square"]
  }
}
