package import GavelCore

extension AlpacaEvalReference {
  /// The rank as it is written, which may be `True`; nil where there is none, or it is neither 1 nor 2.
  static func rank(in reply: String, of first: String) throws(ReferenceError) -> PythonValue? {
    try refuseEmpty(reply)
    return rank(of: first, in: PythonLiteral.value(of: reply))
  }

  private static func rank(of first: String, in list: PythonValue?) -> PythonValue? {
    guard let elements = list?.elements else { return nil }
    var found: PythonValue?
    for element in elements {
      guard let model = element["model"] else { return nil }
      if found == nil, case .text(let name) = model, name.utf8.elementsEqual(first.utf8) { found = element }
    }
    guard let rank = found?["rank"], let number = rank.number, number == 1 || number == 2 else { return nil }
    return rank
  }

  /// The ranks as they are written, one for each leaderboard.
  static func leaderboardRanks(in reply: String) throws(ReferenceError) -> [PythonValue?] {
    var ranks: [PythonValue?] = []
    for list in try values(in: reply, key: "ordered_models") {
      if case .text(let text) = list {
        // A list that was written as a text is read as one.
        ranks.append(try rank(in: text, of: "m"))
      } else {
        ranks.append(rank(of: "m", in: list))
      }
    }
    return ranks
  }

  private static func values(in reply: String, key: String) throws(ReferenceError) -> [PythonValue] {
    try refuseEmpty(reply)
    let value = reply.withBytes { fenced($0).flatMap(PythonJSON.value) }
    guard let value else { throw ReferenceError("the reply is no JSON") }
    var values: [PythonValue] = []
    switch value {
    case .dictionary: values = [value]
    case .list(let elements): values = elements
    // The characters of a text are no objects either, so only an empty one goes through.
    case .text(""): values = []
    default: throw ReferenceError("the JSON is neither an object nor a list of objects")
    }
    var found: [PythonValue] = []
    for value in values {
      guard let element = value[key] else { throw ReferenceError("an object has no '\(key)'") }
      found.append(element)
    }
    return found
  }

  // MARK: As JSON

  /// The rank of a list of dictionaries, as it is written; `nan` where there is none.
  package static func rankValue(in reply: String) throws(ReferenceError) -> JSONValue {
    try rank(in: reply, of: "model_1").map(json) ?? "nan"
  }

  /// The rank in each leaderboard, as it is written; `nan` where there is none.
  package static func leaderboardValues(in reply: String) throws(ReferenceError) -> [JSONValue] {
    try leaderboardRanks(in: reply).map { $0.map(json) ?? "nan" }
  }

  /// What `key` leads to in the object of a reply in JSON, or in each of its list of objects.
  ///
  /// - Throws: ``ReferenceError`` for what is no JSON, or lacks the key.
  package static func jsonValues(in reply: String, key: String) throws(ReferenceError) -> [JSONValue] {
    try values(in: reply, key: key).map(json)
  }

  /// The elements of a list that is written as a literal of Python, or the one value that is.
  ///
  /// - Throws: ``ReferenceError`` for what is no literal.
  package static func literalValues(in reply: String) throws(ReferenceError) -> [JSONValue] {
    try refuseEmpty(reply)
    guard let value = PythonLiteral.value(of: reply) else {
      throw ReferenceError("the reply is no literal of Python")
    }
    if case .list(let elements) = value { return elements.map(json) }
    return [json(value)]
  }

  private static func json(_ value: PythonValue) -> JSONValue {
    switch value {
    case .none: .null
    case .boolean(let value): .bool(value)
    case .integer(.exact(let value)): .integer(value)
    case .integer(.beyond(let value)), .real(let value): number(value)
    case .text(let text): .string(text)
    case .list(let elements), .tuple(let elements): .array(elements.map(json))
    case .dictionary(let entries): object(entries)
    }
  }

  private static func number(_ value: Double) -> JSONValue {
    value.isNaN ? "nan" : value == .infinity ? "inf" : value == -.infinity ? "-inf" : .double(value)
  }

  /// An object; of equal keys the last one counts, at the place of the first.
  private static func object(_ entries: [PythonValue.Entry]) -> JSONValue {
    var members: [JSONValue.Member] = []
    var places: [[UInt8]: Int] = [:]
    for entry in entries {
      let key = key(entry.key)
      if let place = places[Array(key.utf8)] {
        members[place].value = json(entry.value)
      } else {
        places[Array(key.utf8)] = members.count
        members.append(.init(key, json(entry.value)))
      }
    }
    return .object(members)
  }

  /// A key as Python writes it in JSON.
  private static func key(_ value: PythonValue) -> String {
    switch value {
    case .text(let text): text
    case .real(let value):
      value.isNaN ? "NaN" : value.isInfinite ? value < 0 ? "-Infinity" : "Infinity" : "\(value)"
    default: JSONWriter.text(of: json(value))
    }
  }
}
