/// A judge's decision not to rule: a refusal, a provider's filter, or a level vote.
///
/// It is thrown like an error and becomes an outcome of its own: an abstention says something about the judge, a
/// failure does not.
public struct Abstention: Error, Hashable, Sendable, CustomStringConvertible {
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

extension Abstention: Codable {
  private enum CodingKeys: String, CodingKey { case code, message, calls, warnings }

  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decode(ReasonCode.self, forKey: .code),
      try container.decode(String.self, forKey: .message),
      calls: try container.decodeIfPresent([CallRecord].self, forKey: .calls) ?? [],
      warnings: try container.decodeIfPresent([JudgmentWarning].self, forKey: .warnings) ?? [])
  }

  /// Writes code, message, calls and warnings; what is empty is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(message, forKey: .message)
    if !calls.isEmpty { try container.encode(calls, forKey: .calls) }
    if !warnings.isEmpty { try container.encode(warnings, forKey: .warnings) }
  }
}
