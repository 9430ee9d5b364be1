/// A stable kebab-case code that others may extend: written to JSON as a plain string.
///
/// Types of codes conform by declaring `rawValue` and an initializer; users add static members of their own.
public protocol CodeString: RawRepresentable, Hashable, Codable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible, Comparable, CodingKeyRepresentable
where RawValue == String, StringLiteralType == String {
  /// A code with this text.
  init(rawValue: String)
}

extension CodeString {
  /// A code written as a literal.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The text of the code.
  public var description: String { rawValue }

  /// Codes are ordered by their text.
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
