/// How often each position beat and tied with each other one.
struct WinCounts: Hashable {
  /// The number of positions.
  let size: Int

  // Row by row; the ties stand on both sides of the diagonal.
  private let wins: [Int]
  private let ties: [Int]

  /// Counts battles; where one names a position that is none, the first of these is reported and no count is right.
  init(
    size: Int, first: [Int], second: [Int], outcomes: [Statistics.PairVerdict], invalidBattle: inout Int?
  ) {
    // By outcome, first and second competitor: one table of each outcome.
    let plane = size * size
    var cells = [UInt32](repeating: 0, count: 3 * plane)
    invalidBattle = cells.withUnsafeMutableBufferPointer { cells in
      first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
          outcomes.withUnsafeBufferPointer { outcomes in
            Self.count(first, second, outcomes, size, into: cells)
          }
        }
      }
    }
    var wins = [Int](repeating: 0, count: plane)
    var ties = wins
    for row in 0..<size {
      for column in 0..<size {
        let there = row * size + column
        let back = column * size + row
        wins[there] = Int(cells[there]) + Int(cells[plane + back])
        ties[there] = Int(cells[2 * plane + there]) + Int(cells[2 * plane + back])
      }
    }
    self.init(size: size, wins: wins, ties: ties)
  }

  /// Counts battles, or returns the first one that names a position that is none.
  private static func count(
    _ first: UnsafeBufferPointer<Int>, _ second: UnsafeBufferPointer<Int>,
    _ outcomes: UnsafeBufferPointer<Statistics.PairVerdict>, _ size: Int,
    into cells: UnsafeMutableBufferPointer<UInt32>
  ) -> Int? {
    let bound = UInt(bitPattern: size)
    /// Counts a battle, unless it names a position that is none.
    @inline(__always) func counts(_ index: Int) -> Bool {
      let (row, column) = (UInt(bitPattern: first[index]), UInt(bitPattern: second[index]))
      guard row < bound, column < bound else { return false }
      let cell = (outcomes[index].table &* bound &+ row) &* bound &+ column
      cells[Int(bitPattern: cell)] &+= 1
      return true
    }
    // Four quarters side by side, as memory is read sooner in several places than in one.
    let quarter = outcomes.count / 4
    for index in 0..<quarter {
      for part in 0..<4 where !counts(part &* quarter &+ index) {
        return (0..<outcomes.count).first { !counts($0) }
      }
    }
    return (4 * quarter..<outcomes.count).first { !counts($0) }
  }

  private init(size: Int, wins: [Int], ties: [Int]) {
    self.size = size
    self.wins = wins
    self.ties = ties
  }

  /// How often one position beat another.
  func wins(of first: Int, over second: Int) -> Int { wins[first * size + second] }

  /// How often two positions tied.
  func ties(between first: Int, and second: Int) -> Int { ties[first * size + second] }

  /// A position that met itself.
  var meetingItself: Int? {
    (0..<size).first { wins(of: $0, over: $0) > 0 || ties(between: $0, and: $0) > 0 }
  }

  /// The counts without one position.
  func removing(_ position: Int) -> WinCounts {
    let kept = (0..<size).filter { $0 != position }
    return WinCounts(
      size: kept.count, wins: kept.flatMap { row in kept.map { wins(of: row, over: $0) } },
      ties: kept.flatMap { row in kept.map { ties(between: row, and: $0) } })
  }
}

extension Statistics.PairVerdict {
  /// The place of the outcome among the tables of counts; without branches, as outcomes are hard to predict.
  fileprivate var table: UInt {
    switch self {
    case .first: 0
    case .second: 1
    case .tie: 2
    }
  }
}
