/// What PandaLM writes behind its verdict: a reason, and a response of its own.
public struct PandaLMSections: Hashable, Sendable {
  /// What stands behind `### Reason:`, or everything where there is no such mark; nil where that is nothing.
  public let reason: String?
  /// The response that stands behind `### Reference:`; nil where there is none.
  public let reference: String?

  /// The sections of a reply.
  public init(_ reply: String) {
    (reason, reference) = reply.withBytes { bytes in
      let text = bytes.stripped
      let rest = UnsafeBufferPointer(rebasing: text[text.endOfLine(from: text.startIndex)...])
      return (Self.reason(in: rest), Self.reference(in: rest))
    }
  }

  /// The reason in what stands behind the first line.
  static func reason(in rest: UnsafeBufferPointer<UInt8>) -> String? {
    var reason = rest[..<(placeOfReference(in: rest) ?? rest.endIndex)].stripped
    if reason.starts(with: reasonMark, at: reason.startIndex) {
      reason = reason.dropFirst(reasonMark.count).stripped
    }
    return text(reason)
  }

  private static func reference(in rest: UnsafeBufferPointer<UInt8>) -> String? {
    guard let mark = placeOfReference(in: rest) else { return nil }
    return text(rest[(mark + referenceMark.count)...].stripped)
  }

  /// The first mark that begins a line.
  private static func placeOfReference(in rest: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = 0
    while let place = rest.firstPlace(of: referenceMark, from: position) {
      if rest.isStartOfLine(place) { return place }
      position = place + 1
    }
    return nil
  }

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static let reasonMark = Array("### Reason:".utf8)
  private static let referenceMark = Array("### Reference:".utf8)
}
