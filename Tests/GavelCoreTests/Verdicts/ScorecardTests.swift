import GavelCore
import Testing

@Suite struct ScorecardTests {
  @Test func meanIsWeighted() {
    let card = Scorecard(["clarity": Score(4), "depth": Score(2)], weights: ["clarity": 3, "depth": 1])
    #expect(card.mean() == Score(3.5, basis: .expectation))
    #expect(Scorecard(["a": Score(4), "b": Score(2)]).mean().value == 3)
    // A criterion without a weight weighs 1.
    #expect(Scorecard(["a": Score(4), "b": Score(1)], weights: ["a": 2]).mean().value == 3)
  }

  @Test func meanKeepsASharedScaleOnly() {
    #expect(Scorecard(["a": Score(4, scale: 1...5), "b": Score(2, scale: 1...5)]).mean().scale == 1...5)
    #expect(Scorecard(["a": Score(4, scale: 1...5), "b": Score(2, scale: 1...6)]).mean().scale == nil)
    #expect(Scorecard(["a": Score(4, scale: 1...5), "b": Score(2)]).mean().scale == nil)
  }

  @Test func subscripts() {
    let card = Scorecard(["a": Classification("x")], weights: ["a": 2])
    #expect(card["a"] == Classification("x"))
    #expect(card["b"] == nil)
    #expect(card.weight(of: "a") == 2)
    #expect(card.weight(of: "b") == 1)
  }

  @Test func averagesCriterionByCriterion() {
    let given = Scorecard(["a": Preference(.first), "b": Preference(.first), "c": Preference(.tie)])
    let back = Scorecard(["a": Preference(.second), "b": Preference(.first), "d": Preference(.second)])
    let averaged = Scorecard.averaged(given, back, by: .average)
    #expect(averaged.criteria.mapValues(\.winner) == ["a": .flip, "b": .first, "c": .tie, "d": .second])
    #expect(Scorecard.averaged(back, given, by: .average) == averaged)
    #expect(Scorecard.areOpposed(given, back))
    #expect(!Scorecard.areOpposed(given, Scorecard(["b": Preference(.first), "x": Preference(.second)])))
    #expect(given.swapped["b"]?.winner == .second)
    #expect(given.swapped.swapped == given)
  }

  @Test func weightsAreAveragedAlike() {
    let one = Scorecard(["a": Preference(.first)], weights: ["a": 2])
    let other = Scorecard(["a": Preference(.first)])
    #expect(Scorecard.averaged(one, one, by: .average).weights == ["a": 2])
    #expect(Scorecard.averaged(one, other, by: .average).weights == ["a": 1.5])
    #expect(Scorecard.averaged(other, one, by: .average).weights == ["a": 1.5])
    #expect(one.swapped.weights == ["a": 2])
  }
}
