import GavelMetrics

/// A label of a vector: a text or a number.
enum VectorLabel: ClassLabel {
  case number(Double)
  case text(String)

  enum Key: Hashable, Comparable, Sendable {
    case number(Double)
    case text(ScalarText)
  }

  var labelKey: Key {
    switch self {
    case .number(let value): .number(value)
    case .text(let value): .text(value.labelKey)
    }
  }

  var shownLabel: String {
    switch self {
    case .number(let value): Int(exactly: value)?.shownLabel ?? "\(value)"
    case .text(let value): value.shownLabel
    }
  }

  var value: VectorValue {
    switch self {
    case .number(let value): .number(value)
    case .text(let value): .text(value)
    }
  }
}
