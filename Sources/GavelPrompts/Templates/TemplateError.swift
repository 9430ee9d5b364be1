public import GavelCore

/// What is wrong with a prompt template, or with the values it is filled with.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of mistake.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The template's braces are not in order.
    public static let malformedTemplate: Self = "malformed-template"
    /// A slot asks for more than a plain value, or by number.
    public static let unsupportedSlot: Self = "unsupported-slot"
    /// A slot stands more than once where it may stand once.
    public static let repeatedSlot: Self = "repeated-slot"
    /// A slot has no value.
    public static let missingValue: Self = "missing-value"
    /// The text is no conversation in ChatML.
    public static let invalidConversation: Self = "invalid-conversation"
  }

  /// The kind of mistake.
  public var code: Code
  /// The name of the slot; nil where no slot is to blame.
  public var slot: String?
  /// What was found and what is wanted.
  public var message: String

  /// A mistake, in `slot` if it is about one.
  public init(_ code: Code, slot: String? = nil, _ message: String) {
    self.code = code
    self.slot = slot
    self.message = message
  }

  /// The message.
  public var description: String { message }

  /// `slot` is not among `values`.
  static func missing(_ slot: String, among values: some Sequence<String>) -> Self {
    let names = values.sorted()
    let hint = NearestName.suggestion(for: slot, among: names).map { "; \($0)" } ?? ""
    let given = names.isEmpty ? "no values at all" : "values for: \(names.joined(separator: ", "))"
    return Self(
      .missingValue, slot: slot,
      "the template asks for '\(slot)', which has no value\(hint). There are \(given)")
  }
}
