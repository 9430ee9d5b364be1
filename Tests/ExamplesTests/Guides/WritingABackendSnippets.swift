import Foundation
import Gavel
import GavelTesting
import Testing

/// A server that is asked by `{"prompt", "limit", "temperature"}` and answers `{"text", "isCut"}`.
struct PlainServerBackend: Backend {
  let model: String
  let url: URL
  var transport: any HTTPTransport = URLSessionTransport.shared

  private struct Question: Encodable {
    var prompt: String
    var limit: Int?
    var temperature: Double?
  }

  private struct Reply: Decodable {
    var text: String
    var isCut: Bool
  }

  func complete(_ request: CompletionRequest) async throws -> Completion {
    let question = Question(
      prompt: request.prompt.texts.joined(separator: "\n\n"), limit: request.maxTokens,
      temperature: request.sampling.temperature)
    let response = try await transport.send(
      HTTPRequest(
        "POST", url, headers: ["Content-Type": "application/json"],
        body: Array(try JSONEncoder().encode(question)), timeout: .seconds(60)))
    guard response.status == 200 else { throw Self.error(response.status) }
    guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(response.body)) else {
      throw BackendError(.serverError, "the reply is not {\"text\", \"isCut\"}; is this the right address?")
    }
    return Completion(reply.text, model: model, finish: reply.isCut ? .length : .stop)
  }

  private static func error(_ status: Int) -> BackendError {
    switch status {
    case 401, 403:
      BackendError(.refusedCredentials, "check the key", status: status, retryLimit: 0, stopsRun: true)
    case 429: BackendError(.serverError, "the server is busy", status: status, isOverload: true)
    case 500...: BackendError(.serverError, "the server failed", status: status)
    default: BackendError(.invalidRequest, "the server refused this", status: status, retryLimit: 0)
    }
  }
}

/// Answers every prompt with itself, or with a text or a status.
private struct EchoTransport: HTTPTransport {
  var text: String?
  var status = 200

  private struct Question: Decodable { var prompt: String }
  private struct Reply: Encodable {
    var text: String
    var isCut = false
  }

  func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let question = try JSONDecoder().decode(Question.self, from: Data(request.body))
    let reply = Reply(text: text ?? question.prompt)
    return HTTPResponse(status: status, body: Array(try JSONEncoder().encode(reply)))
  }
}

/// A model as a program may have it.
private struct InProcessModel: Sendable {
  func reply(to prompt: String, limit: Int?) async throws -> String { "It is clear.\nRULING: 4" }
}

@Suite("Guide: Writing a backend")
struct WritingABackendSnippets {
  private let url: URL

  init() throws { url = try #require(URL(string: "http://judge.test/generate")) }

  @Test("A model in the process answers")
  func functionAnswers() async throws {
    let model = InProcessModel()
    let backend = ClosureBackend(model: "in-process") { request in
      let prompt = request.prompt.texts.joined(separator: "\n\n")
      return Completion(try await model.reply(to: prompt, limit: request.maxTokens), model: "in-process")
    }
    let judge = LLMJudge(pointwise: .helpfulness, backend: backend)
    #expect(try await judge.judge(Submission(prompt: "p", response: "r")).verdict.value == 4)
  }

  @Test("The backend conforms")
  func backendConforms() async throws {
    let backend = PlainServerBackend(model: "plain", url: url, transport: EchoTransport())
    #expect(await BackendConformance(backend, echoes: true).findings() == [])
  }

  @Test("The backend answers a judge")
  func backendAnswers() async throws {
    let backend = PlainServerBackend(
      model: "plain", url: url, transport: EchoTransport(text: "It is clear.\nRULING: 3"))
    let judge = LLMJudge(pointwise: .helpfulness, backend: backend.retrying().cached(in: MemoryStore()))
    #expect(try await judge.judge(Submission(prompt: "p", response: "r")).verdict.value == 3)
  }

  @Test(
    "Each status is mapped to what it means",
    arguments: [
      (401, ReasonCode.refusedCredentials, false, true), (429, .serverError, true, false),
      (503, .serverError, true, false), (400, .invalidRequest, false, false),
    ])
  func statusesAreMapped(status: Int, code: ReasonCode, isRetryable: Bool, stopsRun: Bool) async throws {
    let backend = PlainServerBackend(model: "plain", url: url, transport: EchoTransport(status: status))
    let error = try await #require(throws: BackendError.self) {
      try await backend.complete(CompletionRequest(prompt: Prompt(.chat([.user("p")]))))
    }
    #expect(error.code == code)
    #expect(error.isRetryable == isRetryable)
    #expect(error.stopsRun == stopsRun)
    #expect(error.isOverload == (status == 429))
  }
}
