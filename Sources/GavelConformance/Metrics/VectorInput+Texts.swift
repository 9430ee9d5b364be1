import GavelCore

extension VectorInput {
  /// A text.
  func text(_ key: String) throws -> String {
    guard let value = fields[key] else { throw mistyped(key, "a text") }
    return try text(value, key)
  }

  /// A list of texts.
  func texts(_ key: String) throws -> [String] {
    try values(key).map { try text($0, key) }
  }

  /// Lists of texts.
  func textLists(_ key: String) throws -> [[String]] {
    try lists(key).map { try $0.map { try text($0, key) } }
  }

  /// A list of tokens with the logarithms of their probabilities.
  func alternatives(_ key: String) throws -> [TokenProbability.Alternative] {
    try lists(key).map { parts in
      guard parts.count == 2, let logProbability = parts[1].asNumber else {
        throw mistyped(key, "a list of tokens and numbers")
      }
      return .init(try text(parts[0], key), logProbability: logProbability)
    }
  }

  /// A text out of a list, written out or drawn from an alphabet.
  func text(_ value: VectorValue, _ key: String) throws -> String {
    if case .text(let text) = value { return text }
    guard let recipe = VectorRecipe(value) else { throw mistyped(key, "a text") }
    return try recipe.text()
  }
}
