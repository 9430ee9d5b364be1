/// A short text that is looked for by its rarest byte.
///
/// Most Chinese characters share their first byte with hundreds of others, so that a search by the first byte of a needle
/// stops at every third character.
struct AnchoredNeedle: Sendable {
  private let bytes: [UInt8]
  private let anchor: Int

  /// A needle.
  ///
  /// - Parameters:
  ///   - text: What is looked for.
  ///   - anchor: The offset of its rarest byte.
  init(_ text: StaticString, anchor: Int) {
    bytes = text.withUTF8Buffer { Array($0) }
    self.anchor = anchor
  }

  /// How many bytes it has.
  var count: Int { bytes.count }

  /// The first place of the needle at or behind `start`.
  @inline(__always)
  func firstPlace(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start + anchor
    while position < text.count, let place = text.firstPlace(of: bytes[anchor], from: position) {
      if text.starts(with: bytes, at: place - anchor) { return place - anchor }
      position = place + 1
    }
    return nil
  }
}
