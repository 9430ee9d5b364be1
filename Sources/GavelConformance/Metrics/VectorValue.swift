/// A value of a vector file, or one computed to be compared with it.
///
/// Every number read from JSON is a ``number(_:)``, save the state of a generator. A checker reports a count as ``integer(_:)``, which asks
/// for an exact comparison whatever the tolerance.
public enum VectorValue: Hashable, Sendable {
  /// JSON null: this part is undefined.
  case null
  /// A truth value, compared exactly.
  case boolean(Bool)
  /// A count, compared exactly; only in computed results.
  case integer(Int)
  /// A number, compared within the tolerance.
  case number(Double)
  /// The state of a generator, under the key `lcg` of an object; a `Double` holds fewer digits.
  case seed(UInt64)
  /// A label or a text, compared scalar by scalar.
  case text(String)
  /// A list, compared element by element.
  case list([VectorValue])
  /// An object, compared by the keys that are expected.
  case object([String: VectorValue])

  /// A number, or null for nil.
  public static func optional(_ value: Double?) -> VectorValue {
    value.map(VectorValue.number) ?? .null
  }
}

extension VectorValue: Decodable {
  /// Reads any JSON value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([VectorValue].self) {
      self = .list(value)
    } else {
      var fields = try container.decode([String: VectorValue].self)
      if fields["lcg"] != nil, let recipe = try? container.decode(Recipe.self) {
        fields["lcg"] = .seed(recipe.lcg)
      }
      self = .object(fields)
    }
  }
}

/// What is read a second time of a recipe.
private struct Recipe: Decodable {
  let lcg: UInt64
}

extension VectorValue {
  /// The number, also of the strings that stand for NaN and the infinities; nil for anything else.
  public var asNumber: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    case .seed(let value): Double(value)
    case .text("NaN"): .nan
    case .text("Infinity"): .infinity
    case .text("-Infinity"): -.infinity
    default: nil
    }
  }

  /// The differences of this computed value from an expected one, each with its place; empty when it passes.
  ///
  /// Numbers pass when they differ by at most the tolerance times the larger of 1 and the expected magnitude.
  public func differences(
    from expected: VectorValue, tolerance: Double, path: String = ""
  ) -> [String] {
    switch (self, expected) {
    case (.list(let got), .list(let wanted)):
      guard got.count == wanted.count else {
        return ["\(path): expected \(wanted.count) elements, got \(got.count)"]
      }
      return zip(got, wanted).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, tolerance: tolerance, path: "\(path)[\(index)]")
      }
    case (.object(let got), .object(let wanted)):
      return wanted.sorted { $0.key < $1.key }.flatMap { key, target -> [String] in
        let place = path.isEmpty ? key : "\(path).\(key)"
        guard let value = got[key] else { return ["\(place): expected \(target), got nothing"] }
        return value.differences(from: target, tolerance: tolerance, path: place)
      }
    default:
      return matches(expected, tolerance: tolerance) ? [] : ["\(path): expected \(expected), got \(self)"]
    }
  }

  private func matches(_ expected: VectorValue, tolerance: Double) -> Bool {
    switch (self, expected) {
    case (.null, .null): return true
    case (.boolean(let got), .boolean(let wanted)): return got == wanted
    case (.integer(let got), .number(let wanted)): return Double(got) == wanted
    case (.text(let got), .text(let wanted)):
      return got.unicodeScalars.elementsEqual(wanted.unicodeScalars)
    case (.number(let got), _):
      guard let wanted = expected.asNumber else { return false }
      // No metric may give NaN, and only infinity is near to infinity.
      if got == wanted { return true }
      return wanted.isFinite && abs(got - wanted) <= tolerance * max(1, abs(wanted))
    default: return false
    }
  }
}

extension VectorValue: CustomStringConvertible {
  /// The value as JSON would show it; a long one is cut.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .seed(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let value): "\"\(value)\""
    case .list(let values):
      "[" + values.prefix(8).map(\.description).joined(separator: ", ") + (values.count > 8 ? ", …]" : "]")
    case .object(let fields):
      "{" + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }
}
