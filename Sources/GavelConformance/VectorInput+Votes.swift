import GavelCore
import GavelMetrics

extension VectorInput {
  /// A list of labels, nil for null.
  func votes(_ key: String) throws -> [VectorLabel?] {
    try values(key).map { value in
      switch value {
      case .null: nil
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      default: throw mistyped(key, "a list of labels and nulls")
      }
    }
  }

  /// A list of numbers, nil for null.
  func scoresWithHoles(_ key: String) throws -> [Double?] {
    guard case .list(let values) = fields[key] else { return try numbers(key) }
    return try values.map { value in
      if value == .null { return nil }
      guard let number = value.asNumber else { throw mistyped(key, "a list of numbers and nulls") }
      return number
    }
  }

  /// A list of items, raters and labels.
  func ratings(_ key: String) throws -> [Statistics.ItemRating<VectorLabel>] {
    try values(key).map { value in
      guard case .list(let parts) = value, parts.count == 3, case .text(let item) = parts[0],
        case .text(let rater) = parts[1]
      else { throw mistyped(key, "a list of items, raters and labels") }
      switch parts[2] {
      case .text(let label): return .init(item: item, rater: rater, label: .text(label))
      case .number(let label): return .init(item: item, rater: rater, label: .number(label))
      default: throw mistyped(key, "a list of items, raters and labels")
      }
    }
  }

  /// A list of tokens with the logarithms of their probabilities.
  func alternatives(_ key: String) throws -> [TokenProbability.Alternative] {
    try values(key).map { value in
      guard case .list(let parts) = value, parts.count == 2, case .text(let token) = parts[0],
        let logProbability = parts[1].asNumber
      else { throw mistyped(key, "a list of tokens and numbers") }
      return .init(token, logProbability: logProbability)
    }
  }
}
