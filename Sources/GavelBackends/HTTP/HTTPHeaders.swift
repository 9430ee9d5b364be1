/// Header fields in order; names have no case.
///
/// ```swift
/// let headers: HTTPHeaders = ["x-team": "evaluation", "OpenAI-Project": "p-17"]
/// print(headers["X-Team"] ?? "")   // evaluation
/// ```
///
/// Descriptions and reflections show the names only: a value may be a credential.
public struct HTTPHeaders: Hashable, Sendable {
  /// One field.
  public struct Field: Hashable, Sendable {
    /// The name as it is sent.
    public var name: String
    /// The value.
    public var value: String

    /// A field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The fields in order.
  public var fields: [Field]

  /// These fields.
  public init(_ fields: [Field] = []) { self.fields = fields }

  /// The first value of `name` in any case; setting replaces the first, or appends, and nil removes all.
  public subscript(name: String) -> String? {
    get { fields.first { Self.areEqual($0.name, name) }?.value }
    set {
      guard let newValue else { return fields.removeAll { Self.areEqual($0.name, name) } }
      if let index = fields.firstIndex(where: { Self.areEqual($0.name, name) }) {
        fields[index].value = newValue
      } else {
        fields.append(Field(name, newValue))
      }
    }
  }

  private static func areEqual(_ one: String, _ other: String) -> Bool {
    one == other || one.lowercased() == other.lowercased()
  }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
  /// Fields written as a literal, in its order.
  public init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map { Field($0.0, $0.1) }
  }
}

extension HTTPHeaders: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The names; never a value.
  public var description: String { fields.map(\.name).joined(separator: ", ") }
  /// The names; never a value.
  public var debugDescription: String { description }
  /// The names; never a value.
  public var customMirror: Mirror { Mirror(self, children: ["names": description]) }
}

extension HTTPHeaders.Field: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The name; never the value.
  public var description: String { name }
  /// The name; never the value.
  public var debugDescription: String { name }
  /// The name; never the value.
  public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
