/// Why a call gave no completion, and whether trying again can help.
public struct BackendError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, as it will stand beside the item.
  public var code: ReasonCode
  /// What happened and what to do next; never a credential.
  public var message: String
  /// The HTTP status, where there is one.
  public var status: Int?
  /// The beginning of what the server said.
  public var raw: String?
  /// How long the server asks to wait before this call is tried again.
  public var retryAfter: Duration?
  /// How often the same call may be tried again; 0 for never, nil for as often as the retry policy allows.
  public var retryLimit: Int?
  /// Whether the server asks everybody to slow down.
  public var isOverload: Bool
  /// Whether every other call would fail for the same reason.
  public var stopsRun: Bool

  /// An error that may be tried again unless `retryLimit` is 0.
  public init(
    _ code: ReasonCode, _ message: String, status: Int? = nil, raw: String? = nil,
    retryAfter: Duration? = nil,
    retryLimit: Int? = nil, isOverload: Bool = false, stopsRun: Bool = false
  ) {
    self.code = code
    self.message = message
    self.status = status
    self.raw = raw
    self.retryAfter = retryAfter
    self.retryLimit = retryLimit
    self.isOverload = isOverload
    self.stopsRun = stopsRun
  }

  /// Whether trying again can help.
  public var isRetryable: Bool { !stopsRun && retryLimit != 0 }

  /// The code and the message.
  public var description: String { "\(code): \(message)" }
}
