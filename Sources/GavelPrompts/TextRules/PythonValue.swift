/// What a literal of Python says.
enum PythonValue: Hashable, Sendable {
  /// `None`.
  case none
  /// `True` or `False`.
  case boolean(Bool)
  /// A whole number.
  case integer(PythonInteger)
  /// A number with a point or an exponent.
  case real(Double)
  /// A text.
  case text(String)
  /// `[…]`.
  case list([PythonValue])
  /// `(…)`, also without the parentheses.
  case tuple([PythonValue])
  /// `{key: value}`, all entries as they stand; of equal keys the last one counts.
  case dictionary([Entry])

  /// One entry of a dictionary.
  struct Entry: Hashable, Sendable {
    /// A value that is no list and no dictionary, and holds none.
    var key: PythonValue
    /// What the key leads to.
    var value: PythonValue
  }

  /// What the key `key` leads to in a dictionary; compared scalar by scalar.
  subscript(key: String) -> PythonValue? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries.last { entry in
      guard case .text(let text) = entry.key else { return false }
      return text.utf8.elementsEqual(key.utf8)
    }?.value
  }

  /// The things in a list or a tuple.
  var elements: [PythonValue]? {
    switch self {
    case .list(let elements), .tuple(let elements): elements
    default: nil
    }
  }

  /// The value as a number, by Python's rule that `True` is 1 and `False` is 0; nil if it is none.
  var number: Double? {
    switch self {
    case .boolean(let value): value ? 1 : 0
    case .integer(let value): value.double
    case .real(let value): value
    default: nil
    }
  }
}
