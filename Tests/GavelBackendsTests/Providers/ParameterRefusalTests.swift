import GavelBackends
import GavelCore
import Testing

@Suite struct ParameterRefusalTests {
  /// A server that refuses these keys, naming them as OpenAI does.
  private static func refusing(_ names: [String], status: Int = 400) -> StubTransport {
    StubTransport { request, _ in
      guard let name = request.keys.first(where: { names.contains($0) }) else { return .reply() }
      return HTTPResponse(
        status,
        #"{"error": {"message": "Unsupported: '\#(name)'", "param": "\#(name)", "code": "unsupported_parameter"}}"#
      )
    }
  }

  private static let schema = AnswerForm.json(JSONSchema(name: "r", text: "{}"))

  @Test func `A refused parameter is left out, reported and remembered`() async throws {
    let stub = Self.refusing(["temperature"])
    let backend = try ChatCompletionsBackend.stubbed(stub)
    let copy = backend
    let first = try await backend.complete(.asking())
    let second = try await copy.complete(.asking())
    let third = try await backend.complete(.asking(sampling: .serverDefault))
    #expect(first.droppedParameters == ["temperature"])
    #expect(second.droppedParameters == ["temperature"])
    #expect(third.droppedParameters == [])
    #expect(stub.requests.map { $0.keys.contains("temperature") } == [true, false, false, false])
  }

  @Test func `Several are learned one after the other`() async throws {
    let stub = Self.refusing(["temperature", "top_p", "seed", "response_format"], status: 422)
    let backend = try ChatCompletionsBackend.stubbed(stub)
    let request = CompletionRequest.asking(
      answer: Self.schema, sampling: Sampling(temperature: 1, topP: 0.5, maxTokens: 9))
    let completion = try await backend.complete(request)
    #expect(completion.droppedParameters == ["response_format", "seed", "temperature", "top_p"])
    #expect(stub.requests.count == 5)
    #expect(stub.requests.last?.keys == ["model", "messages", "max_tokens"])
  }

  @Test func `Probabilities are left out together`() async throws {
    let stub = Self.refusing(["logprobs"])
    let completion = try await ChatCompletionsBackend.stubbed(stub).complete(.asking(logProbabilities: 20))
    #expect(completion.droppedParameters == ["logprobs"])
    #expect(stub.requests.last?.keys.contains("top_logprobs") == false)
    // A server that tells no alternatives is asked for few, then for none.
    let other = Self.refusing(["top_logprobs"])
    let plain = try await ChatCompletionsBackend.stubbed(other).complete(.asking(logProbabilities: 20))
    #expect(plain.droppedParameters == ["logprobs"])
    #expect(other.requests.map { $0.json["top_logprobs"] } == [20, 5, nil])
    #expect(other.requests.last?.keys.contains("logprobs") == false)
  }

  @Test func `Where fewer alternatives are told, fewer are asked for`() async throws {
    let stub = StubTransport { request, _ in
      (request.json["top_logprobs"]?.int ?? 0) > 5
        ? HTTPResponse(422, #"{"error": "`top_logprobs` must be <= 5", "error_type": "validation"}"#)
        : .reply()
    }
    let backend = try ChatCompletionsBackend.stubbed(stub)
    for _ in 0..<2 {
      #expect(try await backend.complete(.asking(logProbabilities: 20)).droppedParameters == [])
    }
    #expect(stub.requests.map { $0.json["top_logprobs"] } == [20, 5, 5])
  }

  @Test func `The limit of tokens is renamed without a report`() async throws {
    let message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    let stub = StubTransport { request, _ in
      request.keys.contains("max_tokens")
        ? HTTPResponse(400, #"{"error": {"message": "\#(message)", "type": "invalid_request_error"}}"#)
        : .reply()
    }
    let backend = try ChatCompletionsBackend.stubbed(stub)
    for _ in 0..<2 {
      let completion = try await backend.complete(.asking(maxTokens: 50))
      #expect(completion.droppedParameters == [])
    }
    #expect(stub.requests.count == 3)
    #expect(stub.requests.last?.json["max_completion_tokens"] == 50)
  }

  @Test(arguments: [
    #"{"error": {"message": "no", "param": "body.temperature", "code": "unsupported_value"}}"#,
    #"{"detail": [{"type": "extra_forbidden", "loc": ["body", "temperature"], "msg": "Extra inputs"}]}"#,
    #"{"error": {"message": "Unrecognized request argument supplied: temperature"}}"#,
    #"{"error": "`temperature` is deprecated for this model."}"#,
    #"{"error": {"message": "The parameter temperature is not supported.", "param": null, "code": 400}}"#,
  ])
  func `Refusals are known in many words`(body: String) async throws {
    let stub = StubTransport { request, _ in
      request.keys.contains("temperature") ? HTTPResponse(400, body) : .reply()
    }
    let completion = try await ChatCompletionsBackend.stubbed(stub).complete(.asking())
    #expect(completion.droppedParameters == ["temperature"])
  }

  @Test(arguments: [
    #"{"error": {"message": "temperature must be at most 2", "param": "temperature", "code": "invalid_value"}}"#,
    #"{"error": {"message": "Field 'temperature': type must be number, but is string"}}"#,
    #"{"error": {"message": "stop is not supported", "param": "stop", "code": "unsupported_parameter"}}"#,
    #"{"error": {"message": "role 'developer' is not supported in messages"}}"#,
    #"{"error": {"message": "top_p is not supported", "param": "top_p", "code": "unsupported_parameter"}}"#,
  ])
  func `Other complaints are errors at once`(body: String) async throws {
    let stub = StubTransport(HTTPResponse(400, body))
    let backend = try ChatCompletionsBackend.stubbed(stub)
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error.code == .invalidRequest)
    #expect(stub.requests.count == 1)
  }

  @Test func `A bad schema is a mistake, no refusal`() async throws {
    let body =
      #"{"error": {"message": "Invalid schema for response_format 'r': 'minimum' is not permitted.", "#
      + #""param": "response_format", "code": null}}"#
    let backend = try ChatCompletionsBackend.stubbed(StubTransport(HTTPResponse(400, body)))
    let error = try await backendError { try await backend.complete(.asking(answer: Self.schema)) }
    #expect(error.code == .invalidRequest)
  }

  @Test func `A server that refuses for ever is asked a bounded number of times`() async throws {
    let stub = StubTransport(
      HTTPResponse(400, #"{"error": {"message": "seed and temperature unsupported"}}"#))
    let backend = try ChatCompletionsBackend.stubbed(stub)
    let request = CompletionRequest.asking(sampling: Sampling(temperature: 1))
    let error = try await backendError { try await backend.complete(request) }
    #expect(error.code == .invalidRequest)
    #expect(stub.requests.count == 3)
  }

  @Test func `Many first calls may be refused at once`() async throws {
    let backend = try ChatCompletionsBackend.stubbed(Self.refusing(["temperature", "max_tokens"]))
    let completions = try await withThrowingTaskGroup(of: Completion.self) { group in
      for index in 0..<50 {
        group.addTask { try await backend.complete(.asking("\(index)", maxTokens: 5)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(completions.count == 50)
    #expect(completions.allSatisfy { $0.droppedParameters == ["temperature"] })
  }
}
