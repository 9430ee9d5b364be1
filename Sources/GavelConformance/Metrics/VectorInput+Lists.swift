extension VectorInput {
  /// The elements of a list, written out or generated.
  func values(_ key: String) throws -> [VectorValue] {
    try elements(of: fields[key], key, made: [key])
  }

  /// Lists, each written out or generated, or all of them generated as rows of indices.
  func lists(_ key: String) throws -> [[VectorValue]] {
    try values(key).map { try elements(of: $0, key, made: [key]) }
  }

  /// The elements of a list that makes use of the lists with some keys.
  private func elements(
    of value: VectorValue?, _ key: String, made keys: Set<String>
  ) throws -> [VectorValue] {
    if case .list(let values) = value { return values }
    guard let recipe = VectorRecipe(value) else { throw mistyped(key, "a list") }
    guard !recipe.isTable else {
      return try recipe.indices().map { .list($0.map { .number(Double($0)) }) }
    }
    let numbers = try recipe.numbers { sibling in
      // A chain that is not a circle is short; one of thousands of keys would overflow the stack.
      guard !keys.contains(sibling), keys.count < 100 else {
        throw VectorProblem("input '\(key)' is a recipe that leads back to '\(sibling)'")
      }
      return try elements(of: fields[sibling], sibling, made: keys.union([sibling])).map {
        try number($0, sibling)
      }
    }
    return numbers.map(VectorValue.number)
  }

  private func number(_ value: VectorValue, _ key: String) throws -> Double {
    guard let number = value.asNumber else { throw mistyped(key, "a list of numbers") }
    return number
  }
}

extension VectorInput {
  /// A list of numbers.
  func numbers(_ key: String) throws -> [Double] {
    try values(key).map { try number($0, key) }
  }

  /// A list of numbers, or nil when there is none or null.
  func optionalNumbers(_ key: String) throws -> [Double]? {
    try isMissing(key) ? nil : numbers(key)
  }

  /// A list of numbers, nil for null.
  func numbersWithHoles(_ key: String) throws -> [Double?] {
    try values(key).map { $0 == .null ? nil : try number($0, key) }
  }

  /// Lists of numbers.
  func rows(_ key: String) throws -> [[Double]] {
    try lists(key).map { try $0.map { try number($0, key) } }
  }

  /// Lists of numbers, nil for null.
  func table(_ key: String) throws -> [[Double?]] {
    try lists(key).map { try $0.map { $0 == .null ? nil : try number($0, key) } }
  }

  /// Lists of integers, such as counts or indices.
  func integerRows(_ key: String) throws -> [[Int]] {
    try lists(key).map { row in
      try row.map { value in
        guard let integer = Int(exactly: try number(value, key)) else {
          throw mistyped(key, "lists of integers")
        }
        return integer
      }
    }
  }
}
