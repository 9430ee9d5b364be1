import GavelCore

/// What stands before a ruling, without the name of its field.
struct FLAMeReasons {
  /// The reasons; nil where there are none.
  let text: String?
  /// Whether they stand in a field of their own, which begins the reply.
  let isNamed: Bool

  private static let name = Array("explanation".utf8)

  init(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    let part = UnsafeBufferPointer(rebasing: bytes[..<end])
    var scan = FLAMeFieldScan(Self.name, in: part)
    let field = scan.next()
    isNamed = field.map { part[..<$0.start].allSatisfy(Self.isBlank) } ?? false
    var start = isNamed ? field?.value.lowerBound ?? 0 : 0
    var rest = end
    while start < rest, Self.isBlank(part[start]) { start += 1 }
    while rest > start, Self.isBlank(part[rest - 1]) { rest -= 1 }
    let reasons = part[start..<rest].stripped
    text = reasons.isEmpty ? nil : String(decoding: reasons, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { FLAMeFieldScan.isDecoration(byte) || byte == 0x0A }
}
