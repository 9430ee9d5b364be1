/// How many n-grams of one length two sequences have, and how many they share.
struct NGramOverlap: Hashable {
  /// The number of n-grams of the hypothesis.
  var hypothesis: Int
  /// The number of n-grams of the reference.
  var reference: Int
  /// The size of the intersection of the two multisets.
  var matches: Int
}

extension NGramOverlap {
  /// The overlaps of the lengths 1 to `order` (at most 6) of two sequences of Unicode scalars.
  static func ofScalars(_ hypothesis: [UInt32], _ reference: [UInt32], order: Int) -> [NGramOverlap] {
    var numbering = ScalarNumbering()
    let first = hypothesis.map { numbering.number(of: $0) }
    let second = reference.map { numbering.number(of: $0) }
    // One bit of the key tells the sides apart; six numbers share the rest.
    let bits = UInt32.bitWidth - numbering.count.leadingZeroBitCount
    return bits * order < UInt64.bitWidth
      ? overlaps(first, second, order: order, bits: bits, key: UInt64.self)
      : overlaps(first, second, order: order, bits: bits, key: UInt128.self)
  }

  /// The overlaps of the lengths 1 to `order` (at most 2) of two sequences of words.
  static func ofWords(
    _ hypothesis: [ArraySlice<UInt32>], _ reference: [ArraySlice<UInt32>], order: Int
  ) -> [NGramOverlap] {
    guard order > 0 else { return [] }
    var numbers: [ArraySlice<UInt32>: UInt32] = [:]
    func number(of word: ArraySlice<UInt32>) -> UInt32 {
      if let known = numbers[word] { return known }
      let new = UInt32(numbers.count + 1)
      numbers[word] = new
      return new
    }
    return overlaps(
      hypothesis.map(number(of:)), reference.map(number(of:)), order: order, bits: 31,
      key: UInt64.self)
  }
}

extension NGramOverlap {
  /// Counts all lengths from one sorting of the windows of both sides.
  ///
  /// A window is the number at a position and the `order` - 1 behind it, packed with the first highest and
  /// zeros past the end, so that equal n-grams of every length stand next to each other after sorting.
  private static func overlaps<Key: FixedWidthInteger & UnsignedInteger>(
    _ hypothesis: [UInt32], _ reference: [UInt32], order: Int, bits: Int, key: Key.Type
  ) -> [NGramOverlap] {
    var windows: [Key] = []
    windows.reserveCapacity(hypothesis.count + reference.count)
    appendWindows(of: hypothesis, side: 0, order: order, bits: bits, to: &windows)
    appendWindows(of: reference, side: 1, order: order, bits: bits, to: &windows)
    windows.sort()

    var result = (1...order).map { length in
      NGramOverlap(
        hypothesis: max(0, hypothesis.count - length + 1),
        reference: max(0, reference.count - length + 1), matches: 0)
    }
    for length in 1...order {
      result[length - 1].matches = sharedPrefixes(windows, length: length, order: order, bits: bits)
    }
    return result
  }

  private static func appendWindows<Key: FixedWidthInteger & UnsignedInteger>(
    of numbers: [UInt32], side: Key, order: Int, bits: Int, to windows: inout [Key]
  ) {
    let highest = bits * (order - 1)
    var window: Key = 0
    for number in numbers.reversed() {
      window = (window &>> Key(bits)) | (Key(number) &<< Key(highest))
      windows.append((window &<< 1) | side)
    }
  }

  /// Sums, over the runs of windows with equal first `length` numbers, the smaller count of the two sides.
  private static func sharedPrefixes<Key: FixedWidthInteger & UnsignedInteger>(
    _ windows: [Key], length: Int, order: Int, bits: Int
  ) -> Int {
    let ignored = Key(1 + bits * (order - length))
    let last: Key = (1 << Key(bits)) - 1
    var matches = 0
    var run: Key = 0
    var counts = (hypothesis: 0, reference: 0)
    for window in windows {
      let prefix = window &>> ignored
      if prefix != run {
        matches += min(counts.hypothesis, counts.reference)
        counts = (0, 0)
        run = prefix
      }
      // A zero as the last number: the window reaches past the end of its text.
      if prefix & last == 0 { continue }
      let side = Int(truncatingIfNeeded: window & 1)
      counts.hypothesis += 1 - side
      counts.reference += side
    }
    return matches + min(counts.hypothesis, counts.reference)
  }
}
