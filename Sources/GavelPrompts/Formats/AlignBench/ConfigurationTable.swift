import GavelCore

/// A JSON configuration of a published judge: names, each with a text or a list of texts.
struct ConfigurationTable: Sendable {
  private let entries: [(name: String, values: [String])]
  private let places: [[UInt8]: Int]

  /// Reads the configuration with this key.
  ///
  /// - Throws: ``WordingError`` `invalid-json` for anything else than an object of texts and lists of texts.
  init(_ key: String, of texts: FormatTexts) throws(WordingError) {
    try self.init(merging: [key], of: texts)
  }

  /// Reads the configurations with these keys as one; of equal names the first counts.
  init(merging keys: [String], of texts: FormatTexts) throws(WordingError) {
    var entries: [(name: String, values: [String])] = []
    var places: [[UInt8]: Int] = [:]
    for key in keys {
      for member in try Self.members(key, texts[key]) where places[Array(member.name.utf8)] == nil {
        places[Array(member.name.utf8)] = entries.count
        entries.append(member)
      }
    }
    self.entries = entries
    self.places = places
  }

  private static func members(
    _ key: String, _ text: String
  ) throws(WordingError) -> [(name: String, values: [String])] {
    let members: [JSONValue.Member]?
    do { members = try JSONParser.parse(text).object } catch {
      throw WordingError(.invalidJSON, key, "this is no JSON: \(error)")
    }
    let entries = members?.compactMap { member -> (name: String, values: [String])? in
      let values = member.value.array ?? [member.value]
      let texts = values.compactMap(\.string)
      return texts.count == values.count ? (member.key, texts) : nil
    }
    guard let entries, entries.count == members?.count else {
      throw WordingError(
        .invalidJSON, key, "it must be a JSON object of texts or lists of texts, such as {\"name\": \"text\"}"
      )
    }
    return entries
  }

  /// What stands behind `name`; names are compared scalar by scalar.
  subscript(name: String) -> [String]? { places[Array(name.utf8)].map { entries[$0].values } }

  /// All names, in order.
  var names: [String] { entries.map(\.name) }
  /// What stands behind them.
  var values: [[String]] { entries.map(\.values) }
}
