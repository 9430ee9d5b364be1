import GavelMetrics
import Testing

@Suite struct RankingCountsTests {
  @Test(
    arguments: [
      (Statistics.TiedBattleRule.half, 0.625, 0.375), (.exclude, 2.0 / 3, 1.0 / 3), (.loss, 0.5, 0.25),
    ] as [(Statistics.TiedBattleRule, Double, Double)])
  func `Win rates by rule for ties`(rule: Statistics.TiedBattleRule, x: Double, y: Double) throws {
    // Two wins of x, one of y, one tie.
    let rates = Statistics.winRates(try matrix(battles("x>y", "x>y", "y>x", "x=y")), ties: rule)
    #expect(rates.rates == [[nil, x], [y, nil]])
    #expect(rates.averages == [x, y])
  }

  @Test func `Every opponent weighs the same, and those never met do not count`() throws {
    let rates = Statistics.winRates(try matrix(battles("x>y", "x>y", "z>x", "w=y")))
    #expect(rates.competitors == ["w", "x", "y", "z"])
    #expect(rates.averages == [0.5, 0.5, 0.25, 1])
    #expect(rates.rates[3] == [nil, 1, nil, nil])
    let decided = Statistics.winRates(try matrix(battles("x>y", "w=y")), ties: .exclude)
    #expect(decided.averages[0] == nil)
  }

  @Test func `Copeland scores by hand`() throws {
    // x beat y and split with z; y and z only tied; w lost to z.
    let scores = Statistics.copelandScores(
      try matrix(battles("x>y", "x=y", "x>z", "z>x", "y=z", "z>w")))
    #expect(scores == [0, 1.5, 0.5, 2])
  }

  @Test func `Borda counts by hand`() throws {
    // The first ballot gives 2.5 to a and b and 1 to c; the second 1 to c.
    let count = try Statistics.bordaCount([[["a", "b"], ["c"], ["d"]], [["c"], ["a"]], []])
    #expect(count.items == ["a", "b", "c", "d"])
    #expect(count.totals == [2.5, 2.5, 2, 0])
    #expect(count.means == [1.25, 2.5, 1, 0])
  }

  @Test func `Bad ballots are refused`() {
    let bad: [([[[String]]], MetricError.Code)] = [
      ([], .empty), ([[]], .empty), ([[["a"], []]], .invalidParameter),
      ([[["a"], ["b", "a"]]], .invalidParameter),
    ]
    for (ballots, code) in bad {
      expectError(code) { () throws(MetricError) in try Statistics.bordaCount(ballots) }
    }
  }
}
