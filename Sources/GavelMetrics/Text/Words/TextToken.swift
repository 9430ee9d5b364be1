/// One word of a text as UTF-8, compared byte for byte.
///
/// Equality of `String` is canonical equivalence, which would take "é" and an "e" with an accent for one word.
struct TextToken: Hashable {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
