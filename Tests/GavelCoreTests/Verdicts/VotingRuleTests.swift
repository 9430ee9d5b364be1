import GavelCore
import Testing

@Suite struct VotingRuleTests {
  private func preferences(_ winners: [Preference.Winner]) -> [Preference] { winners.map { Preference($0) } }

  @Test(
    arguments: [
      ([.first], .first), ([.first, .second], .tie), ([.first, .second, .first], .first),
      ([.first, .tie], .first), ([.first, .tie, .tie], .tie), ([.first, .first, .tie, .tie], .first),
      ([.first, .second, .tie], .tie), ([.second, .second, .first, .tie], .second), ([.tie], .tie),
      ([.flip], .tie), ([.flip, .flip, .flip], .tie), ([.first, .flip, .flip], .tie),
      ([.first, .flip], .first), ([.second, .second, .flip], .second),
    ] as [([Preference.Winner], Preference.Winner)])
  func majorityOfPreferences(votes: [Preference.Winner], winner: Preference.Winner) {
    #expect(VotingRule<Preference>.majority.verdict(of: preferences(votes)) == Preference(winner))
  }

  @Test func aVoteNeverMakesAFlip() {
    let winners: [Preference.Winner] = [.first, .second, .tie, .flip]
    for one in winners {
      for two in winners {
        for three in winners {
          let verdict = VotingRule<Preference>.majority.verdict(of: preferences([one, two, three]))
          #expect(verdict?.winner != .flip)
          #expect(verdict != nil)
        }
      }
    }
  }

  @Test func meanShareOnlyWhereAllHaveOne() {
    let rule = VotingRule<Preference>.majority
    let shares = [Preference(.first, share: 0.75), Preference(.first, share: 0.25)]
    #expect(rule.verdict(of: shares)?.share == 0.5)
    #expect(rule.verdict(of: shares + [Preference(.first)])?.share == nil)
  }

  @Test func scores() {
    let votes = [5, 1, 3, 3].map { Score(Double($0), scale: 1...5) }
    #expect(VotingRule<Score>.mean.verdict(of: votes) == Score(3, basis: .expectation, scale: 1...5))
    #expect(VotingRule<Score>.majority.verdict(of: votes) == Score(3, scale: 1...5))
    #expect(VotingRule<Score>.median.verdict(of: votes) == Score(3, basis: .expectation, scale: 1...5))
    #expect(VotingRule<Score>.median.verdict(of: Array(votes[..<3])) == Score(3, scale: 1...5))
    #expect(VotingRule<Score>.majority.verdict(of: Array(votes[..<3])) == nil)
    #expect(VotingRule<Score>.mean.verdict(of: votes + [Score(3, scale: 0...9)])?.scale == nil)
  }

  @Test func aLevelVoteOfClassesDecidesNothing() {
    let rule = VotingRule<Classification>.majority
    #expect(rule.verdict(of: ["a", "b", "a"].map { Classification($0) }) == Classification("a"))
    #expect(rule.verdict(of: ["a", "b"].map { Classification($0) }) == nil)
    #expect(rule.verdict(of: ["a", "b", "c"].map { Classification($0) }) == nil)
  }

  @Test func nobodyDecidesNothing() {
    #expect(VotingRule<Score>.mean.verdict(of: []) == nil)
    #expect(VotingRule<Preference>.majority.verdict(of: []) == nil)
    #expect(VotingRule<Scorecard<Score>>.each(.mean).verdict(of: []) == nil)
  }

  @Test func eachCriterionByItself() {
    let cards = [
      Scorecard(["a": Score(1), "b": Score(4)], weights: ["a": 2]),
      Scorecard(["a": Score(3)], weights: ["a": 4]),
    ]
    let rule = VotingRule<Scorecard<Score>>.each(.mean)
    #expect(rule.name == "each-mean")
    let card = rule.verdict(of: cards)
    #expect(card?.criteria.mapValues(\.value) == ["a": 2, "b": 4])
    #expect(card?.weights == ["a": 3])
    let level = [Scorecard(["a": Classification("x")]), Scorecard(["a": Classification("y")])]
    #expect(VotingRule<Scorecard<Classification>>.each(.majority).verdict(of: level) == nil)
  }

  @Test func theOrderOfVotesDoesNotMatter() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let count = Int.random(in: 1...6, using: &generator)
      let scores = (0..<count).map { _ in Score(generator.unit(), scale: 0...1) }
      let grades = (0..<count).map { _ in Score(Int.random(in: 1...3, using: &generator)) }
      let winners: [Preference.Winner] = [.first, .second, .tie, .flip]
      let preferences = (0..<count).map { _ in
        Preference(winners[Int.random(in: 0..<4, using: &generator)], share: generator.unit())
      }
      let classes = grades.map { Classification("\($0.value)") }
      let cards = zip(scores, grades).map {
        Scorecard(["a": $0, "b": $1], weights: ["a": $0.value + 0.1, "b": $1.value])
      }
      expectSame(scores, by: .mean, &generator)
      expectSame(scores, by: .median, &generator)
      expectSame(grades, by: .majority, &generator)
      expectSame(preferences, by: .majority, &generator)
      expectSame(classes, by: .majority, &generator)
      expectSame(cards, by: .each(.mean), &generator)
    }
  }

  private func expectSame<V: Verdict>(
    _ votes: [V], by rule: VotingRule<V>, _ generator: inout SeededGenerator
  ) {
    let verdict = rule.verdict(of: votes)
    for _ in 0..<4 {
      #expect(rule.verdict(of: votes.shuffled(using: &generator)) == verdict, "\(rule.name)")
    }
  }

  @Test func aRuleOfOnesOwn() {
    let highest = VotingRule<Score>("highest/1") { votes in votes.max { $0.value < $1.value } }
    #expect(highest.verdict(of: [Score(1), Score(3), Score(2)]) == Score(3))
    #expect(highest.name == "highest/1")
  }
}
