import GavelMetrics

/// The input of a case, read by key and type.
///
/// A key that is missing or of another type than asked for is a fault of the vector; an option string that is
/// not known is an `invalid_parameter` of the metric.
struct VectorInput {
  let fields: [String: VectorValue]

  init(_ fields: [String: VectorValue]) {
    self.fields = fields
  }

  func number(_ key: String) throws -> Double {
    guard let value = fields[key]?.asNumber else { throw mistyped(key, "a number") }
    return value
  }

  func integer(_ key: String) throws -> Int {
    guard let value = Int(exactly: try number(key)) else { throw mistyped(key, "an integer") }
    return value
  }

  func boolean(_ key: String, default standard: Bool) throws -> Bool {
    switch fields[key] {
    case nil: return standard
    case .boolean(let value): return value
    default: throw mistyped(key, "true or false")
    }
  }

  func text(_ key: String) throws -> String {
    guard case .text(let value) = fields[key] else { throw mistyped(key, "a text") }
    return value
  }

  func texts(_ key: String) throws -> [String] {
    guard case .list(let values) = fields[key] else { throw mistyped(key, "a list of texts") }
    return try values.map { value in
      guard case .text(let text) = value else { throw mistyped(key, "a list of texts") }
      return text
    }
  }

  /// A list of numbers, written out or generated.
  func numbers(_ key: String) throws -> [Double] {
    switch fields[key] {
    case .list(let values):
      return try values.map { value in
        guard let number = value.asNumber else { throw mistyped(key, "a list of numbers") }
        return number
      }
    case let value?:
      guard let recipe = GeneratedList(value) else { throw mistyped(key, "a list of numbers") }
      return try recipe.numbers { sibling in
        guard sibling != key else { throw mistyped(key, "a list made from another one") }
        return try numbers(sibling)
      }
    case nil:
      throw mistyped(key, "a list of numbers")
    }
  }

  /// An option out of the cases of an enumeration.
  func option<Option: RawRepresentable<String>>(
    _ key: String, as type: Option.Type = Option.self
  ) throws -> Option {
    let spelling = try text(key)
    guard let option = Option(rawValue: spelling) else {
      throw MetricError(.invalidParameter, "\(key) is '\(spelling)', which is not one of its options")
    }
    return option
  }

  func mistyped(_ key: String, _ kind: String) -> VectorProblem {
    VectorProblem("input '\(key)' is missing or not \(kind)")
  }
}
