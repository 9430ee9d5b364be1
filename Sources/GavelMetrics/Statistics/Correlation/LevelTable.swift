/// How often each pair of values occurs, for lists with few different values.
struct LevelTable {
  /// The number of rows and of columns that is still few.
  static let limit = 64

  /// The number of items by level of x and of y, both ascending.
  let cells: [[Int]]

  /// The table of two lists; nil when one of them has more different values than the limit.
  init?(_ x: [Double], _ y: [Double]) {
    guard let rows = Levels(x), let columns = Levels(y) else { return nil }
    var flat = [Int](repeating: 0, count: Self.limit * Self.limit)
    for (row, column) in zip(rows.codes, columns.codes) { flat[Int(row) * Self.limit + Int(column)] += 1 }
    cells = rows.order.map { row in columns.order.map { flat[row * Self.limit + $0] } }
  }

  /// The number of pairs of items of which one has the larger x and the smaller y.
  var discordant: Int {
    var total = 0
    // By column, the items of the rows above.
    var above = [Int](repeating: 0, count: cells.first?.count ?? 0)
    for row in cells {
      var larger = 0
      for column in row.indices.reversed() {
        total += row[column] * larger
        larger += above[column]
      }
      for column in row.indices { above[column] += row[column] }
    }
    return total
  }

  /// The number of items by level of x.
  var rowTotals: [Int] { cells.map { $0.reduce(0, +) } }

  /// The number of items by level of y.
  var columnTotals: [Int] {
    (cells.first ?? []).indices.map { column in cells.reduce(0) { $0 + $1[column] } }
  }

  /// The values of a list, numbered as they are met.
  private struct Levels {
    private(set) var codes: [UInt8]
    /// The numbers in ascending order of their values.
    let order: [Int]

    init?(_ values: [Double]) {
      codes = []
      codes.reserveCapacity(values.count)
      var seen: [UInt64] = []
      // Four slots for each level that is allowed; a slot holds a number from 1.
      let slotCount = 4 * LevelTable.limit
      var slots = [UInt8](repeating: 0, count: slotCount)
      for value in values {
        let key = SortKey.key(value)
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
        while slots[slot] != 0 && seen[Int(slots[slot]) - 1] != key { slot = (slot + 1) % slotCount }
        if slots[slot] == 0 {
          guard seen.count < LevelTable.limit else { return nil }
          seen.append(key)
          slots[slot] = UInt8(seen.count)
        }
        codes.append(slots[slot] - 1)
      }
      order = seen.indices.sorted { seen[$0] < seen[$1] }
    }
  }
}
