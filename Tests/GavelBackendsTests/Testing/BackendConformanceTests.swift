import GavelCore
import GavelTesting
import Testing

/// The checks find what they are for.
@Suite struct BackendConformanceTests {
  private func rules(_ check: BackendConformance) async -> Set<String> {
    Set(await check.findings().map(\.rule))
  }

  @Test func `A scripted backend passes`() async {
    let echo = ScriptedBackend { request, _ in .text(request.prompt.texts.last ?? "") }
    #expect(await BackendConformance(echo, echoes: true).findings() == [])
  }

  @Test func `A trimmed or normalised text is found`() async {
    let trimming = ScriptedBackend { request, _ in
      .text(request.prompt.texts.last?.split(separator: " ").joined(separator: " ") ?? "")
    }
    #expect(await rules(BackendConformance(trimming, echoes: true)) == ["text-unchanged"])
  }

  @Test func `A foreign error and a shown key are found`() async {
    struct Leak: Error { let key = "sk-secret" }
    let leaking = ClosureBackend(model: "leak") { _ in throw Leak() }
    #expect(
      await rules(BackendConformance(leaking, secrets: ["sk-secret"]))
        == ["error-type", "secret-shown", "cancellation"])
  }

  @Test func `A call that ignores cancellation is found`() async {
    let gate = CallGate()
    let deaf = ClosureBackend(model: "deaf") { _ in
      try await Task { try await gate.pass() }.value
      return Completion("", model: "deaf")
    }
    let check = BackendConformance(deaf, patience: .milliseconds(20), whenUnderWay: { await gate.holds(1) })
    #expect(await rules(check) == ["cancellation"])
    gate.open()
  }
}

@Suite struct ScriptedBackendTests {
  private static func request(_ text: String) -> CompletionRequest {
    CompletionRequest(prompt: Prompt(.chat([.user(text)])))
  }

  @Test func `Replies come in order, requests are remembered, and the end is an error`() async throws {
    let backend = ScriptedBackend(model: "m", ["a", .completion(Completion("b", model: "other"))])
    #expect(try await backend.complete(Self.request("1")).model == "m")
    #expect(try await backend.complete(Self.request("2")).model == "other")
    await #expect(throws: BackendError.self) { _ = try await backend.complete(Self.request("3")) }
    #expect(backend.requests.flatMap(\.prompt.texts) == ["1", "2", "3"])
  }

  @Test func `Replies may depend on the prompt`() async throws {
    let backend = ScriptedBackend(matching: ["red": "1", "green": "2"])
    #expect(try await backend.complete(Self.request("a green one")).text == "2")
    #expect(try await backend.complete(Self.request("a red one")).text == "1")
    await #expect(throws: BackendError.self) { _ = try await backend.complete(Self.request("blue")) }
  }

  @Test func `A gate holds calls until it is opened`() async throws {
    let gate = CallGate()
    let backend = ScriptedBackend(gate: gate) { _, _ in "x" }
    async let one = backend.complete(Self.request("1"))
    async let two = backend.complete(Self.request("2"))
    await gate.holds(2)
    #expect(gate.heldCount == 2)
    gate.open()
    #expect(try await [one.text, two.text] == ["x", "x"])
    #expect(try await backend.complete(Self.request("3")).text == "x")
  }
}
