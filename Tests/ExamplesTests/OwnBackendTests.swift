import Foundation
import GavelCore
import GavelPrompts
import GavelTesting
import Testing

@testable import own_backend

@Suite("Example own-backend")
struct OwnBackendTests {
  @Test("The backend of one's own conforms, also where its model fails")
  func backendConforms() async {
    let echo = InProcessBackend(model: "echo") { messages, _ in messages.last?.content ?? "" }
    #expect(await BackendConformance(echo, echoes: true).findings() == [])
    let failing = InProcessBackend(model: "failing") { _, _ in throw ToyModel.TooLong() }
    #expect(await BackendConformance(failing).findings() == [])
  }

  @Test("A call that is cancelled in its midst ends")
  func cancelledMidwayEnds() async {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let endless = InProcessBackend(model: "endless") { _, _ in
      start.yield()
      try await Task.sleep(for: .seconds(3600))
      return ""
    }
    let check = BackendConformance(endless) {
      for await _ in started { return }
    }
    #expect(await check.findings() == [])
  }

  @Test("A judge over it conforms")
  func judgeConforms() async throws {
    let backend = InProcessBackend(model: "toy") { messages, _ in try ToyModel().reply(to: messages) }
    let judge = LLMJudge(pointwise: .helpfulness, backend: backend)
    let submissions = ["because", "so", String(repeating: "long", count: 1000)].map {
      Submission(prompt: "p", response: $0)
    }
    let outcomes = try await judge.outcomes(for: submissions)
    #expect(outcomes.map(\.verdict?.value) == [5, 2, nil])
    #expect(outcomes.last?.reason == .serverError)
    #expect(try await JudgeConformance.findings(of: judge, on: submissions) == [])
  }

  @Test("What it cannot express is an error of the backend")
  func rawTextIsRefused() async {
    let backend = InProcessBackend(model: "toy") { _, _ in "" }
    await #expect {
      try await backend.complete(CompletionRequest(prompt: Prompt(.text("Once upon a time"))))
    } throws: { ($0 as? BackendError)?.code == .invalidRequest }
  }

  @Test("It is 20 lines")
  func isShort() throws {
    let lines = try Repository.text("Examples/own-backend/InProcessBackend.swift")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("struct") })
    #expect(lines[first...].dropLast().count <= 20)
  }

  @Test(
    "Broken twins of the backend are found out, by the requirement that they break",
    arguments: ["text-unchanged", "error-type", "cancellation", "secret-shown"])
  func twinsAreFoundOut(rule: String) async {
    let twin = BrokenTwin(breaking: rule)
    let findings = await BackendConformance(twin, secrets: ["s3cret"], echoes: true).findings()
    #expect(!findings.isEmpty)
    for finding in findings { #expect(finding.description.hasPrefix("\(rule): ")) }
  }
}

/// The example's backend with one mistake.
private struct BrokenTwin: Backend {
  struct Mishap: Error {}

  let model = "broken"
  let rule: String

  init(breaking rule: String) { self.rule = rule }

  func complete(_ request: CompletionRequest) async throws -> Completion {
    let text = request.prompt.texts.last ?? ""
    switch rule {
    case "text-unchanged":
      return Completion(text.trimmingCharacters(in: .whitespacesAndNewlines), model: model)
    case "error-type": if text.contains("\t") { throw Mishap() }
    case "cancellation":
      if Task.isCancelled { throw BackendError(.serverError, "somebody interrupted me") }
    default: if text.contains("\t") { throw BackendError(.serverError, "refused with the key s3cret") }
    }
    return Completion(text, model: model)
  }
}
