import Foundation

/// A JSON value that keeps the order of keys and the spelling of numbers.
///
/// Foundation's JSON types lose both: the order in which a schema names its properties is the order in which a
/// model writes them, and an item must come out with the numbers it came in with.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The number as it is spelt, for example `4`, `4.0` or `1e3`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One key and its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A whole number.
  package static func integer(_ value: some BinaryInteger) -> JSONValue { .number("\(value)") }

  /// A finite number, spelt so that it reads back bit for bit; a whole one without a fraction.
  package static func double(_ value: Double) -> JSONValue {
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53, value.sign == .plus || whole != 0 {
      return .integer(whole)
    }
    return .number("\(value)")
  }

  /// The value of `key` in an object; nil in anything else.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  package var object: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The number as a finite `Double`; nil for anything else.
  package var double: Double? {
    guard case .number(let text) = self, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The number as an `Int`, also where it is spelt `4.0`; nil where it has a fraction or does not fit.
  package var int: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text) ?? double.flatMap { Int(exactly: $0) }
  }

  package var isNull: Bool { self == .null }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue {
  /// The same value as a `Codable` round trip gives it back: keys in order, each number in its one spelling.
  package var canonical: JSONValue {
    switch self {
    case .null, .bool, .string: self
    case .array(let elements): .array(elements.map(\.canonical))
    case .object(let members):
      .object(
        members.map { Member($0.key, $0.value.canonical) }.sorted {
          $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
        })
    case .number(let text):
      if let zero = Double(text), zero == 0 {
        .double(zero)
      } else if let whole = Int(text) {
        .integer(whole)
      } else if let exact = Self.decimal(text) {
        .number("\(exact)")
      } else {
        .double(Double(text) ?? 0)
      }
    }
  }

  /// The number as a `Decimal`; nil where its range is too small.
  private static func decimal(_ text: String) -> Decimal? {
    Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }
}

extension JSONValue: Codable {
  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Name.self) {
      self = .object(
        try container.allKeys.map { Member($0.stringValue, try container.decode(JSONValue.self, forKey: $0)) }
      )
      self = canonical
      return
    }
    if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
      self = .array(elements)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let zero = try? container.decode(Double.self), zero == 0 {
      self = .double(zero)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Decimal.self) {
      self = .number("\(value)")
    } else {
      self = .double(try container.decode(Double.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: Name.self)
      for member in members { try container.encode(member.value, forKey: Name(stringValue: member.key)) }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .number(let text):
      var container = encoder.singleValueContainer()
      if let zero = Double(text), zero == 0 {
        try container.encode(zero)
      } else if let whole = Int(text) {
        try container.encode(whole)
      } else if let exact = Self.decimal(text) {
        try container.encode(exact)
      } else {
        try container.encode(Double(text) ?? 0)
      }
    }
  }
}
