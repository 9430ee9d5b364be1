/// A text as bytes in which zeros separate the words.
///
/// Eight bytes are looked at in one step, which is the quick way to take a text apart.
struct SeparatedWords {
  /// The text and at least eight zeros behind it.
  private let bytes: [UInt8]

  /// The text that `write` leaves in a buffer of `capacity` bytes; it returns how many there are.
  init(capacity: Int, write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    bytes = [UInt8](unsafeUninitializedCapacity: capacity + 8) { buffer, count in
      let written = write(UnsafeMutableBufferPointer(rebasing: buffer[..<capacity]))
      buffer[written..<written + 8].update(repeating: 0)
      count = written + 8
    }
  }

  /// The text with zeros for white space; nil if it holds zeros of its own or anything but ASCII.
  init?(plain text: [UInt8]) {
    // The highest bit is set by zero, which wraps, and by what is not ASCII.
    guard text.reduce(0, { $0 | $1 | ($1 &- 1) }) < 0x80 else { return nil }
    self.init(capacity: text.count) { buffer in
      for (index, byte) in text.enumerated() { buffer[index] = WhiteSpace.isASCII(byte) ? 0 : byte }
      return text.count
    }
  }

  /// The numbers of the words in their order, but those for which `isLeftOut` is true of the bytes.
  ///
  /// `isLeftOut` is asked about words of up to seven bytes only, packed with the first byte lowest.
  func numbers(
    in vocabulary: inout Vocabulary, leavingOut isLeftOut: (_ packed: UInt64) -> Bool = { _ in false }
  ) -> [Int] {
    // Each word but the last has a zero behind it.
    [Int](unsafeUninitializedCapacity: bytes.count / 2) { numbers, count in
      bytes.withUnsafeBytes { bytes in
        let end = bytes.count - 8
        var start = 0
        while start < end {
          // Whole zero bytes are low bits, for the first byte is the lowest.
          let next = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
          start += next.trailingZeroBitCount &>> 3
          if next == 0 { continue }
          var digest: UInt64 = 0
          var stop = start
          var tail = Self.chunk(of: bytes, at: stop)
          while tail.length == 8 {
            digest = WordDigest.joined(digest, tail.packed)
            stop += 8
            tail = Self.chunk(of: bytes, at: stop)
          }
          digest ^= tail.packed
          stop += tail.length
          if stop - start == tail.length, isLeftOut(tail.packed) {
            start = stop + 1
            continue
          }
          let word = UnsafeRawBufferPointer(rebasing: bytes[start..<stop])
          numbers[count] = vocabulary.number(of: word, digest: digest)
          count += 1
          start = stop + 1
        }
      }
    }
  }

  /// Up to eight bytes from `index` on, as far as there is no zero among them.
  private static func chunk(of bytes: UnsafeRawBufferPointer, at index: Int) -> (packed: UInt64, length: Int)
  {
    let chunk = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    // The highest bit of each zero byte, and perhaps of bytes behind the first one.
    let zeros = (chunk &- 0x0101_0101_0101_0101) & ~chunk & 0x8080_8080_8080_8080
    if zeros == 0 { return (chunk, 8) }
    let bits = zeros.trailingZeroBitCount & ~7
    return (chunk & ((1 &<< UInt64(bits)) &- 1), bits &>> 3)
  }
}
