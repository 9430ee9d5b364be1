/// A whole number as Python's `int` holds it: of any size.
enum PythonInteger: Hashable, Sendable {
  /// One that fits.
  case exact(Int)
  /// One beyond 64 bits, as the nearest double; infinite beyond its range.
  case beyond(Double)

  /// The nearest double.
  var double: Double {
    switch self {
    case .exact(let value): Double(value)
    case .beyond(let value): value
    }
  }

  /// The number with the other sign.
  var negated: Self {
    switch self {
    case .exact(.min): .beyond(0x1p63)
    case .exact(let value): .exact(-value)
    case .beyond(let value): .beyond(-value)
    }
  }
}
