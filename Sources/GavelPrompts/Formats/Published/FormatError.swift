public import GavelCore

/// Why a published format cannot be made with these settings.
public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of mistake.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no format of this name.
    public static let unknownFormat: Self = "unknown-format"
    /// The judge was trained for one way of looking, and takes no rubric.
    public static let unwantedRubric: Self = "unwanted-rubric"
    /// The judge needs a rubric, and none is given.
    public static let missingRubric: Self = "missing-rubric"
    /// The judge needs a rubric of another kind or scale.
    public static let unfitRubric: Self = "unfit-rubric"
    /// The format has no safe mode: its values cannot capture slots or make messages.
    public static let noSafeMode: Self = "no-safe-mode"
  }

  /// The kind of mistake.
  public var code: Code
  /// The name of the format.
  public var format: String
  /// What was found and what is wanted.
  public var message: String

  /// A mistake in settings for `format`.
  public init(_ code: Code, format: String, _ message: String) {
    self.code = code
    self.format = format
    self.message = message
  }

  /// The format and the message.
  public var description: String { "the format '\(format)' \(message)" }
}
