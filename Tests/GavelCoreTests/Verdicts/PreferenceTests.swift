import GavelCore
import Testing

private typealias Winner = Preference.Winner
private typealias Scores = Preference.Scores

@Suite struct PreferenceTests {
  /// as given, swapped back, `.average`, `.conservative`.
  private static let combinations: [(Winner, Winner, Winner, Winner)] = [
    (.first, .first, .first, .first), (.second, .second, .second, .second), (.tie, .tie, .tie, .tie),
    (.first, .tie, .first, .tie), (.tie, .first, .first, .tie), (.second, .tie, .second, .tie),
    (.tie, .second, .second, .tie), (.first, .second, .flip, .flip), (.second, .first, .flip, .flip),
  ]

  @Test func allCombinationsWithoutNumbers() {
    for (one, other, average, conservative) in Self.combinations {
      let (given, back) = (Preference(one), Preference(other))
      #expect(Preference.averaged(given, back, by: .average) == Preference(average))
      #expect(Preference.averaged(given, back, by: .conservative) == Preference(conservative))
    }
  }

  @Test func meanSharesDecideWhereTheOrdersDiffer() {
    for (one, other, _, conservative) in Self.combinations {
      for (mine, yours, decided) in [(0.9, 0.2, Winner.first), (0.4, 0.3, .second), (0.75, 0.25, .tie)] {
        // Scores that would say the opposite: shares come first.
        let given = Preference(one, share: mine, scores: Scores(first: 1, second: 2))
        let back = Preference(other, share: yours, scores: Scores(first: 1, second: 2))
        let averaged = Preference.averaged(given, back, by: .average)
        #expect(averaged.winner == (one == other ? one : decided), "\(one) \(other) \(mine) \(yours)")
        #expect(averaged.share == (mine + yours) / 2)
        #expect(averaged.scores == Scores(first: 1, second: 2))
        let strict = Preference.averaged(given, back, by: .conservative)
        #expect(strict.winner == conservative)
        #expect(strict.share == (mine + yours) / 2)
      }
    }
  }

  @Test func meanScoresDecideWithoutShares() {
    for (one, other, _, conservative) in Self.combinations {
      for (mine, yours, decided) in [
        (Scores(first: 9, second: 1), Scores(first: 4, second: 5), Winner.first),
        (Scores(first: 5, second: 6), Scores(first: 5, second: 7), .second),
        (Scores(first: 6, second: 4), Scores(first: 4, second: 6), .tie),
      ] {
        let given = Preference(one, share: 0.9, scores: mine)
        let back = Preference(other, scores: yours)
        let averaged = Preference.averaged(given, back, by: .average)
        #expect(averaged.winner == (one == other ? one : decided), "\(one) \(other)")
        #expect(averaged.share == nil, "one order alone has no mean share")
        #expect(
          averaged.scores
            == Scores(first: (mine.first + yours.first) / 2, second: (mine.second + yours.second) / 2))
        #expect(Preference.averaged(given, back, by: .conservative).winner == conservative)
      }
    }
  }

  @Test func numbersOfOneOrderAloneDecideNothing() {
    let given = Preference(.first, share: 0.9, scores: Scores(first: 9, second: 1))
    #expect(Preference.averaged(given, Preference(.second), by: .average) == Preference(.flip))
    #expect(Preference.averaged(Preference(.tie), given, by: .average) == Preference(.first))
  }

  @Test(arguments: OrderRule.allCases)
  func aFlipAmongTheInputsCountsAsATie(rule: OrderRule) {
    for winner in [Winner.first, .second, .tie] {
      let flip = Preference(.flip)
      let expected = Preference.averaged(Preference(.tie), Preference(winner), by: rule)
      #expect(Preference.averaged(flip, Preference(winner), by: rule) == expected)
      #expect(Preference.averaged(Preference(winner), flip, by: rule) == expected)
      #expect(!Preference.areOpposed(flip, Preference(winner)))
    }
    #expect(Preference.averaged(Preference(.flip), Preference(.flip), by: rule).winner == .flip)
  }

  @Test func opposition() {
    for (one, other, average, _) in Self.combinations {
      #expect(Preference.areOpposed(Preference(one), Preference(other)) == (average == .flip))
    }
  }

  @Test func swappingTwiceIsIdentity() {
    for winner in [Winner.first, .second, .tie, .flip] {
      #expect(winner.swapped.swapped == winner)
      #expect(winner.isDecisive == (winner.swapped != winner))
    }
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let preference = Self.preference(by: &generator)
      #expect(preference.swapped.swapped == preference)
    }
    // A share of few bits comes back exactly; one below a half may be rounded once.
    let share = Preference(.second, share: 0.1).swapped.swapped.share
    #expect(abs((share ?? 1) - 0.1) <= 0x1p-53)
  }

  @Test func swapping() {
    let preference = Preference(.first, share: 0.75, scores: Scores(first: 8, second: 6))
    #expect(
      preference.swapped == Preference(.second, share: 0.25, scores: Scores(first: 6, second: 8)))
  }

  @Test(arguments: OrderRule.allCases)
  func averagingIsSymmetric(rule: OrderRule) {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<5000 {
      let one = Self.preference(by: &generator)
      let other = Self.preference(by: &generator)
      let averaged = Preference.averaged(one, other, by: rule)
      // Which order was asked first does not matter, nor which answer is called the first.
      #expect(Preference.averaged(other, one, by: rule) == averaged)
      #expect(Preference.averaged(one.swapped, other.swapped, by: rule) == averaged.swapped)
      #expect(Preference.areOpposed(one, other) == Preference.areOpposed(other, one))
      #expect(Preference.averaged(one, one, by: rule) == one)
    }
  }

  /// Shares and scores are multiples of 1/32, so that no sum is rounded.
  private static func preference(by generator: inout SeededGenerator) -> Preference {
    let winners: [Winner] = [.first, .second, .tie, .flip]
    let winner = winners[Int.random(in: 0..<4, using: &generator)]
    func number() -> Double { Double(Int.random(in: 0...32, using: &generator)) / 32 }
    return Preference(
      winner, share: Bool.random(using: &generator) ? number() : nil,
      scores: Bool.random(using: &generator) ? Scores(first: number(), second: number()) : nil)
  }
}
