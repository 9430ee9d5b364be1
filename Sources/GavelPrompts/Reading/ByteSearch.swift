/// Searches in bytes of UTF-8, in time that grows with the text alone.
enum ByteSearch {
  /// Where `needle` first occurs in `hay`; nil where it does not, or is empty.
  static func find(_ needle: [UInt8], in hay: [UInt8]) -> Int? {
    guard let first = needle.first, hay.count >= needle.count else { return nil }
    if needle.count > 64 {
      return find(Array(needle[..<64]), in: hay).flatMap { _ in findLong(needle, in: hay) }
    }
    return hay.withUnsafeBufferPointer { hay in
      needle.withUnsafeBufferPointer { needle in
        for start in 0...(hay.count - needle.count) where hay[start] == first {
          var length = 1
          while length < needle.count, hay[start + length] == needle[length] { length += 1 }
          if length == needle.count { return start }
        }
        return nil
      }
    }
  }

  /// The search of Knuth, Morris and Pratt, for needles that may repeat themselves at length.
  private static func findLong(_ needle: [UInt8], in hay: [UInt8]) -> Int? {
    var fallback = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in 1..<needle.count {
      while length > 0, needle[index] != needle[length] { length = fallback[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      fallback[index] = length
    }
    length = 0
    for index in hay.indices {
      while length > 0, hay[index] != needle[length] { length = fallback[length - 1] }
      if hay[index] == needle[length] { length += 1 }
      if length == needle.count { return index + 1 - length }
    }
    return nil
  }

  /// All places where `word`, in ASCII letters and digits, occurs in `bytes` in either case.
  static func places(ofWord word: String, in bytes: [UInt8]) -> [Int] {
    let needle = Array(word.lowercased().utf8)
    guard let first = needle.first, bytes.count >= needle.count else { return [] }
    var places: [Int] = []
    for start in 0...(bytes.count - needle.count) where lowercase(bytes[start]) == first {
      var length = 1
      while length < needle.count, lowercase(bytes[start + length]) == needle[length] { length += 1 }
      if length == needle.count { places.append(start) }
    }
    return places
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}

/// Several texts that are looked for at once.
struct NeedleSet: Sendable {
  private let needles: [[UInt8]]
  /// One bit for each pair of bytes that a needle begins with, then one for each pair that follows.
  private let beginnings: [UInt64]

  /// - Precondition: every needle has at least four bytes.
  init(_ texts: [String]) {
    needles = texts.map { Array($0.utf8) }
    var beginnings = [UInt64](repeating: 0, count: 2048)
    for needle in needles {
      precondition(needle.count > 3, "a needle has at least four bytes")
      for offset in [0, 2] {
        let pair = Int(needle[offset]) << 8 | Int(needle[offset + 1]) | offset << 15
        beginnings[pair >> 6] |= 1 << UInt64(pair & 63)
      }
    }
    self.beginnings = beginnings
  }

  /// Whether any of the texts occurs in `hay`.
  func occurs(in hay: [UInt8]) -> Bool {
    guard hay.count > 3 else { return false }
    return hay.withUnsafeBufferPointer { hay in
      beginnings.withUnsafeBufferPointer { beginnings in
        func isSet(_ pair: Int) -> Bool { beginnings[pair >> 6] & (1 << UInt64(pair & 63)) != 0 }
        for start in 0..<(hay.count - 3) where isSet(Int(hay[start]) << 8 | Int(hay[start + 1])) {
          if isSet(Int(hay[start + 2]) << 8 | Int(hay[start + 3]) | 0x1_0000), begins(at: start, of: hay) {
            return true
          }
        }
        return false
      }
    }
  }

  private func begins(at start: Int, of hay: UnsafeBufferPointer<UInt8>) -> Bool {
    needles.contains { needle in
      start + needle.count <= hay.count
        && needle.indices.allSatisfy { hay[start + $0] == needle[$0] }
    }
  }
}
