import GavelMetrics

extension VectorInput {
  /// A list of 0 and 1 that belongs to a list of some length.
  ///
  /// The length is checked here, as it comes before the values.
  func outcomes(_ key: String, count: Int) throws -> [Bool] {
    try matching(numbers(key), count, key).map { value in
      guard value == 0 || value == 1 else {
        throw MetricError(.invalidParameter, "\(key) holds \(value); an outcome is 0 or 1")
      }
      return value == 1
    }
  }

  /// A list of whole numbers that belongs to a list of some length.
  func classIndices(_ key: String, count: Int) throws -> [Int] {
    try matching(numbers(key), count, key).map { value in
      guard let index = Int(exactly: value) else {
        throw MetricError(.invalidParameter, "\(key) holds \(value); a class is a whole number")
      }
      return index
    }
  }

  /// Lists of numbers without holes.
  func rows(_ key: String) throws -> [[Double]] {
    try table(key).map { row in
      try row.map { value in
        guard let value else { throw mistyped(key, "lists of numbers") }
        return value
      }
    }
  }

  /// A number, or nil when there is none or null.
  func optionalNumber(_ key: String) throws -> Double? {
    fields[key] == nil || fields[key] == .null ? nil : try number(key)
  }

  private func matching(_ values: [Double], _ count: Int, _ key: String) throws -> [Double] {
    guard values.count == count else {
      throw MetricError(.lengthMismatch, "\(key) has \(values.count) entries for \(count) items")
    }
    return values
  }
}
