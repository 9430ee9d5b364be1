/// The Levenshtein distance of two sequences.
///
/// A row of the usual table is kept as bits that say where it rises and where it falls, so that a few operations move
/// 64 columns. Time is the product of the lengths over 64, memory the sum of the lengths.
///
/// Source: G. Myers, *A fast bit-vector algorithm for approximate string matching based on dynamic programming*, 1999,
/// in the form of H. Hyyrö, *A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances*, 2003.
struct LevenshteinDistance {
  /// What is known of 64 columns.
  private struct Word {
    /// Where the table rises by 1 from one column to the next.
    var rises = UInt64.max
    /// Where it falls by 1.
    var falls: UInt64 = 0
  }

  private var words: [Word]
  private let places: NumberPlaces
  /// Room for the columns that equal the number of a row; zeros between rows.
  private var equals: [UInt64]
  /// The place of the last column in the last word.
  private let last: UInt64

  /// The distance of two sequences of numbers below `count`.
  static func distance(_ one: [Int], _ other: [Int], numbersBelow count: Int) -> Int {
    let (columns, rows) = trimmed(one, other)
    if columns.isEmpty || rows.isEmpty { return max(columns.count, rows.count) }
    var table = LevenshteinDistance(columns: columns, numbersBelow: count)
    return rows.reduce(columns.count) { $0 + table.addRow($1) }
  }

  /// The shorter and the longer sequence without what they share at both ends.
  private static func trimmed(_ one: [Int], _ other: [Int]) -> (ArraySlice<Int>, ArraySlice<Int>) {
    var (shorter, longer) = one.count < other.count ? (one[...], other[...]) : (other[...], one[...])
    while let first = shorter.first, first == longer.first {
      shorter.removeFirst()
      longer.removeFirst()
    }
    while let last = shorter.last, last == longer.last {
      shorter.removeLast()
      longer.removeLast()
    }
    return (shorter, longer)
  }

  private init(columns: ArraySlice<Int>, numbersBelow count: Int) {
    places = NumberPlaces(columns, numbersBelow: count)
    words = [Word](repeating: Word(), count: places.width)
    equals = [UInt64](repeating: 0, count: places.width)
    last = UInt64((columns.count - 1) & 63)
  }

  /// Adds a row with this number, and returns what that changes in the last column.
  private mutating func addRow(_ number: Int) -> Int {
    if let start = places.maskStart(of: number) {
      return places.masks.withUnsafeBufferPointer { addRow(equals: $0[start..<start + words.count]) }
    }
    let own = places.places[places.range(of: number)]
    for place in own { equals[place >> 6] |= 1 << UInt64(place & 63) }
    defer { for place in own { equals[place >> 6] = 0 } }
    return equals.withUnsafeBufferPointer { addRow(equals: $0[...]) }
  }

  /// Adds a row whose number stands in the columns with a bit in `equals`.
  private mutating func addRow(equals: Slice<UnsafeBufferPointer<UInt64>>) -> Int {
    words.withUnsafeMutableBufferPointer { words in
      // The table rises by 1 from row to row in front of the first column.
      var (rise, fall): (UInt64, UInt64) = (1, 0)
      var (rowRises, rowFalls): (UInt64, UInt64) = (0, 0)
      for (index, equal) in equals.enumerated() {
        let word = words[index]
        let match = equal | fall
        let diagonal = (((match & word.rises) &+ word.rises) ^ word.rises) | match | word.falls
        rowRises = word.falls | ~(diagonal | word.rises)
        rowFalls = word.rises & diagonal
        let (risesHere, fallsHere) = (rowRises << 1 | rise, rowFalls << 1 | fall)
        (rise, fall) = (rowRises >> 63, rowFalls >> 63)
        words[index].rises = fallsHere | ~(diagonal | risesHere)
        words[index].falls = risesHere & diagonal
      }
      return Int(truncatingIfNeeded: rowRises >> last & 1) - Int(truncatingIfNeeded: rowFalls >> last & 1)
    }
  }
}
