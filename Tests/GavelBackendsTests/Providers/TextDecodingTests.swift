import GavelBackends
import GavelCore
import GavelTesting
import Testing

@Suite struct TextDecodingTests {
  private func decoded(_ body: String) async throws -> Completion {
    try await TextCompletionsBackend.stubbed(StubTransport(HTTPResponse(200, body))).complete(.continuing())
  }

  private func decoded(choice: String) async throws -> Completion {
    try await decoded(#"{"choices": [\#(choice)]}"#)
  }

  @Test func `A usual answer is read whole`() async throws {
    let completion = try await decoded(
      """
      {"object": "text_completion", "model": "pandalm-0815", "choices": [
        {"index": 0, "text": " 1\\n\\n### Reason: \\u0000ok", "logprobs": null, "finish_reason": "length"}],
       "usage": {"prompt_tokens": 12, "completion_tokens": 3, "prompt_tokens_details": null}}
      """)
    #expect(completion.text == " 1\n\n### Reason: \0ok")
    #expect(completion.model == "pandalm-0815")
    #expect(completion.finish == .length)
    #expect(completion.refusal == nil)
    #expect(completion.tokens == nil)
    #expect(completion.usage == TokenUsage(input: 12, output: 3))
    #expect(completion.seconds != nil)
  }

  @Test func `Probabilities in the older shape are read`() async throws {
    let completion = try await decoded(
      choice: #"""
        {"text": " 84", "finish_reason": "stop", "logprobs": {"text_offset": [0, 2, 3], "tokens": [" 8", "4", ""],
          "token_logprobs": [-0.25, null, -3.5],
          "top_logprobs": [{" 8": -0.25, "7": -1.5, "x": null}, {"4": -0.75, "3": -1}, null]}}
        """#)
    #expect(
      completion.tokens == [
        TokenProbability(
          " 8", logProbability: -0.25,
          alternatives: [.init(" 8", logProbability: -0.25), .init("7", logProbability: -1.5)]),
        TokenProbability(
          "4", logProbability: -0.75,
          alternatives: [.init("4", logProbability: -0.75), .init("3", logProbability: -1)]),
        TokenProbability("", logProbability: -3.5),
      ])
  }

  @Test func `Probabilities in the shape of chat are read as well`() async throws {
    let completion = try await decoded(
      choice: #"""
        {"text": "é", "logprobs": {"tokens": null, "content": [
          {"token": "\ufffd", "logprob": -0.5, "bytes": [195, 169], "top_logprobs": [
            {"token": "e", "logprob": -1, "bytes": [101]}]}]}}
        """#)
    #expect(
      completion.tokens == [
        TokenProbability("é", logProbability: -0.5, alternatives: [.init("e", logProbability: -1)])
      ])
  }

  @Test(arguments: [
    "null", "{}", #"{"tokens": null, "token_logprobs": [], "top_logprobs": null}"#,
    #"{"tokens": [], "token_logprobs": []}"#, #"{"tokens": ["4"]}"#,
    #"{"tokens": ["4", 5], "token_logprobs": [-1, -1]}"#,
    #"{"tokens": ["4", "5"], "token_logprobs": [-1], "top_logprobs": [{"4": -1}]}"#,
    #"{"tokens": ["4"], "token_logprobs": [null], "top_logprobs": [{"5": -1}]}"#, #"{"content": []}"#,
  ])
  func `No probabilities are none`(logprobs: String) async throws {
    let completion = try await decoded(choice: #"{"text": "4", "logprobs": \#(logprobs)}"#)
    #expect(completion.text == "4")
    #expect(completion.tokens == nil)
  }

  @Test(arguments: [
    (#""stop""#, FinishReason.stop), (#""length""#, .length), (#""content_filter""#, .contentFilter),
    ("null", .unknown), (#""eos_token""#, .stop), (#""abort""#, "abort"),
  ])
  func `Words for the end are mapped as with chat`(word: String, finish: FinishReason) async throws {
    #expect(try await decoded(choice: #"{"text": "x", "finish_reason": \#(word)}"#).finish == finish)
  }

  @Test func `Text that is missing or null is empty`() async throws {
    #expect(try await decoded(choice: #"{"text": null, "finish_reason": "stop"}"#).text == "")
    #expect(try await decoded(choice: #"{"finish_reason": "length"}"#).text == "")
  }

  @Test func `The choice with index 0 counts, and a missing model is the asked one`() async throws {
    let completion = try await decoded(
      #"{"choices": [{"index": 1, "text": "b"}, {"index": 0, "text": "a"}]}"#)
    #expect(completion.text == "a")
    #expect(completion.model == "judge-1")
  }

  @Test(arguments: [
    "", "<html><h1>502 Bad Gateway</h1></html>", #"{"choices": [{"te"#, #"{"choices": []}"#, "{}",
    #"{"choices": [{"message": {"role": "assistant", "content": "4"}}]}"#,
  ])
  func `A body of no use may be asked for once more`(body: String) async throws {
    let error = try await backendError { try await decoded(body) }
    #expect(error.code == .serverError)
    #expect(error.retryLimit == 1)
    #expect(error.raw == body)
    #expect(error.message.contains("not a server of text completions?"))
  }

  @Test(arguments: [
    (401, ReasonCode.refusedCredentials), (404, .unknownAddress), (429, .serverError), (400, .invalidRequest),
  ])
  func `Errors are of the same kinds as with chat, without the key`(
    status: Int, code: ReasonCode
  ) async throws {
    let stub = StubTransport(HTTPResponse(status, #"{"error": {"message": "no: sk-secret"}}"#))
    let backend = try TextCompletionsBackend.stubbed(stub, apiKey: .value("sk-secret"))
    let error = try await backendError { try await backend.complete(.continuing()) }
    #expect(error.code == code)
    #expect(error.status == status)
    #expect(error.isOverload == (status == 429))
    #expect(await BackendConformance(backend, secrets: ["sk-secret"], asksRawText: true).findings() == [])
  }

  @Test func `Text is unchanged in both directions`() async throws {
    let echo = StubTransport { request, _ in .continuation(request.json["prompt"]?.string ?? "") }
    let backend = try TextCompletionsBackend.stubbed(echo)
    #expect(await BackendConformance(backend, echoes: true, asksRawText: true).findings() == [])
    // One call for each text, and none was refused before it was made.
    #expect(echo.requests.count == BackendConformance.delicateTexts.count)
  }
}
