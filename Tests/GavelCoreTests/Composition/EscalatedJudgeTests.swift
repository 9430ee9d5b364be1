import GavelCore
import Testing

private let context = JudgmentContext(item: "q", seed: 4)

/// A judge that does what it is told, and counts how often it is asked.
private func judge(
  _ name: String, asked: Box<Int> = Box(0), _ verdict: Preference,
  warnings: [JudgmentWarning] = []
) -> JudgmentJudge<Pair, Preference> {
  JudgmentJudge(provenance: Provenance(name)) { _, context in
    asked.update { $0 += 1 }
    return Judgment(
      verdict, by: Provenance(name), reasoning: "\(name) says so", calls: [call(name, at: context.path)],
      warnings: warnings)
  }
}

@Suite struct EscalationTests {
  private func ruled(_ verdict: Preference, _ warnings: JudgmentWarning...) -> Outcome<Preference> {
    .ruled(Judgment(verdict, by: Provenance("j"), warnings: warnings))
  }

  private let failed = Outcome<Preference>.failed(JudgmentError(.noMarker, "x"))
  private let abstained = Outcome<Preference>.abstained(Abstention(.refused, "x"))

  @Test func rules() {
    let outcomes = [
      ruled(Preference(.first)), ruled(Preference(.tie)), ruled(Preference(.flip)),
      ruled(Preference(.first, share: 0.6)), ruled(Preference(.second, share: 0.39)), failed, abstained,
      ruled(Preference(.second), JudgmentWarning(.truncated, "w", path: [.order(1)])),
    ]
    func applied(_ rule: Escalation<Preference>) -> [Int] {
      outcomes.indices.filter { rule.applies(to: outcomes[$0]) }
    }
    #expect(applied(.failed) == [5, 6])
    #expect(applied(.undecided) == [1, 2])
    #expect(applied(.unsure(within: 0.1)) == [3])
    #expect(applied(.unsure(within: 0.2)) == [3, 4])
    #expect(applied(.warned(.truncated)) == [7])
    #expect(applied(.warned(.forgedMarker)).isEmpty)
    #expect(applied(.any([.failed, .undecided])) == [1, 2, 5, 6])
    #expect(applied(.any([])).isEmpty)
    #expect(applied(Escalation("second/1") { $0.verdict?.winner == .second }) == [4, 7])
  }

  @Test func names() {
    let rule: Escalation<Preference> = .any([
      .failed, .undecided, .unsure(within: 0.1), .warned(.truncated),
    ])
    #expect(rule.name == "any of failed, undecided, unsure within 0.1, warned truncated")
  }
}

