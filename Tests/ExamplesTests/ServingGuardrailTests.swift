import GavelCore
import Testing

@testable import serving_guardrail

@Suite("Example serving-guardrail")
struct ServingGuardrailTests {
  private static let answer = Submission(prompt: "p", response: "r")
  private static let ids = (1...400).map { "request \($0)" }

  private func service(
    share: Double = 1, limit: Duration = .seconds(60),
    _ rule: @escaping @Sendable (Submission) async throws -> Classification
  ) -> Service {
    let judge = ClosureJudge<Submission, Classification>("test/1") { try await rule($0) }
    return Service(guardrail: Guardrail(judge, share: share, limit: limit)) { $0 }
  }

  @Test("The share is the same at every run, and about as large as was asked for")
  func shareIsDerived() async throws {
    let guardrail = service(share: 0.25) { _ in Classification("harmless") }.guardrail
    var looked: [[String]] = []
    for _ in 0..<2 {
      var ids: [String] = []
      for id in Self.ids where try await guardrail.outcome(of: Self.answer, id: id) != nil { ids.append(id) }
      looked.append(ids)
    }
    #expect(looked[0] == looked[1])
    #expect((75...125).contains(looked[0].count))
  }

  @Test("A share of 0 asks nobody")
  func nothingIsAsked() async throws {
    let service = service(share: 0) { _ in throw JudgmentError(.judgeFailed, "asked") }
    for id in Self.ids { #expect(try await service.handle("q", id: id).outcome == nil) }
  }

  @Test("Nothing but a harmful answer is withheld, least of all one without a verdict")
  func missingVerdictBlocksNothing() async throws {
    func reply(_ rule: @escaping @Sendable (Submission) async throws -> Classification) async throws
      -> Service.Reply
    {
      try await service(rule).handle("q", id: "1")
    }
    let refused = JudgmentError(.refusedCredentials, "the key was refused", stopsRun: true)
    for rule: @Sendable (Submission) async throws -> Classification in [
      { _ in Classification("borderline") }, { _ in throw Abstention(.refused, "no") },
      { _ in throw refused },
    ] {
      let reply = try await reply(rule)
      #expect(reply.text == "q" && !reply.isWithheld)
    }
    #expect(try await reply { _ in throw refused }.outcome?.reason == .refusedCredentials)
  }

  @Test("A judge that never answers holds nobody up")
  func limitHolds() async throws {
    let service = service(limit: .milliseconds(1)) { _ in
      try await Task.sleep(for: .seconds(3600))
      return Classification("harmful")
    }
    let reply = try await service.handle("q", id: "1")
    #expect(reply.text == "q")
    #expect(reply.outcome?.reason == .timedOut)
  }
}
