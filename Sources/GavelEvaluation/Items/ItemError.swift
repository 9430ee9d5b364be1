public import GavelCore

/// Why a line of the input is no item, or why the input cannot be read at all.
public struct ItemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as stable text.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    // Of one line.

    /// The line is no JSON.
    public static let invalidJSON: Self = "invalid-json"
    /// The line is no UTF-8.
    public static let invalidUTF8: Self = "invalid-utf8"
    /// The line is JSON, but no object.
    public static let notAnObject: Self = "not-an-object"
    /// A field has another form than it should.
    public static let invalidField: Self = "invalid-field"
    /// Two fields are given of which only one may be.
    public static let ambiguousFields: Self = "ambiguous-fields"
    /// A field is missing.
    public static let missingField: Self = "missing-field"
    /// The line is longer than allowed.
    public static let lineTooLong: Self = "line-too-long"

    // Of the whole input; these are thrown.

    /// There is no such file.
    public static let inputMissing: Self = "input-missing"
    /// The file is there and cannot be read.
    public static let inputUnreadable: Self = "input-unreadable"
    /// Not one line is an item: the file is probably of another kind.
    public static let noReadableLine: Self = "no-readable-line"
    /// Two items have one identifier and different content.
    public static let conflictingIDs: Self = "conflicting-ids"
  }

  /// What is wrong.
  public var code: Code
  /// What was found, and what to do next.
  public var message: String
  /// The file, where the item came from one.
  public var file: String?
  /// The line in the file, from 1.
  public var line: Int?
  /// The field that is wrong or missing.
  public var field: String?
  /// The beginning of the offending input, with control characters escaped.
  public var excerpt: String?
  /// The identifier for the record of this line: the item's own where it has one, else derived from the content.
  public var id: String?

  /// An error.
  public init(
    _ code: Code, _ message: String, file: String? = nil, line: Int? = nil, field: String? = nil,
    excerpt: String? = nil, id: String? = nil
  ) {
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.field = field
    self.excerpt = excerpt
    self.id = id
  }

  /// Place, code, message and excerpt on one line.
  public var description: String {
    var text = ""
    if let file { text += Excerpt.of(file) }
    if let line { text += text.isEmpty ? "line \(line)" : ":\(line)" }
    if !text.isEmpty { text += ": " }
    text += "\(code): \(message)"
    if let excerpt { text += "; it begins: \(excerpt)" }
    return text
  }
}
