import GavelMetrics

extension VectorInput {
  /// An option out of the cases of an enumeration.
  func option<Option: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Option.Type = Option.self
  ) throws -> Option {
    guard let value = fields[key], case .text = value else { throw mistyped(key, "a text") }
    return try known(value, key)
  }

  /// An option by its spelling; the first one stands for a spelling that is not known.
  func option<Option>(_ key: String, in options: KeyValuePairs<String, Option>) throws -> Option {
    guard case .text(let spelling) = fields[key], let first = options.first else {
      throw mistyped(key, "a text")
    }
    if let option = options.first(where: { $0.key == spelling }) { return option.value }
    let spellings = options.map(\.key).joined(separator: ", ")
    return try refused("\(key) is '\(spelling)'; use one of \(spellings)", else: first.value)
  }

  /// A list of the cases of an enumeration, nil for null.
  func options<Option: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Option.Type = Option.self
  ) throws -> [Option?] {
    try values(key).map { try option(of: $0, key) }
  }

  /// Lists of the cases of an enumeration.
  func optionLists<Option: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Option.Type = Option.self
  ) throws -> [[Option]] {
    try lists(key).map { try $0.map { try known($0, key) } }
  }

  /// A case of an enumeration in a list or an object of a list, nil for null.
  func option<Option: RawRepresentable<String> & CaseIterable>(
    of value: VectorValue?, _ key: String, as type: Option.Type = Option.self
  ) throws -> Option? {
    guard let value, value != .null else { return nil }
    return try known(value, key)
  }

  private func known<Option: RawRepresentable<String> & CaseIterable>(
    _ value: VectorValue, _ key: String
  ) throws -> Option {
    if case .text(let text) = value, let option = Option(rawValue: text) { return option }
    guard let first = Option.allCases.first else { throw mistyped(key, "an option") }
    let spellings = Option.allCases.map(\.rawValue).joined(separator: ", ")
    return try refused("\(key) holds \(value); use one of \(spellings)", else: first)
  }
}
