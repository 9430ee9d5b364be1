import GavelBackends
import GavelCore
import Testing

/// One row of the table of errors.
struct ErrorCase: Sendable, CustomTestStringConvertible {
  var status: Int
  var body: String
  var code: ReasonCode
  var isRetryable = false
  var stopsRun = false
  var isOverload = false
  var testDescription: String { "\(status) \(body.prefix(60))" }
}

@Suite struct ServerErrorTests {
  private func error(
    _ status: Int, _ body: String, headers: HTTPHeaders = [:], apiKey: APIKey? = nil
  ) async throws -> BackendError {
    let stub = StubTransport(HTTPResponse(status, body, headers: headers))
    let backend = try ChatCompletionsBackend.stubbed(stub, apiKey: apiKey)
    return try await backendError { try await backend.complete(.asking()) }
  }

  static let rows = [
    ErrorCase(status: 400, body: #"{"error": {"message": "bad"}}"#, code: .invalidRequest),
    ErrorCase(status: 413, body: "", code: .invalidRequest),
    ErrorCase(status: 422, body: #"{"detail": [{"loc": ["body", 9], "msg": "bad"}]}"#, code: .invalidRequest),
    ErrorCase(status: 498, body: "", code: .invalidRequest),
    ErrorCase(status: 401, body: #"{"error": "Unauthorized"}"#, code: .refusedCredentials, stopsRun: true),
    ErrorCase(status: 403, body: "", code: .refusedCredentials, stopsRun: true),
    ErrorCase(
      status: 400, body: #"{"error": {"message": "API key not valid.", "status": "INVALID_ARGUMENT"}}"#,
      code: .refusedCredentials, stopsRun: true),
    ErrorCase(
      status: 400,
      body:
        #"{"error": {"message": "a default one is gone, so you must provide a chat template", "code": 400}}"#,
      code: .unmetRequirements, stopsRun: true),
    ErrorCase(
      status: 400, body: #"{"error": {"message": "the chat template failed on this message", "code": 400}}"#,
      code: .invalidRequest),
    ErrorCase(status: 402, body: "", code: .quotaExhausted, stopsRun: true),
    ErrorCase(
      status: 429, body: #"{"error": {"message": "m", "code": "insufficient_quota"}}"#, code: .quotaExhausted,
      stopsRun: true),
    ErrorCase(
      status: 429, body: #"{"error": {"message": "m", "code": "billing_hard_limit_reached"}}"#,
      code: .quotaExhausted, stopsRun: true),
    ErrorCase(
      status: 429, body: #"{"error": {"message": "Limit on tokens per day (TPD) reached"}}"#,
      code: .quotaExhausted, stopsRun: true),
    ErrorCase(
      status: 429,
      body:
        #"[{"error": {"message": "m", "details": [{"violations": [{"quotaId": "RequestsPerDay-Free"}]}]}}]"#,
      code: .quotaExhausted, stopsRun: true),
    ErrorCase(
      status: 429, body: #"{"error": {"message": "m", "code": "rate_limit_exceeded"}}"#, code: .serverError,
      isRetryable: true, isOverload: true),
    ErrorCase(status: 529, body: "", code: .serverError, isRetryable: true, isOverload: true),
    ErrorCase(status: 404, body: #"{"detail": "Not Found"}"#, code: .unknownAddress, stopsRun: true),
    ErrorCase(status: 404, body: "<html>404 page</html>", code: .unknownAddress, stopsRun: true),
    ErrorCase(status: 405, body: #"{"detail": "Method Not Allowed"}"#, code: .unknownAddress, stopsRun: true),
    ErrorCase(
      status: 404, body: #"{"error": {"message": "m", "code": "model_not_found"}}"#, code: .unknownModel,
      stopsRun: true),
    ErrorCase(
      status: 404, body: #"{"error": {"message": "The model `judge-1` does not exist.", "code": 404}}"#,
      code: .unknownModel, stopsRun: true),
    ErrorCase(
      status: 404, body: #"{"error": {"message": "m", "code": "DeploymentNotFound"}}"#, code: .unknownModel,
      stopsRun: true),
    ErrorCase(
      status: 400, body: #"{"detail": "Server is pinned to other@main"}"#, code: .unknownModel, stopsRun: true
    ),
    ErrorCase(
      status: 400, body: #"{"error": {"message": "x is not a valid model ID", "code": 400}}"#,
      code: .unknownModel, stopsRun: true),
    ErrorCase(
      status: 400, body: #"{"error": {"message": "filtered", "code": "content_filter"}}"#,
      code: .contentFilter),
    ErrorCase(
      status: 400, body: #"{"error": {"message": "no", "code": "content_policy_violation"}}"#,
      code: .contentFilter),
    ErrorCase(
      status: 400,
      body: #"{"object": "error", "message": "This model's maximum context length is 4096", "code": 400}"#,
      code: .invalidRequest),
    ErrorCase(status: 408, body: "", code: .serverError, isRetryable: true),
    ErrorCase(status: 409, body: "", code: .serverError, isRetryable: true),
    ErrorCase(
      status: 424, body: #"{"error": "x", "error_type": "generation"}"#, code: .serverError, isRetryable: true
    ),
    ErrorCase(status: 425, body: "", code: .serverError, isRetryable: true),
    ErrorCase(status: 500, body: "Internal Server Error", code: .serverError, isRetryable: true),
    ErrorCase(status: 502, body: "<html>502</html>", code: .serverError, isRetryable: true),
    ErrorCase(
      status: 503, body: #"{"error": {"code": 503, "message": "Loading model"}}"#, code: .serverError,
      isRetryable: true),
    ErrorCase(status: 524, body: "", code: .serverError, isRetryable: true),
    ErrorCase(status: 501, body: #"{"error": {"message": "no"}}"#, code: .serverError),
    ErrorCase(status: 302, body: "", code: .unknownAddress, stopsRun: true),
  ]

  @Test(arguments: rows)
  func `Each status has its meaning`(row: ErrorCase) async throws {
    let error = try await error(row.status, row.body)
    #expect(error.code == row.code)
    #expect(error.isRetryable == row.isRetryable)
    #expect(error.stopsRun == row.stopsRun)
    #expect(error.isOverload == row.isOverload)
    #expect(error.status == row.status)
    #expect(error.raw == row.body)
    #expect(error.message.contains("judge.test:8000"))
  }

  @Test(arguments: [
    (#"{"error": {"message": "words here"}}"#, "words here"), (#"{"error": "words here"}"#, "words here"),
    (#"{"detail": "words here"}"#, "words here"), (#"{"message": "words here"}"#, "words here"),
    (#"{"detail": [{"loc": ["body", "n"], "msg": "words here"}]}"#, "body.n: words here"),
    (#"{"object": "error", "message": "words here"}"#, "words here"), ("words here", "words here"),
    ("<html><title>words</title> <b>here</b></html>", "words here"),
  ])
  func `The server's words are found in any shape`(body: String, words: String) async throws {
    #expect(try await error(400, body).message.contains(words))
  }

  @Test func `A message says who answered what, and what to do`() async throws {
    let body = #"{"error": {"message": "No model 'judge-1'.", "code": "model_not_found"}}"#
    #expect(
      try await error(404, body).message
        == "judge.test:8000 answered 404 (model_not_found): No model 'judge-1'; check the model's name")
    #expect(try await error(500, "").message == "judge.test:8000 answered 500")
  }

  @Test func `A redirect names its target without its query`() async throws {
    let error = try await error(307, "", headers: ["Location": "https://else.where/v2/chat?token=abcdef"])
    #expect(error.message.contains("https://else.where/v2/chat"))
    #expect(!error.message.contains("abcdef"))
  }

  @Test func `Refused credentials say whether a key was sent`() async throws {
    #expect(try await error(401, "").message.contains("no API key was sent"))
    #expect(try await error(401, "", apiKey: .value("key-1")).message.contains("check the API key"))
  }

  @Test func `The server's advice on retrying beats the table, but no cause to stop`() async throws {
    #expect(try await error(400, "", headers: ["X-Should-Retry": "true"]).isRetryable)
    #expect(try await !error(500, "", headers: ["x-should-retry": "false"]).isRetryable)
    #expect(try await error(500, "", headers: ["x-should-retry": "perhaps"]).isRetryable)
    #expect(try await error(401, "", headers: ["x-should-retry": "true"]).stopsRun)
  }

  @Test func `Hints reach the error`() async throws {
    #expect(try await error(429, "", headers: ["Retry-After": "7"]).retryAfter == .seconds(7))
    #expect(try await error(429, "", headers: ["Retry-After": "86400"]).retryAfter == .seconds(86_400))
    let google = #"{"error": {"message": "m", "details": [{"retryDelay": "34s"}]}}"#
    #expect(try await error(429, google).retryAfter == .seconds(34))
    #expect(
      try await error(503, #"{"error": "loading", "estimated_time": 20.5}"#).retryAfter == .seconds(20.5))
  }
}
