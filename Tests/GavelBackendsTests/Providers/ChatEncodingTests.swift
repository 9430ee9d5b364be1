import Foundation
import GavelBackends
import GavelCore
import Testing

@Suite struct ChatEncodingTests {
  private func sent(
    _ request: CompletionRequest, base: String = "http://judge.test:8000/v1",
    capabilities: BackendCapabilities = [.structuredOutput, .seed, .logProbabilities]
  ) async throws -> HTTPRequest {
    let stub = StubTransport(.reply())
    _ = try await ChatCompletionsBackend.stubbed(stub, base: base, capabilities: capabilities).complete(
      request)
    return try #require(stub.requests.first)
  }

  @Test(arguments: [
    ("http://h/v1", "http://h/v1/chat/completions"), ("http://h/v1/", "http://h/v1/chat/completions"),
    ("http://h", "http://h/chat/completions"), ("http://h/a%20b//", "http://h/a%20b/chat/completions"),
    ("https://h:9/v1?api-version=1", "https://h:9/v1/chat/completions?api-version=1"),
  ])
  func `The base is used as given, with one slash at the joint`(base: String, wanted: String) async throws {
    let request = try await sent(.asking(), base: base)
    #expect(request.url.absoluteString == wanted)
    #expect(request.method == "POST")
    #expect(request.headers["content-type"] == "application/json")
    #expect(request.headers["authorization"] == nil)
  }

  @Test func `A minimal request holds only model and messages`() async throws {
    let request = try await sent(
      CompletionRequest(prompt: Prompt(.chat([.user("hi")])), sampling: .serverDefault),
      capabilities: [])
    #expect(
      String(decoding: request.body, as: UTF8.self)
        == #"{"model":"judge-1","messages":[{"role":"user","content":"hi"}]}"#)
  }

  @Test func `What is set is sent, in a fixed order`() async throws {
    let prompt = Prompt(
      .chat([.system("s"), .user("u"), .assistant("a")]),
      answer: .json(JSONSchema(name: "ruling", text: #"{"type":"object","z":1,"a":{"b":[1.50]}}"#)),
      logProbabilities: 5, stop: ["\n\n"], maxTokens: 99)
    let request = CompletionRequest(
      prompt: prompt, sampling: Sampling(temperature: 0.7, topP: 0.9),
      context: JudgmentContext(item: "q", seed: 3))
    let json = try await sent(request).json
    #expect(
      json.object?.map(\.key) == [
        "model", "messages", "temperature", "top_p", "max_tokens", "seed", "stop", "response_format",
        "logprobs", "top_logprobs",
      ])
    #expect(json["temperature"] == .number("0.7"))
    #expect(json["max_tokens"] == 99)
    #expect(json["seed"]?.int == request.seed)
    #expect(json["stop"] == ["\n\n"])
    #expect(json["top_logprobs"] == 5)
    #expect(
      JSONWriter.text(of: json["response_format"] ?? .null)
        == #"{"type":"json_schema","json_schema":{"name":"ruling","strict":true,"#
        + #""schema":{"type":"object","z":1,"a":{"b":[1.50]}}}}"#)
  }

  @Test func `Nothing is asked of a server that cannot do it`() async throws {
    let schema = AnswerForm.json(JSONSchema(name: "r", text: "{}"))
    let request = try await sent(.asking(answer: schema, sampling: .serverDefault), capabilities: [])
    #expect(request.keys == ["model", "messages"])
  }

  @Test func `A greedy answer has no seed and the sampling's limit wins`() async throws {
    let sampling = Sampling(temperature: 0, maxTokens: 5)
    let json = try await sent(.asking(sampling: sampling, maxTokens: 9)).json
    #expect(json["seed"] == nil)
    #expect(json["temperature"] == 0)
    #expect(json["max_tokens"] == 5)
  }

  @Test(arguments: [
    CompletionRequest(prompt: Prompt(.text("raw"))),
    CompletionRequest(prompt: Prompt(.chat([]), answer: .oneOf(["A", "B"]))),
    CompletionRequest(prompt: Prompt(.chat([]), answer: .grammar("root ::= \"A\""))),
    CompletionRequest(prompt: Prompt(.chat([]), answer: .json(JSONSchema(name: "r", text: "{")))),
    CompletionRequest(prompt: Prompt(.chat([])), sampling: Sampling(temperature: .nan)),
  ])
  func `What cannot be expressed is an error without a call`(request: CompletionRequest) async throws {
    let stub = StubTransport(.reply())
    let backend = try ChatCompletionsBackend.stubbed(stub)
    let error = try await backendError { try await backend.complete(request) }
    #expect(!error.isRetryable)
    #expect([.unmetRequirements, .invalidRequest].contains(error.code))
    #expect(stub.requests.isEmpty)
  }
}
