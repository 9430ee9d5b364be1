import GavelMetrics

extension VectorInput {
  /// A list of labels.
  func labels(_ key: String) throws -> [VectorLabel] {
    try values(key).map { try label($0, key) }
  }

  /// A list of labels, or nil when there is none or null.
  func optionalLabels(_ key: String) throws -> [VectorLabel]? {
    try isMissing(key) ? nil : labels(key)
  }

  /// A list of labels, nil for null.
  func votes(_ key: String) throws -> [VectorLabel?] {
    try values(key).map { $0 == .null ? nil : try label($0, key) }
  }

  /// Lists of labels, nil for null.
  func voteLists(_ key: String) throws -> [[VectorLabel?]] {
    try lists(key).map { try $0.map { $0 == .null ? nil : try label($0, key) } }
  }

  /// A list of items, raters and labels.
  func ratings(_ key: String) throws -> [Statistics.ItemRating<VectorLabel>] {
    try lists(key).map { parts in
      guard parts.count == 3 else { throw mistyped(key, "a list of items, raters and labels") }
      return .init(
        item: try text(parts[0], key), rater: try text(parts[1], key), label: try label(parts[2], key))
    }
  }

  /// A label out of a list.
  func label(_ value: VectorValue, _ key: String) throws -> VectorLabel {
    switch value {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    default: throw mistyped(key, "made of labels")
    }
  }
}
