import GavelCore
import Testing

private let steps: [JudgmentContext.Step] = [
  .order(0), .order(1), .repetition(2), .member(1), .side(0), .ask(3), .criterion("clarity"),
  .criterion("two words"), .criterion(""), .criterion(" x "), .criterion("order 1"),
]

private let record = CallRecord(
  path: [.order(1), .ask(1)], model: "m-2025", text: "a\u{0}\u{202E}\nSCORE: 4", refusal: "no",
  rung: "marker",
  finish: "stop", usage: TokenUsage(input: 10, output: 2, cachedInput: 5, reasoning: 1), seconds: 0.1,
  attempt: 2)

private let warning = JudgmentWarning(.truncated, "cut", path: [.member(0)])

private let provenance = Provenance(
  "swap-averaged/1", configuration: ["rule": "average", "a": "b", "c": "d"],
  parts: [Provenance("inner", configuration: ["model": "m"], label: Provenance.baselineLabel)])

private func full<V: Verdict>(_ verdict: V) -> Judgment<V> {
  Judgment(
    verdict, by: provenance, reasoning: "why \u{1F600}", calls: [record, call("x")], warnings: [warning],
    parts: [
      JudgmentPart(path: [.order(0)], verdict: AnyVerdict(Score(1e16, scale: -0.0...1e300)), reasoning: "r"),
      JudgmentPart(
        path: [.order(1), .criterion("a b")],
        verdict: AnyVerdict(Scorecard(["b": Preference(.flip, share: 0.1)]))),
    ])
}

@Suite struct JudgmentCodingTests {
  @Test(arguments: steps)
  func stepsReadBack(step: JudgmentContext.Step) throws {
    #expect(JudgmentContext.Step(step.description) == step)
    try roundTrip([step])
  }

  @Test func stepsAreWrittenAsText() throws {
    #expect(
      try text(of: [JudgmentContext.Step.order(0), .criterion("a b"), .ask(2)])
        == #"["order 0","criterion a b","ask 2"]"#)
  }

  @Test(arguments: [
    "", "order", "order x", "order 1 2", "turn 1", "Order 1", "criterion", " order 1", "order  1",
  ])
  func otherTextIsNoStep(text: String) {
    #expect(JudgmentContext.Step(text) == nil)
    #expect(throws: DecodingError.self) {
      try JSONCoding.decode([JudgmentContext.Step].self, from: [.string(text)])
    }
  }

  @Test func judgmentsReadBack() throws {
    try roundTrip(full(Score(0.1, scale: 0...1)))
    try roundTrip(full(Preference(.first, share: 0.1, scores: .init(first: 1, second: -0.0))))
    try roundTrip(full(Classification("a", probabilities: ["a": 0.3, "b": 0.7])))
    try roundTrip(full(Scorecard(["a": Score(1), "b": Score(2)], weights: ["a": 0.1, "b": 1])))
    try roundTrip(Judgment(Score(1), by: Provenance("p")))
  }

  @Test func keysAreThoseOfTheRecords() throws {
    #expect(
      try text(of: Judgment(Classification("x"), by: Provenance("p")))
        == #"{"kind":"classification","provenance":{"name":"p"},"verdict":{"label":"x"}}"#)
    let keys = try JSONCoding.value(of: full(Preference(.tie))).object?.map(\.key)
    #expect(keys == ["calls", "kind", "parts", "provenance", "reasoning", "verdict", "warnings"])
    let part = JudgmentPart(path: [.order(0)], verdict: AnyVerdict(Classification("x")))
    #expect(try text(of: part) == #"{"kind":"classification","path":["order 0"],"verdict":{"label":"x"}}"#)
    #expect(
      try text(of: call("t", at: [.order(0)]))
        == #"{"attempt":1,"finish":"stop","model":"m","path":["order 0"],"text":"t","usage":{}}"#)
    #expect(try text(of: warning) == #"{"code":"truncated","message":"cut","path":["member 0"]}"#)
  }

  @Test func anotherKindIsAnError() throws {
    let json = try JSONCoding.value(of: full(Score(1)))
    #expect(throws: DecodingError.self) { try JSONCoding.decode(Judgment<Preference>.self, from: json) }
    #expect(throws: DecodingError.self) { try JSONCoding.decode(Judgment<Scorecard<Score>>.self, from: json) }
    #expect(throws: DecodingError.self) {
      try decoded(Judgment<Score>.self, #"{"verdict": {"value": 1}, "provenance": {"name": "p"}}"#)
    }
  }

  @Test func provenanceReadsBack() throws {
    try roundTrip(provenance)
    #expect(try text(of: Provenance("p")) == #"{"name":"p"}"#)
    #expect(try decoded(Provenance.self, #"{"name": "p"}"#) == Provenance("p"))
    #expect(try decoded(Provenance.self, try text(of: provenance)).fingerprint == provenance.fingerprint)
  }
}

@Suite struct OutcomeCodingTests {
  private let outcomes: [Outcome<Score>] = [
    .ruled(full(Score(4, scale: 1...5))), .ruled(Judgment(Score(-0.0), by: provenance)),
    .abstained(Abstention(.refused, "no", calls: [record], warnings: [warning])),
    .abstained(Abstention(.noMajority, "level")),
    .failed(JudgmentError(.outOfRange, "9", raw: "SCORE: 9", calls: [record], warnings: [warning])),
    .failed(JudgmentError(.timedOut, "slow")),
  ]

  @Test func allThreeReadBack() throws {
    for outcome in outcomes { try roundTrip(outcome) }
  }

  @Test func anotherKindIsAnErrorInAllThree() throws {
    for outcome in outcomes {
      let json = try JSONCoding.value(of: outcome)
      #expect(json["kind"] == "score")
      #expect(throws: DecodingError.self) { try JSONCoding.decode(Outcome<Preference>.self, from: json) }
    }
  }

  @Test func keysAreThoseOfTheRecords() throws {
    #expect(
      try text(of: outcomes[3]) == #"{"abstained":{"code":"no-majority","message":"level"},"kind":"score"}"#)
    #expect(
      try text(of: outcomes[5]) == #"{"error":{"code":"timed-out","message":"slow"},"kind":"score"}"#)
    #expect(
      try JSONCoding.value(of: outcomes[4])["error"]?.object?.map(\.key)
        == ["calls", "code", "message", "raw", "warnings"])
    #expect(try JSONCoding.value(of: outcomes[0]) == JSONCoding.value(of: full(Score(4, scale: 1...5))))
  }

  @Test func accessors() throws {
    #expect(outcomes.map(\.verdict) == [Score(4, scale: 1...5), Score(0), nil, nil, nil, nil])
    #expect(outcomes.map(\.reason) == [nil, nil, .refused, .noMajority, .outOfRange, .timedOut])
    #expect(outcomes.map(\.calls.count) == [2, 0, 1, 0, 1, 0])
    #expect(outcomes.map(\.warnings.count) == [1, 0, 1, 0, 1, 0])
    #expect(outcomes[2].abstention?.description == "refused: no")
    #expect(outcomes[4].error?.description == "out-of-range: 9")
  }

  @Test func otherErrorsAndCodesOfOnesOwn() throws {
    let own: ReasonCode = "my-own-code"
    try roundTrip(Outcome<Score>.failed(JudgmentError(own, "x")))
    #expect(throws: DecodingError.self) { try decoded(Outcome<Score>.self, #"{"kind": "score"}"#) }
    #expect(throws: DecodingError.self) {
      try decoded(Outcome<Score>.self, #"{"abstained": {"code": "refused", "message": ""}}"#)
    }
  }
}
