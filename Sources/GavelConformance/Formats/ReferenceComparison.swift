import GavelCore

/// Compares what the library gives with what a reference program gave.
enum ReferenceComparison {
  /// What differs, with the place; empty where nothing does.
  ///
  /// Objects must have the same keys in any order; numbers may be off by `tolerance`, relative to the greater of 1 and
  /// their magnitude; texts are compared scalar by scalar.
  static func differences(
    _ value: JSONValue, from expected: JSONValue, tolerance: Double, ignoringMissing: Bool = false,
    at place: String = ""
  ) -> [String] {
    switch (value, expected) {
    case (.object(let members), .object):
      let names = ignoringMissing ? [] : (expected.object ?? []).map(\.key)
      let keys = members.map(\.key) + names.filter { value[$0] == nil }
      return keys.flatMap { key -> [String] in
        guard let one = value[key], let other = expected[key] else {
          return [difference(value[key] ?? .null, expected[key] ?? .null, at: "\(place).\(key)")]
        }
        return differences(one, from: other, tolerance: tolerance, at: "\(place).\(key)")
      }
    case (.array(let elements), .array(let others)) where elements.count == others.count:
      return zip(elements, others).enumerated().flatMap {
        differences($0.element.0, from: $0.element.1, tolerance: tolerance, at: "\(place)[\($0.offset)]")
      }
    case (.string(let one), .string(let other)):
      return one.utf8.elementsEqual(other.utf8) ? [] : [difference(value, expected, at: place)]
    case (.number, .number):
      return areClose(value, expected, tolerance) ? [] : [difference(value, expected, at: place)]
    default: return value == expected ? [] : [difference(value, expected, at: place)]
    }
  }

  private static func areClose(_ one: JSONValue, _ other: JSONValue, _ tolerance: Double) -> Bool {
    guard let first = one.double, let second = other.double else { return one == other }
    return first == second || abs(first - second) <= tolerance * max(1, abs(first), abs(second))
  }

  private static func difference(_ value: JSONValue, _ expected: JSONValue, at place: String) -> String {
    let name = place.isEmpty ? "" : "\(place.drop { $0 == "." }): "
    return "\(name)expected \(shown(expected)), got \(shown(value))"
  }

  /// A value with every white space but the single space made visible.
  static func shown(_ value: JSONValue) -> String { VisibleText.of(JSONWriter.text(of: value)) }
}

extension JSONValue {
  /// A number as cases write it: what is not finite is a text.
  static func reference(_ value: Double) -> JSONValue {
    value.isNaN ? "nan" : value == .infinity ? "inf" : value == -.infinity ? "-inf" : .double(value)
  }
}
