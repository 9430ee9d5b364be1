/// The length of the longest common subsequence of two sequences.
///
/// A row of the usual table is kept as bits that say where it rises, so that one addition moves 64 columns. Time
/// is bounded by the product of the lengths over 64, memory by the sum of the lengths.
///
/// Source: M. Crochemore and others, *A fast and practical bit-vector algorithm for the longest common subsequence
/// problem*, 2001.
struct LongestCommonSubsequence {
  private let columns: [Int]
  /// One bit for each column, set where the table does not rise; the bits past the last column stay set.
  private var flat: [UInt64]
  /// Where each number stands in the columns: `places[starts[n]..<starts[n + 1]]`.
  private var places: [Int]
  private var starts: [Int]
  /// The same as bits, for numbers with more places than the row has words: at most 64 of them.
  private var masks: [Int: [UInt64]] = [:]

  /// The length for two sequences of numbers below `count`.
  static func length(_ one: [Int], _ other: [Int], numbersBelow count: Int) -> Int {
    let (columns, rows) = one.count < other.count ? (one, other) : (other, one)
    var table = LongestCommonSubsequence(columns: columns, numbersBelow: count)
    for number in rows { table.addRow(number) }
    return table.flat.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }

  /// The places in `rows` of one longest common subsequence with the columns, the last first.
  ///
  /// Of several the one is taken that is met from the ends of both: equal numbers are always taken, and where
  /// neither side is the better one to shorten, it is the rows.
  mutating func sharedPlaces(in rows: [Int]) -> [Int] {
    var heights: [[UInt64]] = []
    heights.reserveCapacity(rows.count + 1)
    for word in flat.indices { flat[word] = .max }
    heights.append(flat)
    for number in rows {
      addRow(number)
      heights.append(flat)
    }
    var shared: [Int] = []
    var (row, column) = (rows.count, columns.count)
    while row > 0, column > 0 {
      if rows[row - 1] == columns[column - 1] {
        row -= 1
        column -= 1
        shared.append(row)
      } else if Self.height(heights[row], column - 1) > Self.height(heights[row - 1], column) {
        column -= 1
      } else {
        row -= 1
      }
    }
    return shared
  }

  /// How often a row of the table rises in its first columns.
  private static func height(_ flat: [UInt64], _ columns: Int) -> Int {
    var height = 0
    for word in 0..<(columns >> 6) { height += (~flat[word]).nonzeroBitCount }
    if columns & 63 == 0 { return height }
    return height + (~flat[columns >> 6] & ((1 << UInt64(columns & 63)) - 1)).nonzeroBitCount
  }

  /// The table without rows.
  init(columns: [Int], numbersBelow count: Int) {
    self.columns = columns
    flat = [UInt64](repeating: .max, count: (columns.count + 63) / 64)
    starts = [Int](repeating: 0, count: count + 1)
    for number in columns { starts[number + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    places = [Int](repeating: 0, count: columns.count)
    var next = starts
    for (place, number) in columns.enumerated() {
      places[next[number]] = place
      next[number] += 1
    }
    for number in 0..<count where starts[number + 1] - starts[number] > flat.count {
      var mask = [UInt64](repeating: 0, count: flat.count)
      for place in places[starts[number]..<starts[number + 1]] { mask[place >> 6] |= 1 << UInt64(place & 63) }
      masks[number] = mask
    }
  }

  private mutating func addRow(_ number: Int) {
    let end = starts[number + 1]
    if end - starts[number] > flat.count, let mask = masks[number] {
      var carry: UInt64 = 0
      for word in flat.indices { carry = advance(word, mask[word], carry) }
      return
    }
    var index = starts[number]
    while index < end {
      // Words without the number change only while a carry runs through them.
      var word = places[index] >> 6
      var carry: UInt64 = 0
      repeat {
        var mask: UInt64 = 0
        while index < end, places[index] >> 6 == word {
          mask |= 1 << UInt64(places[index] & 63)
          index += 1
        }
        carry = advance(word, mask, carry)
        word += 1
      } while carry == 1 && word < flat.count
    }
  }

  /// Moves 64 columns on by a row that matches at the bits of `mask`, and returns the carry.
  private mutating func advance(_ word: Int, _ mask: UInt64, _ carry: UInt64) -> UInt64 {
    let old = flat[word]
    let (half, first) = old.addingReportingOverflow(old & mask)
    let (sum, second) = half.addingReportingOverflow(carry)
    flat[word] = sum | (old & ~mask)
    return first || second ? 1 : 0
  }
}
