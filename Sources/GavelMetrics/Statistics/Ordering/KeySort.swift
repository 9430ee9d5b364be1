/// A number as a whole number in the same order, with a number that is to be carried along.
struct SortKey {
  /// In the order of the values; 0 and -0 have the same.
  var key: UInt64

  /// What belongs to the value.
  var payload: UInt64

  /// The key of a finite value.
  static func key(_ value: Double) -> UInt64 {
    // Adding 0 makes 0 of -0. Negative numbers have their bits in descending order.
    let bits = (value + 0).bitPattern
    return bits >> 63 == 0 ? bits | (1 << 63) : ~bits
  }

  /// The value of a key.
  static func value(_ key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 0 ? ~key : key & ~(1 << 63))
  }
}

extension SortKey {
  /// Sorts by key and keeps equal keys in their order; for lists of a thousand and more.
  ///
  /// Three passes distribute the elements by the 33 bits below the highest one in which keys differ, which
  /// tells nearly all of them apart. What is left is sorted by comparison, by key and payload: payloads have
  /// to ascend among equal keys if their order matters.
  static func sort(_ elements: inout [SortKey]) {
    guard let first = elements.first else { return }
    let varying = elements.reduce(0) { $0 | ($1.key ^ first.key) }
    guard varying != 0 else { return }
    let digits = Digits(shift: UInt64(varying.leadingZeroBitCount))
    var starts = digits.counts(elements)
    var buffer = elements
    for index in 0..<Digits.count where !starts[index].contains(elements.count) {
      distribute(elements, into: &buffer, counts: &starts[index]) { digits.digit(index, of: $0) }
      swap(&elements, &buffer)
    }
    sortRest(&elements, digits)
  }

  private struct Digits {
    static let bits: UInt64 = 11
    static let count = 3

    let shift: UInt64

    // Shifts that are masked, as they are without a branch; none reaches the width of a word.

    /// The bits that are distributed by.
    func prefix(of key: UInt64) -> UInt64 {
      (key &<< shift) &>> (64 - UInt64(Self.count) * Self.bits)
    }

    func digit(_ index: Int, of key: UInt64) -> Int {
      Int(truncatingIfNeeded: (prefix(of: key) &>> (UInt64(index) * Self.bits)) & ((1 << Self.bits) - 1))
    }

    /// How often each digit occurs, lowest digit first.
    func counts(_ elements: [SortKey]) -> [[Int]] {
      let size = 1 << Int(Self.bits)
      var counts = [Int](repeating: 0, count: Self.count * size)
      counts.withUnsafeMutableBufferPointer { counts in
        elements.withUnsafeBufferPointer { elements in
          for element in elements {
            counts[digit(0, of: element.key)] &+= 1
            counts[size + digit(1, of: element.key)] &+= 1
            counts[2 * size + digit(2, of: element.key)] &+= 1
          }
        }
      }
      return (0..<Self.count).map { Array(counts[$0 * size..<($0 + 1) * size]) }
    }
  }

  /// Puts the elements in the order of a digit; the counts become the ends of the digits.
  @inline(__always)
  private static func distribute(
    _ elements: [SortKey], into buffer: inout [SortKey], counts: inout [Int], by digit: (UInt64) -> Int
  ) {
    var start = 0
    for index in counts.indices {
      let count = counts[index]
      counts[index] = start
      start += count
    }
    elements.withUnsafeBufferPointer { source in
      buffer.withUnsafeMutableBufferPointer { target in
        counts.withUnsafeMutableBufferPointer { next in
          for element in source {
            let bucket = digit(element.key)
            target[next[bucket]] = element
            next[bucket] &+= 1
          }
        }
      }
    }
  }

  /// Sorts the runs of equal prefixes that are not in order.
  private static func sortRest(_ elements: inout [SortKey], _ digits: Digits) {
    var index = 1
    while index < elements.count {
      guard elements[index - 1].key > elements[index].key else {
        index += 1
        continue
      }
      let prefix = digits.prefix(of: elements[index].key)
      var start = index - 1
      while start > 0 && digits.prefix(of: elements[start - 1].key) == prefix { start -= 1 }
      var end = index + 1
      while end < elements.count && digits.prefix(of: elements[end].key) == prefix { end += 1 }
      elements[start..<end].sort { ($0.key, $0.payload) < ($1.key, $1.payload) }
      index = end
    }
  }
}