@Suite(.timeLimit(.minutes(1))) struct EscalatedJudgeTests {
  @Test func theSecondIsAskedOnlyWhereTheRuleSaysSo() async throws {
    let asked = Box(0)
    let sure = judge("small", Preference(.first)).escalated(
      to: judge("large", asked: asked, Preference(.second)), when: .undecided)
    let judgment = try await sure.judge(pair, in: context)
    #expect(asked.value == 0)
    #expect(judgment.verdict == Preference(.first))
    #expect(judgment.reasoning == "small says so")
    #expect(judgment.calls.map(\.path) == [[.member(0)]])
    #expect(judgment.parts.map(\.path) == [[.member(0)]])
    #expect(judgment.warnings.isEmpty)
    #expect(
      judgment.provenance
        == Provenance(
          "escalated/1", configuration: ["when": "undecided"],
          parts: [Provenance("small"), Provenance("large")]))
    #expect(judgment.provenance == sure.provenance)
  }

  @Test func theVerdictOfTheSecondCountsAndBothAreKept() async throws {
    let noticed = JudgmentWarning(.truncated, "w")
    let escalated = judge("small", Preference(.tie), warnings: [noticed]).escalated(
      to: judge("large", Preference(.second), warnings: [noticed, JudgmentWarning("own", "o")]),
      when: .undecided)
    let judgment = try await escalated.judge(pair, in: context)
    #expect(judgment.verdict == Preference(.second))
    #expect(judgment.reasoning == "large says so")
    #expect(judgment.calls.map(\.text) == ["small", "large"])
    #expect(judgment.calls.map(\.path) == [[.member(0)], [.member(1)]])
    #expect(judgment.parts.map(\.path) == [[.member(0)], [.member(1)]])
    #expect(try judgment.parts.map { try $0.verdict.as(Preference.self).winner } == [.tie, .second])
    #expect(judgment.warnings.map(\.code) == [.truncated, "own"])
    #expect(judgment.provenance == escalated.provenance)
  }

  @Test func aFirstWithoutVerdictLeavesItsCallsAndAWarning() async throws {
    let failing = JudgmentJudge<Pair, Preference>(provenance: Provenance("small")) { _, context in
      throw JudgmentError(
        .noMarker, "hostile text of a reply", calls: [call("unread", at: context.path)],
        warnings: [JudgmentWarning("noticed", "n")])
    }
    let escalated = failing.escalated(to: judge("large", Preference(.first)), when: .failed)
    let judgment = try await escalated.judge(pair, in: context)
    #expect(judgment.verdict == Preference(.first))
    #expect(judgment.calls.map(\.text) == ["unread", "large"])
    #expect(judgment.parts.map(\.path) == [[.member(1)]])
    #expect(
      judgment.warnings == [
        JudgmentWarning("noticed", "n"),
        JudgmentWarning(
          .memberFailed, "member 0 ('small') gave no verdict: no-marker", path: [.member(0)]),
      ])
    // Where the rule is about something else, the failure stays one.
    let error = try await thrown(JudgmentError.self) {
      try await failing.escalated(to: judge("large", Preference(.first)), when: .undecided).judge(pair)
    }
    #expect(error.code == .noMarker)
    #expect(error.calls.map(\.text) == ["unread"])
  }

  @Test func aSecondWithoutVerdictIsNoVerdict() async throws {
    let first = judge("small", Preference(.tie))
    let failing = JudgmentJudge<Pair, Preference> { _, context in
      throw Abstention(.refused, "no", calls: [call("refused", at: context.path)])
    }
    let abstention = try await thrown(Abstention.self) {
      try await first.escalated(to: failing, when: .undecided).judge(pair, in: context)
    }
    #expect(abstention.calls.map(\.text) == ["small", "refused"])
    let own = JudgmentJudge<Pair, Preference>(provenance: Provenance("own")) { _, _ in throw OwnFailure() }
    let error = try await thrown(JudgmentError.self) {
      try await first.escalated(to: own, when: .undecided).judge(pair, in: context)
    }
    #expect(error.code == .judgeFailed)
    #expect(error.calls.map(\.text) == ["small"])
  }

  @Test func whatStopsARunPassesWithTheCallsPaidFor() async throws {
    let asked = Box(0)
    let stopping = JudgmentJudge<Pair, Preference> { _, context in
      throw BackendError(.unknownModel, "x", stopsRun: true)
    }
    let first = try await thrown(JudgmentError.self) {
      try await stopping.escalated(to: judge("large", asked: asked, Preference(.first)), when: .failed)
        .judge(pair)
    }
    #expect(first.stopsRun && asked.value == 0)
    let second = try await thrown(JudgmentError.self) {
      try await judge("small", Preference(.tie)).escalated(to: stopping, when: .undecided).judge(pair)
    }
    #expect(second.stopsRun)
    #expect(second.calls.map(\.text) == ["small"])
  }

  @Test func cancellationPasses() async throws {
    let begun = Gate()
    let waiting = JudgmentJudge<Pair, Preference> { _, _ in
      await begun.arrive()
      try await untilCancelled()
      return Judgment(Preference(.first), by: Provenance("w"))
    }
    let asked = Box(0)
    for (index, escalated) in [
      waiting.escalated(to: judge("large", asked: asked, Preference(.first)), when: .failed)
        as any Judge<Pair, Preference>,
      judge("small", Preference(.tie)).escalated(to: waiting, when: .undecided),
    ].enumerated() {
      let task = Task { try await escalated.judge(pair).verdict }
      await begun.arrived(index + 1)
      task.cancel()
      _ = try await thrown(CancellationError.self) { try await task.value }
    }
    #expect(asked.value == 0)
  }
}
