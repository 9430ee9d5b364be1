import GavelMetrics
import Testing

@Suite struct WinMatrixTests {
  @Test func `Battles are counted whichever competitor was shown first`() throws {
    let counts = try matrix(
      [Battle("b", "a", .first), Battle("a", "b", .second), Battle("a", "b", .tie), Battle("b", "a", .tie)])
    #expect(counts.competitors == ["a", "b"])
    #expect(counts.wins(of: 1, over: 0) == 2)
    #expect(counts.wins(of: 0, over: 1) == 0)
    #expect(counts.ties(between: 0, and: 1) == 2)
    #expect(counts.ties(between: 1, and: 0) == 2)
  }

  @Test func `Positions give the same matrix as labels`() throws {
    let byLabel = try matrix(battles("b>a", "a>c", "b=c"))
    let byPosition = try Statistics.WinMatrix(
      competitors: ["a", "b", "c"], first: [1, 0, 1], second: [0, 2, 2], outcomes: [.first, .first, .tie])
    let byTable = try Statistics.WinMatrix(
      Statistics.BattleTable(
        competitors: ["a", "b", "c"], first: [1, 0, 1], second: [0, 2, 2],
        outcomes: [.first, .first, .tie]))
    #expect(byLabel == byPosition)
    #expect(byLabel == byTable)
  }

  @Test func `Many battles are counted one by one, and the first bad one is named`() throws {
    let outcomes = (0..<11).map { Statistics.PairVerdict.allCases[$0 % 3] }
    var (first, second) = ((0..<11).map { $0 % 4 }, (0..<11).map { ($0 + 1 + $0 % 3) % 4 })
    let counts = try Statistics.WinMatrix(
      competitors: [0, 1, 2, 3], first: first, second: second, outcomes: outcomes)
    for one in 0..<4 {
      for other in 0..<4 {
        let wins = (0..<11).filter {
          (first[$0], second[$0], outcomes[$0]) == (one, other, .first)
            || (second[$0], first[$0], outcomes[$0]) == (one, other, .second)
        }
        let ties = (0..<11).filter {
          outcomes[$0] == .tie && [[one, other], [other, one]].contains([first[$0], second[$0]])
        }
        #expect(counts.wins(of: one, over: other) == wins.count)
        #expect(counts.ties(between: one, and: other) == ties.count)
      }
    }
    (first[8], second[7], second[10]) = (4, -1, .max)
    let error = #expect(throws: MetricError.self) {
      try Statistics.WinMatrix(competitors: [0, 1, 2, 3], first: first, second: second, outcomes: outcomes)
    }
    #expect(error?.message.contains("battle 7 ") == true)
  }

  @Test func `Names that differ in their scalars are different competitors`() throws {
    let counts = try matrix([Battle("\u{E9}", "e\u{301}", .first)])
    #expect(counts.competitors.map { $0.unicodeScalars.count } == [2, 1])
    #expect(counts.wins(of: 1, over: 0) == 1)
  }

  @Test func `Bad battles are refused`() {
    expectError(.empty) { () throws(MetricError) in try matrix([]) }
    expectError(.invalidParameter) { () throws(MetricError) in try matrix([Battle("x", "x", .tie)]) }
    let bad: [([Int], [Int], [Statistics.PairVerdict], MetricError.Code)] = [
      ([0], [1, 1], [.tie], .lengthMismatch), ([], [], [], .empty), ([0], [2], [.tie], .invalidParameter),
      ([-1], [0], [.tie], .invalidParameter), ([1], [1], [.first], .invalidParameter),
      ([1], [1], [.tie], .invalidParameter),
    ]
    for (first, second, outcomes, code) in bad {
      expectError(code) { () throws(MetricError) in
        try Statistics.WinMatrix(competitors: ["a", "b"], first: first, second: second, outcomes: outcomes)
      }
      expectError(code) { () throws(MetricError) in
        try Statistics.BattleTable(competitors: ["a", "b"], first: first, second: second, outcomes: outcomes)
      }
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.WinMatrix(competitors: ["a", "a"], first: [0], second: [1], outcomes: [.tie])
    }
  }
}
