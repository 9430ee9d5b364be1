/// A SHA-256 digest (FIPS 180-4), of canonical JSON or of bytes: the identity of requests, items and settings.
///
/// Four words without a heap object, so that tables of many are small; no SIMD type, since values that ask for more than
/// 16 bytes of alignment are not safe in generic async code. The platform's cryptography library is not on Linux.
package struct Digest: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  /// The first eight bytes as a number.
  package var prefix: UInt64 { first }

  private var words: [UInt64] { [first, second, third, fourth] }

  /// 64 hexadecimal digits.
  package var hex: String {
    let words = words
    return String(unsafeUninitializedCapacity: 64) { buffer in
      for index in 0..<64 {
        let digit = UInt8(truncatingIfNeeded: words[index / 16] >> UInt64(60 - index % 16 * 4)) & 15
        buffer[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
      }
      return 64
    }
  }

  private init(_ words: [UInt64]) {
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// From 64 lower-case hexadecimal digits; nil if they are not.
  package init?(hexadecimal text: some Collection<UInt8>) {
    guard text.count == 64 else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, byte) in text.enumerated() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[index / 16] = (words[index / 16] << 4) | UInt64(digit)
    }
    self.init(words)
  }

  package init(of bytes: [UInt8]) {
    var hasher = SHA256()
    bytes.withUnsafeBufferPointer { hasher.update($0) }
    self = hasher.finalize()
  }

  /// The digest of `value` as compact JSON with sorted keys.
  package init(of value: JSONValue) { self.init(of: JSONWriter.bytes(of: value, sortsKeys: true)) }

  init(_ state: SHA256.State) {
    func word(_ high: UInt32, _ low: UInt32) -> UInt64 { UInt64(high) << 32 | UInt64(low) }
    first = word(state.a, state.b)
    second = word(state.c, state.d)
    third = word(state.e, state.f)
    fourth = word(state.g, state.h)
  }

  /// Any part of a digest is as good as a hash.
  package func hash(into hasher: inout Hasher) { hasher.combine(first) }
}

extension SHA256 {
  /// The digest of everything that came.
  package consuming func finalize() -> Digest { Digest(finalState()) }
}
