/// The input of a case, read by key and type.
///
/// A key that is missing or of another type than asked for is a fault of the vector. Wherever a list or a text is
/// asked for, a recipe may stand in its place.
struct VectorInput {
  let fields: [String: VectorValue]

  /// Whether a parameter that the reader refuses is replaced by one that it knows, see ``RefusedParameter``.
  var replacesRefused = false

  init(_ fields: [String: VectorValue]) {
    self.fields = fields
  }

  func number(_ key: String) throws -> Double {
    guard let value = fields[key]?.asNumber else { throw mistyped(key, "a number") }
    return value
  }

  /// A number, or a standard value where there is none.
  func number(_ key: String, default standard: Double) throws -> Double {
    isMissing(key) ? standard : try number(key)
  }

  /// A number, or nil when there is none or null.
  func optionalNumber(_ key: String) throws -> Double? {
    isMissing(key) ? nil : try number(key)
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

  /// Whether there is no such key, or null.
  func isMissing(_ key: String) -> Bool {
    fields[key] == nil || fields[key] == .null
  }

  func mistyped(_ key: String, _ kind: String) -> VectorProblem {
    VectorProblem("input '\(key)' is missing or not \(kind)")
  }
}
