/// Bytes with a name: what a user hands over, and what is written into a wording folder.
public struct NamedData: Hashable, Sendable {
  /// What messages call it; the path within its folder.
  public var name: String
  /// UTF-8.
  public var bytes: [UInt8]

  /// `bytes` under `name`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
