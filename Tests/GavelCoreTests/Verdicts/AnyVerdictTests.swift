import GavelCore
import Testing

/// A verdict of somebody's own, with what generic JSON types often lose.
private struct Finding: Verdict {
  static let kind = "finding"
  var big: UInt64
  var exact: Int64
  var note: String?
  var nested: [String: [Double]]
}

@Suite struct AnyVerdictTests {
  @Test func givesBackTheVerdict() throws {
    let score = AnyVerdict(Score(4, scale: 1...5))
    #expect(score.kind == "score")
    #expect(try score.as(Score.self) == Score(4, scale: 1...5))
    let card = Scorecard(["a": Preference(.first, share: 0.9)], weights: ["a": 2])
    #expect(try AnyVerdict(card).as(Scorecard<Preference>.self) == card)
  }

  @Test func anotherKindIsAnError() {
    let score = AnyVerdict(Score(4))
    #expect(throws: DecodingError.self) { try score.as(Preference.self) }
    #expect(throws: DecodingError.self) { try score.as(Scorecard<Score>.self) }
    // A part with the right kind and the wrong content is no verdict either.
    #expect(throws: DecodingError.self) {
      try decoded(AnyVerdict.self, #"{"kind": "score", "verdict": {"label": "x"}}"#).as(Score.self)
    }
  }

  @Test func equalVerdictsAreEqualWhateverTheirSpelling() throws {
    let text = #"{"verdict": {"scale": [1.0, 5e0], "value": 4.0, "basis": "point"}, "kind": "score"}"#
    #expect(try decoded(AnyVerdict.self, text) == AnyVerdict(Score(4, scale: 1...5)))
    #expect(AnyVerdict(Score(4)) != AnyVerdict(Score(5)))
    #expect(
      AnyVerdict(Score(4)) == AnyVerdict(kind: "score", json: ["value": .number("4.0"), "basis": "point"]))
  }

  @Test func verdictsOfOnesOwn() throws {
    let finding = Finding(
      big: .max, exact: (1 << 53) + 1, note: nil, nested: ["z": [0.1, -0.0, 1e300], "a": [], "m": [1e16]])
    let back = try roundTrip(AnyVerdict(finding))
    #expect(try back.as(Finding.self) == finding)
    #expect(try back.as(Finding.self).nested["z"]?[1].sign == .minus)
  }

  @Test func needsBothKeys() {
    #expect(throws: DecodingError.self) { try decoded(AnyVerdict.self, #"{"verdict": {}}"#) }
    #expect(throws: DecodingError.self) { try decoded(AnyVerdict.self, #"{"kind": "score"}"#) }
  }
}
