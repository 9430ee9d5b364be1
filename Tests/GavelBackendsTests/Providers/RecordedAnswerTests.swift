import Foundation
import GavelBackends
import GavelCore
import Testing

/// Requests and answers of text completions as reference data have them; the answers were recorded from real servers.
@Suite(.enabled(if: SharedFolder.holds("vectors/backends"), "skipped, not found"))
struct RecordedAnswerTests {
  private func fixture(_ name: String) throws -> JSONValue {
    try JSONParser.parse(try Data(contentsOf: SharedFolder.url("vectors/backends/\(name).json")))
  }

  @Test(arguments: [
    "vllm--response-completions", "vllm-captured--completion-openai", "vllm-captured--x-echo",
    "llamacpp-captured--completion-openai", "llamacpp-python-captured--completion-openai",
  ])
  func `Answers are read as expected`(name: String) async throws {
    let fixture = try fixture(name)
    let expected = try #require(fixture["expect"])
    let body = JSONWriter.text(of: try #require(fixture["body"]))
    let backend = try TextCompletionsBackend.stubbed(StubTransport(HTTPResponse(200, body)))
    let completion = try await backend.complete(.continuing(logProbabilities: 3))
    let text = try #require(expected["text"]?.string ?? expected["texts"]?.array?.first?.string)
    #expect(completion.text == text)
    if let finish = expected["finish"]?.string { #expect(completion.finish.rawValue == finish) }
    if let input = expected["input_tokens"]?.int { #expect(completion.usage.input == input) }
    if let output = expected["output_tokens"]?.int { #expect(completion.usage.output == output) }
    // The first token of an echoed prompt has no probability: then the tokens are none.
    guard expected["prompt_logprobs_count"] == nil else {
      #expect(completion.tokens == nil)
      return
    }
    let tokens = try #require(completion.tokens)
    if let count = expected["token_count"]?.int { #expect(tokens.count == count) }
    if let count = expected["alternatives"]?.int {
      #expect(tokens.allSatisfy { $0.alternatives.count == count })
    }
    #expect(tokens.allSatisfy { token in token.alternatives.contains { $0.text == token.text } })
  }

  @Test func `A request is sent as expected`() async throws {
    let fixture = try fixture("vllm--request-completions")
    let input = try #require(fixture["input"])
    func text(_ key: String) throws -> String { try #require(input[key]?.string) }
    let stub = StubTransport(.continuation())
    // The beginning of the answer is the end of a raw prompt.
    var request = CompletionRequest.continuing(
      try text("prompt") + text("prefill"),
      sampling: Sampling(temperature: input["temperature"]?.double, topP: input["top_p"]?.double),
      maxTokens: input["max_output_tokens"]?.int, logProbabilities: input["top_logprobs"]?.int,
      stop: input["stop"]?.array?.compactMap(\.string) ?? [])
    request.context = JudgmentContext(item: "q", seed: 1)
    let backend = TextCompletionsBackend(
      baseURL: try #require(URL(string: "http://judge.test/v1")), model: try text("model"), transport: stub)
    _ = try await backend.complete(request)
    let sent = try #require(stub.requests.first)
    #expect("\(sent.method) \(sent.url.path())" == fixture["path"]?.string)
    // The seed derives from the question, and several answers at once are not asked for.
    let others = { (member: JSONValue.Member) in !["seed", "n"].contains(member.key) }
    let wanted = try #require(fixture["body"]?.object?.filter(others))
    let got = try #require(sent.json.object?.filter(others))
    #expect(Set(got.map(\.key)) == Set(wanted.map(\.key)))
    for member in wanted {
      let value = got.first { $0.key == member.key }?.value
      if let number = member.value.double {
        #expect(value?.double == number, "\(member.key)")
      } else if let text = member.value.string {
        #expect(value?.string.map { Array($0.utf8) } == Array(text.utf8), "\(member.key)")
      } else {
        #expect(value == member.value, "\(member.key)")
      }
    }
  }
}
