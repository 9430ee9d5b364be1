/// Why a reply ended.
public struct FinishReason: CodeString {
  /// The reason, or the server's own word for one that is not known here.
  public let rawValue: String
  /// A reason with this text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The model came to its end.
  public static let stop: Self = "stop"
  /// The limit of tokens cut the reply off.
  public static let length: Self = "length"
  /// The model called a tool.
  public static let toolUse: Self = "tool-use"
  /// The provider's filter stopped the reply.
  public static let contentFilter: Self = "content-filter"
  /// The model refused.
  public static let refusal: Self = "refusal"
  /// The server gave no reason.
  public static let unknown: Self = "unknown"
}
