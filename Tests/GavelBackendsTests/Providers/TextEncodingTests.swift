import Foundation
import GavelBackends
import GavelCore
import Testing

@Suite struct TextEncodingTests {
  private func sent(
    _ request: CompletionRequest, base: String = "http://judge.test:8000/v1", apiKey: APIKey? = nil,
    headers: HTTPHeaders = [:], capabilities: BackendCapabilities = [.seed, .logProbabilities]
  ) async throws -> HTTPRequest {
    let stub = StubTransport(.continuation())
    _ = try await TextCompletionsBackend.stubbed(
      stub, base: base, apiKey: apiKey, headers: headers, capabilities: capabilities
    ).complete(request)
    return try #require(stub.requests.first)
  }

  @Test(arguments: [
    ("http://h/v1", "http://h/v1/completions"), ("http://h/v1//", "http://h/v1/completions"),
    ("https://h:9/v1?api-version=1", "https://h:9/v1/completions?api-version=1"),
  ])
  func `The base is used as given, with one slash at the joint`(base: String, wanted: String) async throws {
    let request = try await sent(.continuing(), base: base)
    #expect(request.url.absoluteString == wanted)
    #expect(request.method == "POST")
    #expect(request.headers["content-type"] == "application/json")
    #expect(request.headers["authorization"] == nil)
  }

  @Test func `Key and headers are sent as with chat`() async throws {
    let request = try await sent(.continuing(), apiKey: .value(" sk-1 "), headers: ["X-Team": "a"])
    #expect(request.headers["authorization"] == "Bearer sk-1")
    #expect(request.headers["x-team"] == "a")
  }

  @Test func `A minimal request holds only model and prompt, unchanged`() async throws {
    let text = "### Input:\r\n{x} %s \\ \"é\" e\u{301}<s>\n\n### Response:\n"
    let request = try await sent(.continuing(text, sampling: .serverDefault), capabilities: [])
    #expect(request.keys == ["model", "prompt"])
    let prompt = try #require(request.json["prompt"]?.string)
    #expect(prompt.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `What is set is sent, in a fixed order`() async throws {
    let request = CompletionRequest.continuing(
      sampling: Sampling(temperature: 0.7, topP: 0.9), maxTokens: 99, logProbabilities: 3, stop: ["\n\n"])
    let json = try await sent(request).json
    #expect(
      json.object?.map(\.key) == [
        "model", "prompt", "temperature", "top_p", "max_tokens", "seed", "stop", "logprobs",
      ])
    #expect(json["temperature"] == .number("0.7"))
    #expect(json["max_tokens"] == 99)
    #expect(json["seed"]?.int == request.seed)
    #expect(json["stop"] == ["\n\n"])
    #expect(json["logprobs"] == 3)
  }

  @Test func `Probabilities without alternatives are asked for by one`() async throws {
    #expect(try await sent(.continuing(logProbabilities: 0)).json["logprobs"] == 1)
    #expect(try await sent(.continuing()).json["logprobs"] == nil)
  }

  @Test func `A schema is left to the words of the prompt`() async throws {
    let schema = AnswerForm.json(JSONSchema(name: "r", text: "{}"))
    let request = try await sent(.continuing(answer: schema, sampling: .serverDefault))
    #expect(request.keys == ["model", "prompt", "seed"])
  }

  @Test func `Raw text is a capability in any case`() throws {
    let backend = try TextCompletionsBackend.stubbed(StubTransport(.continuation()), capabilities: [])
    #expect(backend.capabilities == .rawText)
    let usual = TextCompletionsBackend(
      baseURL: try #require(URL(string: "http://h/v1")), model: "m", transport: StubTransport())
    #expect(usual.capabilities == [.rawText, .logProbabilities, .seed])
    #expect(usual.model == "m")
  }

  @Test func `A conversation is refused with advice, without a call`() async throws {
    let stub = StubTransport(.continuation())
    let backend = try TextCompletionsBackend.stubbed(stub)
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error.code == .unmetRequirements)
    #expect(error.stopsRun)
    #expect(error.message.contains("cannot express a conversation; choose a format that gives raw text"))
    #expect(stub.requests.isEmpty)
  }

  @Test(arguments: [
    CompletionRequest.continuing(answer: .oneOf(["A", "B"])),
    .continuing(answer: .grammar("root ::= \"A\"")),
    .continuing(sampling: Sampling(temperature: .infinity)), .continuing(sampling: Sampling(topP: .nan)),
  ])
  func `What cannot be expressed is an error without a call`(request: CompletionRequest) async throws {
    let stub = StubTransport(.continuation())
    let backend = try TextCompletionsBackend.stubbed(stub)
    let error = try await backendError { try await backend.complete(request) }
    #expect(!error.isRetryable)
    #expect([.unmetRequirements, .invalidRequest].contains(error.code))
    #expect(stub.requests.isEmpty)
  }
}
