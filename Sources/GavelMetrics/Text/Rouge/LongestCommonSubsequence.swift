/// The length of the longest common subsequence of two sequences.
///
/// A row of the usual table is kept as bits that say where it rises, so that one addition moves 64 columns. Time
/// is bounded by the product of the lengths over 64, memory by the sum of the lengths.
///
/// Source: M. Crochemore and others, *A fast and practical bit-vector algorithm for the longest common subsequence
/// problem*, 2001.
struct LongestCommonSubsequence {
  private let columns: [Int]
  private let places: NumberPlaces

  /// The length for two sequences of numbers below `count`.
  static func length(_ one: [Int], _ other: [Int], numbersBelow count: Int) -> Int {
    let (columns, rows) = one.count < other.count ? (one, other) : (other, one)
    let table = LongestCommonSubsequence(columns: columns, numbersBelow: count)
    var flat = table.firstRow
    flat.withUnsafeMutableBufferPointer { flat in
      let quick = table.places.allHaveMasks ? rows.count & ~3 : 0
      for row in stride(from: 0, to: quick, by: 4) {
        table.advance(flat, by: (rows[row], rows[row + 1], rows[row + 2], rows[row + 3]))
      }
      for number in rows[quick...] { table.advance(flat, by: number) }
    }
    return flat.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }

  /// The places in `rows` of one longest common subsequence with the columns, the last first.
  ///
  /// Of several the one is taken that is met from the ends of both: equal numbers are always taken, and where
  /// neither side is the better one to shorten, it is the rows.
  func sharedPlaces(in rows: [Int]) -> [Int] {
    var heights = [firstRow]
    heights.reserveCapacity(rows.count + 1)
    for (row, number) in rows.enumerated() {
      var flat = heights[row]
      flat.withUnsafeMutableBufferPointer { advance($0, by: number) }
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
    places = NumberPlaces(columns[...], numbersBelow: count)
  }

  /// The row above all numbers.
  ///
  /// One bit for each column, set where the table does not rise; the bits past the last column stay set.
  private var firstRow: [UInt64] { [UInt64](repeating: .max, count: places.width) }

  /// Turns a row into the next one, which has this number.
  private func advance(_ flat: UnsafeMutableBufferPointer<UInt64>, by number: Int) {
    if let mask = places.maskStart(of: number) {
      var carry: UInt64 = 0
      for word in flat.indices { carry = Self.advance(&flat[word], places.masks[mask + word], carry) }
      return
    }
    let range = places.range(of: number)
    var index = range.lowerBound
    while index < range.upperBound {
      // Words without the number change only while a carry runs through them.
      var word = places.places[index] >> 6
      var carry: UInt64 = 0
      repeat {
        var mask: UInt64 = 0
        while index < range.upperBound, places.places[index] >> 6 == word {
          mask |= 1 << UInt64(places.places[index] & 63)
          index += 1
        }
        carry = Self.advance(&flat[word], mask, carry)
        word += 1
      } while carry == 1 && word < flat.count
    }
  }

  /// Turns a row into the fourth one after it, given the four numbers, all of which have masks.
  ///
  /// A row needs of the one before only the same word, so that the processor works at several at a time.
  private func advance(_ flat: UnsafeMutableBufferPointer<UInt64>, by numbers: (Int, Int, Int, Int)) {
    places.masks.withUnsafeBufferPointer { [width = places.width] masks in
      let starts = (numbers.0 &* width, numbers.1 &* width, numbers.2 &* width, numbers.3 &* width)
      var carries: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
      // The masks of a number below that of the table are `width` words, as is the row.
      for word in 0..<width {
        var columns = flat[word]
        carries.0 = Self.advance(&columns, masks[starts.0 &+ word], carries.0)
        carries.1 = Self.advance(&columns, masks[starts.1 &+ word], carries.1)
        carries.2 = Self.advance(&columns, masks[starts.2 &+ word], carries.2)
        carries.3 = Self.advance(&columns, masks[starts.3 &+ word], carries.3)
        flat[word] = columns
      }
    }
  }

  /// Moves 64 columns on by a row that matches at the bits of `mask`, and returns the carry.
  private static func advance(_ flat: inout UInt64, _ mask: UInt64, _ carry: UInt64) -> UInt64 {
    let matched = flat & mask
    let unmatched = flat ^ matched
    let sum = flat &+ matched &+ carry
    flat = sum | unmatched
    // The sum overflows where both have the highest bit, and where one has it and the sum has not.
    return (matched | (flat ^ sum)) &>> 63
  }
}
