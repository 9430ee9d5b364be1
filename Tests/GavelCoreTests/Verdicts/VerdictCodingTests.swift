import GavelCore
import Testing

@Suite struct VerdictCodingTests {
  @Test(arguments: awkwardDoubles)
  func doublesSurviveBitForBit(value: Double) throws {
    let score = Score(value, basis: .expectation, scale: min(value, 0)...max(value, 1))
    let back = try roundTrip(score)
    #expect(back.value.bitPattern == value.bitPattern)
    #expect(back.scale == score.scale)
    #expect(back.basis == .expectation)

    let preference = Preference(.first, scores: .init(first: value, second: -value))
    #expect(try roundTrip(preference).scores?.first.bitPattern == value.bitPattern)

    let card = Scorecard(["a": Score(value), "b": Score(1)], weights: ["a": 0.1])
    #expect(try roundTrip(card)["a"]?.value.bitPattern == value.bitPattern)

    let any = try roundTrip(AnyVerdict(score))
    #expect(try any.as(Score.self).value.bitPattern == value.bitPattern)
  }

  @Test(arguments: [0, .leastNonzeroMagnitude, 0.1, 1.0 / 3, 0.5, 1 - 0x1p-53, 1] as [Double])
  func sharesSurvive(share: Double) throws {
    let back = try roundTrip(Preference(.second, share: share))
    #expect(back.share?.bitPattern == share.bitPattern)
    let classification = Classification("a", probabilities: ["a": share, "b": 1 - share])
    #expect(try roundTrip(classification).probabilities?["a"]?.bitPattern == share.bitPattern)
  }

  @Test func keysAreThoseOfTheRecords() throws {
    #expect(try text(of: Score(4, scale: 1...5)) == #"{"basis":"point","scale":[1,5],"value":4}"#)
    #expect(try text(of: Score(0.5, basis: .expectation)) == #"{"basis":"expectation","value":0.5}"#)
    #expect(
      try text(of: Preference(.first, share: 0.75, scores: .init(first: 8, second: 6)))
        == #"{"scores":{"first":8,"second":6},"share":0.75,"winner":"first"}"#)
    #expect(try text(of: Preference(.flip)) == #"{"winner":"flip"}"#)
    #expect(try text(of: Classification("safe")) == #"{"label":"safe"}"#)
    #expect(
      try text(of: Scorecard(["clarity": Classification("x")])) == #"{"criteria":{"clarity":{"label":"x"}}}"#)
    #expect(
      try text(of: AnyVerdict(Classification("x"))) == #"{"kind":"classification","verdict":{"label":"x"}}"#)
  }

  @Test func kinds() {
    #expect(Score.kind == "score")
    #expect(Preference.kind == "preference")
    #expect(Classification.kind == "classification")
    #expect(Scorecard<Score>.kind == "scorecard/score")
    #expect(Scorecard<Scorecard<Preference>>.kind == "scorecard/scorecard/preference")
  }

  @Test func whatMayBeMissing() throws {
    #expect(try decoded(Score.self, #"{"value": 4}"#) == Score(4))
    #expect(try decoded(Preference.self, #"{"winner": "tie"}"#) == Preference(.tie))
    #expect(try decoded(Scorecard<Score>.self, #"{"criteria": {"a": {"value": 1}}}"#)["a"] == Score(1))
  }

  /// What would be a precondition in code is a thrown error in data.
  @Test(arguments: [
    #"{"value": "4"}"#, #"{"value": null}"#, #"{"value": 1e999}"#, #"{"value": NaN}"#, "{}",
    #"{"value": 4, "scale": [5, 1]}"#, #"{"value": 4, "scale": [1]}"#, #"{"value": 4, "scale": [1, 2, 3]}"#,
    #"{"value": 4, "basis": "guess"}"#,
  ])
  func badScores(text: String) {
    #expect(throws: DecodingError.self) { try decoded(Score.self, text) }
  }

  @Test(arguments: [
    #"{"winner": "A"}"#, "{}", #"{"winner": "first", "share": 1.5}"#, #"{"winner": "first", "share": -0.1}"#,
    #"{"winner": "first", "scores": {"first": 1}}"#, #"{"winner": "first", "scores": [1, 2]}"#,
  ])
  func badPreferences(text: String) {
    #expect(throws: DecodingError.self) { try decoded(Preference.self, text) }
  }

  @Test(arguments: [
    #"{"criteria": {}}"#, "{}", #"{"criteria": {"a": {"value": 1}}, "weights": {"a": 0}}"#,
    #"{"criteria": {"a": {"value": 1}}, "weights": {"a": -1}}"#, #"{"criteria": {"a": {"label": "x"}}}"#,
  ])
  func badScorecards(text: String) {
    #expect(throws: DecodingError.self) { try decoded(Scorecard<Score>.self, text) }
  }
}
