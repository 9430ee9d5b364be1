import Foundation
import GavelBackends
import GavelCore
import Testing

/// A transport without a network: answers come from a function, requests are remembered.
struct StubTransport: HTTPTransport {
  private final class Memory: Sendable {
    let requests = Locked<[HTTPRequest]>([])
  }

  private let memory = Memory()
  private let answer: @Sendable (HTTPRequest, Int) async throws -> HTTPResponse

  init(answer: @escaping @Sendable (HTTPRequest, Int) async throws -> HTTPResponse) { self.answer = answer }

  init(_ responses: HTTPResponse...) {
    self.init { _, index in responses[min(index, responses.count - 1)] }
  }

  var requests: [HTTPRequest] { memory.requests.withLock { $0 } }

  func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let index = memory.requests.withLock { requests in
      requests.append(request)
      return requests.count - 1
    }
    return try await answer(request, index)
  }
}

extension HTTPResponse {
  init(_ status: Int, _ body: String, headers: HTTPHeaders = [:]) {
    self.init(status: status, headers: headers, body: Array(body.utf8))
  }

  /// A completion with this text.
  static func reply(_ text: String = "fine") -> Self {
    let message: JSONValue = ["role": "assistant", "content": .string(text)]
    let body: JSONValue = [
      "model": "served", "choices": [["index": 0, "message": message, "finish_reason": "stop"]],
    ]
    return HTTPResponse(200, JSONWriter.text(of: body))
  }

  /// A text completion with this text.
  static func continuation(_ text: String = "fine") -> Self {
    let body: JSONValue = [
      "object": "text_completion", "model": "served",
      "choices": [["index": 0, "text": .string(text), "logprobs": .null, "finish_reason": "stop"]],
    ]
    return HTTPResponse(200, JSONWriter.text(of: body))
  }
}

extension HTTPRequest {
  var json: JSONValue { (try? JSONParser.parse(body)) ?? .null }
  var keys: [String] { json.object?.map(\.key) ?? [] }
}

extension ChatCompletionsBackend {
  /// A backend over a stub.
  static func stubbed(
    _ transport: StubTransport, base: String = "http://judge.test:8000/v1", apiKey: APIKey? = nil,
    headers: HTTPHeaders = [:],
    capabilities: BackendCapabilities = [.structuredOutput, .seed, .logProbabilities]
  ) throws -> Self {
    ChatCompletionsBackend(
      baseURL: try #require(URL(string: base)), model: "judge-1", apiKey: apiKey, headers: headers,
      capabilities: capabilities, transport: transport)
  }
}

extension TextCompletionsBackend {
  /// A backend over a stub.
  static func stubbed(
    _ transport: StubTransport, base: String = "http://judge.test:8000/v1", apiKey: APIKey? = nil,
    headers: HTTPHeaders = [:], capabilities: BackendCapabilities = [.rawText, .seed, .logProbabilities]
  ) throws -> Self {
    TextCompletionsBackend(
      baseURL: try #require(URL(string: base)), model: "judge-1", apiKey: apiKey, headers: headers,
      capabilities: capabilities, transport: transport)
  }
}

extension CompletionRequest {
  /// A small request to continue raw text.
  static func continuing(
    _ text: String = "2 + 2 =", answer: AnswerForm = .text, sampling: Sampling = .greedy,
    maxTokens: Int? = nil, logProbabilities: Int? = nil, stop: [String] = []
  ) -> Self {
    CompletionRequest(
      prompt: Prompt(
        .text(text), answer: answer, logProbabilities: logProbabilities, stop: stop, maxTokens: maxTokens),
      sampling: sampling, context: JudgmentContext(item: "q", seed: 7))
  }

  /// A small request.
  static func asking(
    _ text: String = "2 + 2?", answer: AnswerForm = .text, sampling: Sampling = .greedy,
    maxTokens: Int? = nil, logProbabilities: Int? = nil, item: String? = nil
  ) -> Self {
    CompletionRequest(
      prompt: Prompt(
        .chat([.system("Judge."), .user(text)]), answer: answer, logProbabilities: logProbabilities,
        maxTokens: maxTokens),
      sampling: sampling, context: JudgmentContext(item: item, seed: 7))
  }
}

/// The `BackendError` that `body` throws.
func backendError(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Completion
) async throws -> BackendError {
  try #require(
    await #expect(throws: BackendError.self, sourceLocation: sourceLocation) { _ = try await body() },
    sourceLocation: sourceLocation)
}
