import GavelBackends
import GavelCore
import Testing

@Suite struct TextRefusalTests {
  /// A server that refuses these keys, naming them as OpenAI does.
  private static func refusing(_ names: [String]) -> StubTransport {
    StubTransport { request, _ in
      guard let name = request.keys.first(where: { names.contains($0) }) else { return .continuation() }
      return HTTPResponse(
        400, #"{"error": {"message": "Unsupported: '\#(name)'", "param": "\#(name)", "code": null}}"#)
    }
  }

  @Test func `Refused parameters are left out, reported and remembered`() async throws {
    let stub = Self.refusing(["temperature", "seed", "logprobs"])
    let backend = try TextCompletionsBackend.stubbed(stub)
    let request = CompletionRequest.continuing(
      sampling: Sampling(temperature: 1, topP: 0.5), maxTokens: 9, logProbabilities: 2)
    let copy = backend
    for answering in [backend, copy] {
      let completion = try await answering.complete(request)
      #expect(completion.droppedParameters == ["logprobs", "seed", "temperature"])
    }
    #expect(stub.requests.count == 5)
    #expect(stub.requests.last?.keys == ["model", "prompt", "top_p", "max_tokens"])
  }

  @Test(arguments: [
    #"{"error": {"message": "Requested sample logprobs of 20, which is greater than max allowed: 5", "code": 400}}"#,
    #"{"error": {"message": "too many", "type": "invalid_request_error", "param": "logprobs", "code": null}}"#,
  ])
  func `Where fewer alternatives are told, fewer are asked for`(body: String) async throws {
    let stub = StubTransport { request, _ in
      (request.json["logprobs"]?.int ?? 0) > 5 ? HTTPResponse(400, body) : .continuation()
    }
    let backend = try TextCompletionsBackend.stubbed(stub)
    for _ in 0..<2 {
      let completion = try await backend.complete(.continuing(logProbabilities: 20))
      #expect(completion.droppedParameters == [])
    }
    #expect(stub.requests.map { $0.json["logprobs"] } == [20, 5, 5])
  }

  @Test func `Where none are told, none are asked for`() async throws {
    let stub = Self.refusing(["logprobs"])
    let backend = try TextCompletionsBackend.stubbed(stub)
    let completion = try await backend.complete(.continuing(logProbabilities: 20))
    #expect(completion.droppedParameters == ["logprobs"])
    #expect(stub.requests.map { $0.json["logprobs"] } == [20, 5, nil])
  }

  @Test(arguments: [
    #"{"error": {"message": "max_tokens is not supported", "param": "max_tokens"}}"#,
    #"{"error": {"message": "prompt and temperature are not supported together", "param": "prompt"}}"#,
    #"{"error": {"message": "temperature must be at most 2", "param": "temperature"}}"#,
  ])
  func `Other complaints are errors at once`(body: String) async throws {
    let stub = StubTransport(HTTPResponse(400, body))
    let backend = try TextCompletionsBackend.stubbed(stub)
    let error = try await backendError { try await backend.complete(.continuing(maxTokens: 5)) }
    #expect(error.code == .invalidRequest)
    #expect(stub.requests.count == 1)
  }
}
