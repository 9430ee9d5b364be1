import GavelCore
import GavelTesting
import Testing

private let context = JudgmentContext(item: "q", seed: 4)

private func ruling(_ value: Int) -> JudgmentJudge<Submission, Score> {
  JudgmentJudge(provenance: Provenance("rules/\(value)")) { _, context in
    Judgment(
      Score(value), by: Provenance("rules/\(value)"), calls: [call("\(value)", at: context.path)],
      warnings: [JudgmentWarning("noticed", "\(value)")])
  }
}

private let failing = JudgmentJudge<Submission, Score>(provenance: Provenance("fails/1")) { _, context in
  throw JudgmentError(
    .noMarker, "text of a reply", calls: [call("unread", at: context.path)],
    warnings: [JudgmentWarning("noticed", "failing")])
}

private let abstaining = JudgmentJudge<Submission, Score>(provenance: Provenance("abstains/1")) {
  _, context in
  throw Abstention(.refused, "no", calls: [call("refused", at: context.path)])
}

private let throwing = JudgmentJudge<Submission, Score>(provenance: Provenance("throws/1")) { _, _ in
  throw OwnFailure()
}

@Suite(.timeLimit(.minutes(1))) struct QuorumTests {
  @Test func membersThatFailAreWarnings() async throws {
    let jury = Jury([failing, ruling(2), abstaining, ruling(4), throwing], by: .mean, quorum: 2)
    let judgment = try await jury.judge(submission, in: context)
    #expect(judgment.verdict.value == 3)
    #expect(judgment.calls.map(\.text) == ["unread", "2", "refused", "4"])
    #expect(judgment.parts.map(\.path) == [[.member(1)], [.member(3)]])
    #expect(
      judgment.warnings == [
        JudgmentWarning("noticed", "failing"),
        JudgmentWarning(.memberFailed, "member 0 ('fails/1') gave no verdict: no-marker", path: [.member(0)]),
        JudgmentWarning("noticed", "2"),
        JudgmentWarning(
          .memberFailed, "member 2 ('abstains/1') gave no verdict: refused", path: [.member(2)]),
        JudgmentWarning("noticed", "4"),
        JudgmentWarning(
          .memberFailed, "member 4 ('throws/1') gave no verdict: judge-failed", path: [.member(4)]),
      ])
    #expect(jury.provenance.configuration == ["quorum": "2", "rule": "mean"])
    #expect(Jury([ruling(1)], by: .mean).provenance.configuration == ["rule": "mean"])
  }

  @Test func belowTheQuorumTheFirstErrorIsThrownWithAllCalls() async throws {
    for quorum in [2, nil] {
      let jury = Jury([ruling(2), abstaining, failing], by: .mean, quorum: quorum)
      let abstention = try await thrown(Abstention.self) { try await jury.judge(submission, in: context) }
      #expect(abstention.code == .refused)
      #expect(abstention.calls.map(\.text) == ["2", "refused", "unread"])
    }
    let all = Jury([ruling(2), failing], by: .mean)
    let error = try await thrown(JudgmentError.self) { try await all.judge(submission, in: context) }
    #expect(error.code == .noMarker)
    #expect(error.calls.count == 2)
    #expect(!error.warnings.contains { $0.code == .memberFailed })
  }

  @Test func aLevelVoteStaysAnAbstention() async throws {
    let jury = Jury([ruling(2), failing, ruling(4)], by: .majority, quorum: 2)
    let abstention = try await thrown(Abstention.self) { try await jury.judge(submission, in: context) }
    #expect(abstention.code == .noMajority)
    #expect(abstention.calls.map(\.text) == ["2", "unread", "4"])
    #expect(abstention.warnings.contains { $0.code == .memberFailed })
  }

  @Test func repetitionsThatFailAreWarnings() async throws {
    let moody = JudgmentJudge<Submission, Score>(provenance: Provenance("moody/1")) { _, context in
      let calls = [call("c", at: context.path)]
      if context.path.last == .repetition(1) { throw JudgmentError(.truncated, "cut", calls: calls) }
      return Judgment(Score(4), by: Provenance("moody/1"), calls: calls)
    }
    let judgment = try await moody.repeated(3, by: .mean, quorum: 2).judge(submission, in: context)
    #expect(judgment.verdict.value == 4)
    #expect(judgment.calls.map(\.path) == (0..<3).map { [.repetition($0)] })
    #expect(judgment.parts.map(\.path) == [[.repetition(0)], [.repetition(2)]])
    #expect(
      judgment.warnings == [
        JudgmentWarning(
          .memberFailed, "repetition 1 ('moody/1') gave no verdict: truncated", path: [.repetition(1)])
      ])
    _ = try await thrown(JudgmentError.self) {
      try await moody.repeated(3, by: .mean, quorum: 3).judge(submission, in: context)
    }
    #expect(
      moody.repeated(3, by: .mean, quorum: 2).provenance.configuration
        == ["count": "3", "quorum": "2", "rule": "mean"])
  }

  @Test func composedJudgesConform() async throws {
    let composed: [any Judge<Submission, Score>] = [
      Jury([ruling(2), failing, ruling(4)], by: .mean, quorum: 2),
      ruling(2).timeLimited(to: .seconds(600)),
      failing.escalated(to: ruling(4), when: .failed),
      Jury([failing.escalated(to: ruling(3), when: .failed), abstaining], by: .median, quorum: 1)
        .repeated(2, by: .mean, quorum: 1),
    ]
    for judge in composed {
      let findings = try await JudgeConformance.findings(of: judge, on: [submission])
      #expect(findings == [], "\(judge.provenance.name)")
    }
  }

  @Test func whatStopsARunStopsInSpiteOfTheQuorum() async throws {
    let stopping = JudgmentJudge<Submission, Score> { _, _ in
      throw JudgmentError(.refusedCredentials, "x", stopsRun: true)
    }
    let error = try await thrown(JudgmentError.self) {
      try await Jury([ruling(1), stopping], by: .mean, quorum: 1).judge(submission)
    }
    #expect(error.stopsRun)
  }
}
