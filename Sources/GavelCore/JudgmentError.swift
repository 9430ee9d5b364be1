/// Why a judge gave no verdict, with the reply that could not be read and the calls already paid for.
public struct JudgmentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason.
  public var code: ReasonCode
  /// What was wrong, and what to do next.
  public var message: String
  /// The reply, or the input, that could not be used.
  public var raw: String?
  /// The calls already paid for.
  public var calls: [CallRecord]
  /// What else a reader should know.
  public var warnings: [JudgmentWarning]
  /// Whether every other item would fail for the same reason: runs stop at such an error.
  public var stopsRun: Bool

  /// An error with its reason.
  public init(
    _ code: ReasonCode, _ message: String, raw: String? = nil, calls: [CallRecord] = [],
    warnings: [JudgmentWarning] = [], stopsRun: Bool = false
  ) {
    self.code = code
    self.message = message
    self.raw = raw
    self.calls = calls
    self.warnings = warnings
    self.stopsRun = stopsRun
  }

  /// The code and the message.
  public var description: String { "\(code): \(message)" }
}

extension Error {
  /// This error, made an abstention or a ``JudgmentError`` that also holds what was paid for before it.
  ///
  /// - Parameters:
  ///   - calls: The calls before it.
  ///   - warnings: What was noticed before it.
  ///   - wrapped: The error that stands for one of another kind.
  /// - Returns: The error to throw.
  package func paidFor(
    _ calls: [CallRecord], _ warnings: [JudgmentWarning], orElse wrapped: () -> JudgmentError
  ) -> any Error {
    if var abstention = self as? Abstention {
      abstention.calls = calls + abstention.calls
      abstention.warnings = warnings + abstention.warnings
      return abstention
    }
    var error = self as? JudgmentError ?? wrapped()
    error.calls = calls + error.calls
    error.warnings = warnings + error.warnings
    return error
  }
}

extension JudgmentError: Codable {
  private enum CodingKeys: String, CodingKey { case code, message, raw, calls, warnings }

  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decode(ReasonCode.self, forKey: .code),
      try container.decode(String.self, forKey: .message),
      raw: try container.decodeIfPresent(String.self, forKey: .raw),
      calls: try container.decodeIfPresent([CallRecord].self, forKey: .calls) ?? [],
      warnings: try container.decodeIfPresent([JudgmentWarning].self, forKey: .warnings) ?? [])
  }

  /// Writes all but `stopsRun`: an error that stops a run is thrown, never recorded.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(message, forKey: .message)
    try container.encodeIfPresent(raw, forKey: .raw)
    if !calls.isEmpty { try container.encode(calls, forKey: .calls) }
    if !warnings.isEmpty { try container.encode(warnings, forKey: .warnings) }
  }
}
