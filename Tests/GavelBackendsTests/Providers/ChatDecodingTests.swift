import GavelBackends
import GavelCore
import GavelTesting
import Testing

@Suite struct ChatDecodingTests {
  private func decoded(_ body: String) async throws -> Completion {
    try await ChatCompletionsBackend.stubbed(StubTransport(HTTPResponse(200, body))).complete(.asking())
  }

  private func decoded(choice: String) async throws -> Completion {
    try await decoded(#"{"choices": [\#(choice)]}"#)
  }

  @Test func `A usual answer is read whole`() async throws {
    let completion = try await decoded(
      """
      {"id": "x", "model": "judge-1-0815", "choices": [{"index": 0, "finish_reason": "stop", "message": {
        "role": "assistant", "content": " 4\\n", "refusal": null, "reasoning_content": "hm"}}],
       "usage": {"prompt_tokens": 12, "completion_tokens": 3.0, "prompt_tokens_details": {"cached_tokens": "8"},
         "completion_tokens_details": {"reasoning_tokens": 2}}}
      """)
    #expect(completion.text == " 4\n")
    #expect(completion.model == "judge-1-0815")
    #expect(completion.finish == .stop)
    #expect(completion.reasoning == "hm")
    #expect(completion.refusal == nil)
    #expect(completion.usage == TokenUsage(input: 12, output: 3, cachedInput: 8, reasoning: 2))
    #expect(completion.attempt == 1)
    #expect(completion.droppedParameters == [])
    #expect(completion.seconds != nil)
  }

  @Test func `Probabilities of tokens are read with what their bytes say`() async throws {
    let completion = try await decoded(
      choice: #"""
        {"message": {"content": " 4é"}, "finish_reason": "stop", "logprobs": {"content": [
          {"token": " 4", "logprob": -0.25, "bytes": null, "top_logprobs": [
            {"token": " 4", "logprob": -0.25, "bytes": [32, 52]}, {"token": "5", "logprob": -1.5, "id": 9},
            {"token": "x", "logprob": "-inf"}, {"logprob": -2}]},
          {"token": "\ufffd", "logprob": 0, "bytes": [195, 169]}]}}
        """#)
    #expect(
      completion.tokens == [
        TokenProbability(
          " 4", logProbability: -0.25,
          alternatives: [.init(" 4", logProbability: -0.25), .init("5", logProbability: -1.5)]),
        TokenProbability("é", logProbability: 0),
      ])
    #expect(completion.tokens?[1].candidates == [.init("é", logProbability: 0)])
    #expect(completion.tokens?[0].candidates.count == 2)
  }

  @Test(arguments: [
    "null", "{}", #"{"content": null}"#, #"{"content": []}"#, #"{"content": [{"token": "4"}]}"#,
  ])
  func `No probabilities are none`(logprobs: String) async throws {
    let completion = try await decoded(
      choice: #"{"message": {"content": "4"}, "logprobs": \#(logprobs)}"#)
    #expect(completion.text == "4")
    #expect(completion.tokens == nil)
  }

  @Test(arguments: [
    (#""content": null"#, ""), (#""content": """#, ""), (#""role": "assistant""#, ""),
    (#""content": "a\u0000b\ud83d\ude00""#, "a\0b😀"),
    (#""content": [{"type": "text", "text": "a"}, {"type": "image"}, "b", {"text": "c"}]"#, "abc"),
    (#""content": [{"type": "thinking", "thinking": "no"}, {"type": "output_text", "text": "y"}]"#, "y"),
  ])
  func `Content has many shapes`(message: String, text: String) async throws {
    let completion = try await decoded(choice: #"{"message": {\#(message)}, "finish_reason": "stop"}"#)
    #expect(completion.text == text)
  }

  @Test(arguments: [
    (#""stop""#, FinishReason.stop), (#""length""#, .length), (#""tool_calls""#, .toolUse),
    (#""function_call""#, .toolUse), (#""content_filter""#, .contentFilter), ("null", .unknown),
    (#""eos_token""#, .stop), (#""insufficient_system_resource""#, "insufficient_system_resource"),
  ])
  func `Words for the end are mapped, others kept`(word: String, finish: FinishReason) async throws {
    let completion = try await decoded(
      choice: #"{"message": {"content": "x"}, "finish_reason": \#(word)}"#)
    #expect(completion.finish == finish)
  }

  @Test func `A missing reason is unknown`() async throws {
    #expect(try await decoded(choice: #"{"message": {"content": "x"}}"#).finish == .unknown)
  }

  @Test(arguments: [
    #"{"message": {"content": null, "refusal": "I will not."}, "finish_reason": "stop"}"#,
    #"{"message": {"content": [{"type": "refusal", "refusal": "I will not."}]}, "finish_reason": "length"}"#,
  ])
  func `A refusal beats the reason`(choice: String) async throws {
    let completion = try await decoded(choice: choice)
    #expect(completion.finish == .refusal)
    #expect(completion.refusal == "I will not.")
  }

  @Test func `A tool call beside the usual end is one, a cut one is cut`() async throws {
    let call = #""message": {"content": null, "tool_calls": [{"id": "1"}]}"#
    #expect(try await decoded(choice: #"{\#(call), "finish_reason": "stop"}"#).finish == .toolUse)
    #expect(try await decoded(choice: #"{\#(call), "finish_reason": "length"}"#).finish == .length)
  }

  @Test func `The choice with index 0 counts, and a missing model is the asked one`() async throws {
    let completion = try await decoded(
      #"{"choices": [{"index": 1, "message": {"content": "b"}}, {"index": 0, "message": {"content": "a"}}]}"#)
    #expect(completion.text == "a")
    #expect(completion.model == "judge-1")
  }

  @Test(arguments: [
    "", "<html><h1>502 Bad Gateway</h1></html>", #"{"choices": [{"mess"#, #"{"choices": []}"#, "{}", "[]",
    #"{"choices": [null]}"#, "null",
  ])
  func `A body of no use may be asked for once more`(body: String) async throws {
    let error = try await backendError { try await decoded(body) }
    #expect(error.code == .serverError)
    #expect(error.retryLimit == 1)
    #expect(error.status == 200)
    #expect(error.raw == body)
  }

  @Test func `Invalid UTF-8 is no answer`() async throws {
    let body = Array(#"{"choices": [{"message": {"content": ""#.utf8) + [0xFF, 0xFE] + Array(#""}}]}"#.utf8)
    let backend = try ChatCompletionsBackend.stubbed(StubTransport(HTTPResponse(status: 200, body: body)))
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error.retryLimit == 1)
    #expect(error.message.contains("UTF-8"))
  }

  @Test func `A long body is kept in part`() async throws {
    let error = try await backendError { try await decoded(String(repeating: "x", count: 5000)) }
    #expect(error.raw?.count == 2000)
  }

  @Test(arguments: [
    (#"{"error": {"message": "slow", "code": "rate_limit_exceeded"}}"#, ReasonCode.serverError, true, true),
    (#"{"error": {"message": "down", "code": 502}}"#, .serverError, true, false),
    (#"{"error": {"message": "what?"}}"#, .serverError, true, false),
    (#"{"error": "boom"}"#, .serverError, true, false),
    (#"{"error": {"message": "no", "type": "invalid_request_error"}}"#, .invalidRequest, false, false),
    (#"{"error": {"message": "no", "code": "invalid_api_key"}}"#, .refusedCredentials, false, false),
    (#"{"object": "error", "message": "bad", "code": 400}"#, .invalidRequest, false, false),
    (#"{"choices": [{"finish_reason": "error", "message": {"content": "x"}}]}"#, .serverError, true, false),
  ])
  func `An error inside a good status counts as its kind`(
    body: String, code: ReasonCode, isRetryable: Bool, isOverload: Bool
  ) async throws {
    let error = try await backendError { try await decoded(body) }
    #expect(error.code == code)
    #expect(error.isRetryable == isRetryable)
    #expect(error.isOverload == isOverload)
  }

  @Test func `An empty error beside choices is none`() async throws {
    let body = #"{"error": null, "choices": [{"message": {"content": "ok"}, "finish_reason": "stop"}]}"#
    #expect(try await decoded(body).text == "ok")
    #expect(try await decoded("\u{FEFF}" + body).text == "ok")
  }

  @Test func `Text is unchanged in both directions`() async throws {
    let echo = StubTransport { request, _ in
      .reply(request.json["messages"]?.array?.last?["content"]?.string ?? "")
    }
    let backend = try ChatCompletionsBackend.stubbed(echo)
    #expect(await BackendConformance(backend, echoes: true).findings() == [])
  }
}
