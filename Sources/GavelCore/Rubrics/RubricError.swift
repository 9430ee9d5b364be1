/// What is wrong with a rubric that came as data, in which field and on which line.
public struct RubricError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of mistake.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The text is no JSON, or holds a key twice.
    public static let invalidJSON: Self = "invalid-json"
    /// A field that is needed is not there.
    public static let missingField: Self = "missing-field"
    /// A field that no rubric has, or that this kind of rubric does not use.
    public static let unknownField: Self = "unknown-field"
    /// A field holds what it cannot hold.
    public static let invalidField: Self = "invalid-field"
  }

  /// The kind of mistake.
  public var code: Code
  /// The field, for example `criteria[1].weight`; nil for the whole text.
  public var field: String?
  /// The line of the file, from 1; of what a missing field belongs to.
  public var line: Int?
  /// What was found and what is wanted.
  public var message: String

  /// A mistake in `field`.
  public init(_ code: Code, field: String? = nil, line: Int? = nil, _ message: String) {
    self.code = code
    self.field = field
    self.line = line
    self.message = message
  }

  /// Line, field and message: `rubric, line 4, field 'criteria[1].weight': …`.
  public var description: String {
    let place = [line.map { ", line \($0)" }, field.map { ", field '\($0)'" }].compactMap(\.self)
    return "rubric\(place.joined()): \(message)"
  }
}
