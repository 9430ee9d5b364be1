import GavelCore
import Testing

@Suite struct BackendErrorTests {
  private static let stop = BackendError(.refusedCredentials, "no", retryLimit: 0, stopsRun: true)
  private static let passing = BackendError(.timedOut, "slow", raw: "half")
  private static let filtered = BackendError(.contentFilter, "filter", retryLimit: 0)

  /// A judge of one's own that lets a backend's error through.
  private func judge(_ error: BackendError) -> some Judge<Submission, Score> {
    ClosureJudge<Submission, Score>("own/1") { _ in throw error }
  }

  private let submission = Submission(prompt: "?", response: "!")

  @Test func `What would fail every item stops a run of a judge of one's own as well`() async {
    let error = await #expect(throws: JudgmentError.self) {
      try await judge(Self.stop).outcomes(for: [submission, submission])
    }
    #expect(error?.code == .refusedCredentials)
    #expect(error?.stopsRun == true)
    let inside = await #expect(throws: JudgmentError.self) {
      try await judge(Self.stop).repeated(2, by: .mean).outcomes(for: [submission])
    }
    #expect(inside?.code == .refusedCredentials)
  }

  @Test func `Other errors keep their code and what the server said`() async throws {
    for judge in [
      judge(Self.passing) as any Judge<Submission, Score>, judge(Self.passing).repeated(2, by: .mean),
    ] {
      let outcome = try await judge.outcome(for: submission, in: JudgmentContext())
      #expect(outcome.error?.code == .timedOut)
      #expect(outcome.error?.raw == "half")
    }
  }

  @Test func `A provider's filter is an abstention`() async throws {
    let outcome = try await judge(Self.filtered).outcome(for: submission, in: JudgmentContext())
    #expect(outcome.abstention?.code == .contentFilter)
  }

  @Test func `What is made of baselines alone is labelled as one`() {
    let baseline = Provenance("a", label: Provenance.baselineLabel)
    #expect(Provenance("jury", parts: [baseline, baseline]).label == Provenance.baselineLabel)
    #expect(Provenance("jury", parts: [baseline, Provenance("model")]).label == nil)
    #expect(Provenance("jury").label == nil)
  }
}
