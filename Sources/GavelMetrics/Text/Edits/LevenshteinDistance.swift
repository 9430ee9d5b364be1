/// The Levenshtein distance of two sequences.
///
/// A row of the usual table is kept as bits that say where it rises and where it falls, so that a few operations move
/// 64 columns. Time is the product of the lengths over 64, memory the sum of the lengths.
///
/// Source: G. Myers, *A fast bit-vector algorithm for approximate string matching based on dynamic programming*, 1999,
/// in the form of H. Hyyrö, *A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances*, 2003.
struct LevenshteinDistance {
  /// Where the table rises by 1 from one column to the next.
  private var rises: [UInt64]
  /// Where it falls by 1.
  private var falls: [UInt64]
  /// The columns that equal the number of the current row.
  private var equals: [UInt64]

  /// The distance of two sequences of numbers below `count`.
  static func distance(_ one: [Int], _ other: [Int], numbersBelow count: Int) -> Int {
    let (columns, rows) = trimmed(one, other)
    if columns.isEmpty || rows.isEmpty { return max(columns.count, rows.count) }
    let places = NumberPlaces(columns, numbersBelow: count)
    var table = LevenshteinDistance(columns: columns.count)
    var distance = columns.count
    for number in rows { distance += table.addRow(places[number], columns: columns.count) }
    return distance
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

  private init(columns: Int) {
    let words = (columns + 63) / 64
    rises = [UInt64](repeating: .max, count: words)
    falls = [UInt64](repeating: 0, count: words)
    equals = falls
  }

  /// Adds a row whose number stands in the columns at `places`, and returns what that changes in the last column.
  private mutating func addRow(_ places: ArraySlice<Int>, columns: Int) -> Int {
    for place in places { equals[place >> 6] |= 1 << UInt64(place & 63) }
    // The table rises by 1 from row to row in front of the first column.
    var (rise, fall): (UInt64, UInt64) = (1, 0)
    var change = 0
    for word in equals.indices {
      let (up, down) = (rises[word], falls[word])
      let match = equals[word] | fall
      let diagonal = (((match & up) &+ up) ^ up) | match | down
      var rowRises = down | ~(diagonal | up)
      var rowFalls = up & diagonal
      if word == equals.count - 1 {
        let last = UInt64((columns - 1) & 63)
        change = Int(truncatingIfNeeded: rowRises >> last & 1) - Int(truncatingIfNeeded: rowFalls >> last & 1)
      }
      let (nextRise, nextFall) = (rowRises >> 63, rowFalls >> 63)
      rowRises = rowRises << 1 | rise
      rowFalls = rowFalls << 1 | fall
      (rise, fall) = (nextRise, nextFall)
      rises[word] = rowFalls | ~(diagonal | rowRises)
      falls[word] = rowRises & diagonal
    }
    for place in places { equals[place >> 6] = 0 }
    return change
  }
}

/// Where each number stands in a sequence.
private struct NumberPlaces {
  private var places: [Int]
  private var starts: [Int]

  /// The places in a sequence of numbers below `count`, from 0.
  init(_ sequence: ArraySlice<Int>, numbersBelow count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for number in sequence { starts[number + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    places = [Int](repeating: 0, count: sequence.count)
    var next = starts
    for (place, number) in sequence.enumerated() {
      places[next[number]] = place
      next[number] += 1
    }
  }

  /// The places of a number in ascending order.
  subscript(number: Int) -> ArraySlice<Int> { places[starts[number]..<starts[number + 1]] }
}
