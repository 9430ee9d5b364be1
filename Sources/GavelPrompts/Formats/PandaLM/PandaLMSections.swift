/// What PandaLM writes behind its verdict: a reason, and a response of its own.
public struct PandaLMSections: Hashable, Sendable {
  /// What stands behind `### Reason:`, or everything where there is no such mark; nil where that is nothing.
  public let reason: String?
  /// The response that stands behind `### Reference:`; nil where there is none.
  public let reference: String?

  /// The sections of a reply.
  public init(_ reply: String) {
    self = reply.withBytes { bytes in
      Self(bytes[bytes.stripped.endOfLine(from: bytes.stripped.startIndex)...])
    }
  }

  /// The sections of what stands behind the first line.
  init(_ rest: Slice<UnsafeBufferPointer<UInt8>>) {
    let mark = rest.firstPlace(of: Self.referenceMark, from: rest.startIndex)
    var reason = rest[..<(mark ?? rest.endIndex)].stripped
    if reason.starts(with: Self.reasonMark) { reason = reason.dropFirst(Self.reasonMark.count).stripped }
    self.reason = Self.text(reason)
    reference = mark.flatMap { Self.text(rest[($0 + Self.referenceMark.count)...].stripped) }
  }

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static let reasonMark = Array("### Reason:".utf8)
  private static let referenceMark = Array("\n### Reference:".utf8)
}
