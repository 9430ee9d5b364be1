/// A judge's decision not to rule: a refusal, a provider's filter, or a level vote.
///
/// It is thrown like an error and becomes an outcome of its own: an abstention says something about the judge, a
/// failure does not.
public struct Abstention: Error, Hashable, Codable, Sendable, CustomStringConvertible {
  /// The reason: ``ReasonCode/refused``, ``ReasonCode/contentFilter``, ``ReasonCode/noMajority`` or one's own.
  public var code: ReasonCode
  /// What happened.
  public var message: String
  /// The calls already paid for.
  public var calls: [CallRecord]
  /// What else a reader should know.
  public var warnings: [JudgmentWarning]

  /// An abstention with its reason.
  public init(
    _ code: ReasonCode, _ message: String, calls: [CallRecord] = [], warnings: [JudgmentWarning] = []
  ) {
    self.code = code
    self.message = message
    self.calls = calls
    self.warnings = warnings
  }

  /// The code and the message.
  public var description: String { "\(code): \(message)" }
}
