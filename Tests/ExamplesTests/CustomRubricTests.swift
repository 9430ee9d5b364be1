import GavelCore
import GavelTesting
import Testing

@testable import custom_rubric

@Suite("Example custom-rubric")
struct CustomRubricTests {
  private static let submissions = ["Thank you, please come in.", "Please!", "Go away.", "…"].map {
    Submission(prompt: "p", response: $0)
  }

  @Test("The judge of one's own conforms")
  func judgeConforms() async throws {
    #expect(try await JudgeConformance.findings(of: CourtesyJudge(scale: 1...5), on: Self.submissions) == [])
  }

  @Test("It counts courteous words, and has no verdict on what has no words")
  func judges() async throws {
    let outcomes = try await CourtesyJudge(scale: 1...5).outcomes(for: Self.submissions)
    #expect(outcomes.map(\.verdict?.value) == [5, 3, 1, nil])
    #expect(outcomes.map(\.reason) == [nil, nil, nil, "no-words"])
  }

  @Test("Broken twins of the judge are found out, by the requirement that they break")
  func twinsAreFoundOut() async throws {
    #expect(try await broken(ForgetfulTwin()) == [.name])
    #expect(try await broken(MoodyTwin()).contains(.equalContexts))
    #expect(try await broken(StubbornTwin()) == [.cancellation])
  }

  /// The requirements that findings name, in their messages as well.
  private func broken(_ judge: some Judge<Submission, Score>) async throws -> Set<
    JudgeConformance.Requirement
  > {
    let findings = try await JudgeConformance.findings(of: judge, on: Self.submissions)
    for finding in findings { #expect(finding.description.hasPrefix("\(finding.requirement.rawValue): ")) }
    return Set(findings.map(\.requirement))
  }
}

/// Does not say who it is.
private struct ForgetfulTwin: Judge {
  let provenance = Provenance("")

  func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let judgment = try await CourtesyJudge(scale: 1...5).judge(submission, in: context)
    return Judgment(judgment.verdict, by: provenance)
  }
}

/// Grows stricter with every answer that it sees.
private struct MoodyTwin: Judge {
  let provenance = Provenance("moody/1")
  private let patience = Locked(1000)

  func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let value = patience.withLock { patience in
      patience -= 1
      return patience
    }
    return Judgment(Score(value), by: provenance)
  }
}

/// Takes cancellation for a failure of its own.
private struct StubbornTwin: Judge {
  let provenance = Provenance("stubborn/1")

  func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    guard !Task.isCancelled else { throw JudgmentError(.judgeFailed, "somebody interrupted me") }
    return try await CourtesyJudge(scale: 1...5).judge(submission, in: context)
  }
}
