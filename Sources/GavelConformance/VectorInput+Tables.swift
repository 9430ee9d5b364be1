import GavelMetrics

extension VectorInput {
  /// A list of labels, written out or generated.
  func labels(_ key: String) throws -> [VectorLabel] {
    guard case .list(let values) = fields[key] else { return try numbers(key).map(VectorLabel.number) }
    return try values.map { value in
      switch value {
      case .number(let number): return .number(number)
      case .text(let text): return .text(text)
      default: throw mistyped(key, "a list of labels")
      }
    }
  }

  /// A list of labels, or nil when there is none or null.
  func optionalLabels(_ key: String) throws -> [VectorLabel]? {
    try isMissing(key) ? nil : labels(key)
  }

  /// A list of numbers, or nil when there is none or null.
  func optionalNumbers(_ key: String) throws -> [Double]? {
    try isMissing(key) ? nil : numbers(key)
  }

  /// Lists of numbers, nil for null.
  func table(_ key: String) throws -> [[Double?]] {
    try lists(key).map { row in
      try row.map { value -> Double? in
        if value == .null { return nil }
        guard let number = value.asNumber else { throw mistyped(key, "lists of numbers and nulls") }
        return number
      }
    }
  }

  /// Lists of counts.
  func counts(_ key: String) throws -> [[Int]] {
    try lists(key).map { row in
      try row.map { value in
        guard let count = value.asNumber.flatMap({ Int(exactly: $0) }) else {
          throw mistyped(key, "lists of integers")
        }
        return count
      }
    }
  }

  /// A list of verdicts on pairs, nil for null.
  func verdicts(_ key: String) throws -> [Statistics.PairVerdict?] {
    guard case .list(let values) = fields[key] else { throw mistyped(key, "a list of verdicts") }
    return try values.map { $0 == .null ? nil : try verdict($0) }
  }

  /// Lists of verdicts on pairs.
  func verdictLists(_ key: String) throws -> [[Statistics.PairVerdict]] {
    try lists(key).map { try $0.map(verdict) }
  }

  private func verdict(_ value: VectorValue) throws -> Statistics.PairVerdict {
    guard case .text(let text) = value, let verdict = Statistics.PairVerdict(rawValue: text) else {
      throw MetricError(.invalidParameter, "\(value) is not a verdict; use A, B or tie")
    }
    return verdict
  }

  private func lists(_ key: String) throws -> [[VectorValue]] {
    guard case .list(let rows) = fields[key] else { throw mistyped(key, "a list of lists") }
    return try rows.map { row in
      guard case .list(let values) = row else { throw mistyped(key, "a list of lists") }
      return values
    }
  }

  private func isMissing(_ key: String) -> Bool {
    fields[key] == nil || fields[key] == .null
  }
}
