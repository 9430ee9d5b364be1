import Foundation

/// Where something stands in the bytes of a text; in time that grows with the text, for needles of fixed length.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The first place of `byte` at or behind `start`.
  func firstPlace(of byte: UInt8, from start: Int) -> Int? {
    let first = startIndex
    let found = withContiguousStorageIfAvailable { buffer -> Int? in
      guard let base = buffer.baseAddress, start - first < buffer.count else { return nil }
      let from = UnsafeRawPointer(base) + (start - first)
      guard let hit = memchr(from, Int32(byte), buffer.count - (start - first)) else { return nil }
      return UnsafeRawPointer(hit) - UnsafeRawPointer(base) + first
    }
    return found ?? self[start...].firstIndex(of: byte)
  }

  /// The first place of `needle` at or behind `start`; `start` itself for an empty one.
  func firstPlace(of needle: some RandomAccessCollection<UInt8>, from start: Int) -> Int? {
    guard let first = needle.first else { return start }
    let last = endIndex - needle.count
    var position = start
    while position <= last, let place = firstPlace(of: first, from: position), place <= last {
      if starts(with: needle, at: place) { return place }
      position = place + 1
    }
    return nil
  }

  /// The last place of `needle` that ends at or before `end`; `end` itself for an empty one.
  func lastPlace(of needle: some RandomAccessCollection<UInt8>, before end: Int) -> Int? {
    guard end - startIndex >= needle.count else { return nil }
    return (startIndex...(end - needle.count)).last { starts(with: needle, at: $0) }
  }

  /// Whether `needle` stands at `place`.
  func starts(with needle: some RandomAccessCollection<UInt8>, at place: Int) -> Bool {
    guard endIndex - place >= needle.count else { return false }
    var index = place
    for byte in needle {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
  }
}
