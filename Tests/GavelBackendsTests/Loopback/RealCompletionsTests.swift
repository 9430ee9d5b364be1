import Foundation
import GavelBackends
import GavelCore
import Testing

/// Text completions of a real model server, whose model has a chat template that is known.
///
/// `GAVEL_TEST_LLM_URL` names the server; `.ci/run` starts one where it can be had.
@Suite(
  .enabled(
    if: RealServer.url != nil,
    "skipped: no model server; it could not be had, or GAVEL_TEST_LLM_URL does not name it"))
struct RealCompletionsTests {
  private static let texts = ["abysmal", "mediocre", "passable", "solid", "superb"].map {
    "Rate the answer from 1 to 5 and end with [RESULT] and the score.\n\nAnswer: All in all the work is \($0)."
  }

  private func base() throws -> URL { try #require(RealServer.url.flatMap { URL(string: $0 + "/v1") }) }

  /// One message in the template of the tests' model: what its server makes of a conversation.
  private func written(_ text: String) -> String {
    let turns = [("user", text), ("assistant", nil)]
    let blocks = turns.map { role, content in
      "<|im_start|>\(role)\n" + (content.map { "\($0)<|im_end|>\n" } ?? "")
    }
    return "<|bos|>" + blocks.joined()
  }

  private func request(_ content: Prompt.Content, _ sampling: Sampling = .greedy) -> CompletionRequest {
    CompletionRequest(
      prompt: Prompt(content, logProbabilities: 3, maxTokens: 80), sampling: sampling,
      context: JudgmentContext(item: "q", seed: 7))
  }

  @Test(arguments: texts)
  func `A conversation written out is answered as by chat, with the same probabilities`(
    text: String
  ) async throws {
    let chat = try await ChatCompletionsBackend(baseURL: try base(), model: "gavel-tiny").complete(
      request(.chat([.user(text)])))
    let raw = try await TextCompletionsBackend(baseURL: try base(), model: "gavel-tiny").complete(
      request(.text(written(text))))
    #expect(!raw.text.isEmpty)
    #expect(raw.text == chat.text)
    #expect(raw.finish == chat.finish)
    #expect(raw.usage.output == chat.usage.output)
    #expect(raw.droppedParameters == [])
    let tokens = try #require(raw.tokens)
    let others = try #require(chat.tokens)
    try #require(tokens.count <= others.count + 1 && others.count <= tokens.count + 1)
    for (token, other) in zip(tokens, others) {
      #expect(token.text == other.text)
      #expect(abs(token.logProbability - other.logProbability) < 0.01)
      #expect(token.alternatives.count >= 3)
    }
  }

  @Test func `A seed fixes the draw, and a stop ends it`() async throws {
    let backend = TextCompletionsBackend(baseURL: try base(), model: "gavel-tiny")
    let random = request(.text("The plan is"), Sampling(temperature: 1))
    #expect(try await backend.complete(random).text == backend.complete(random).text)
    var other = random
    other.context = JudgmentContext(item: "other", seed: 8)
    #expect(try await backend.complete(other).text != backend.complete(random).text)
    var stopping = request(.text(written(Self.texts[4])))
    let whole = try await backend.complete(stopping).text
    let stop = try #require(whole.split(separator: " ").dropFirst(2).first.map { String($0) })
    stopping.prompt.stop = [stop]
    let cut = try await backend.complete(stopping)
    #expect(cut.finish == .stop)
    #expect(whole.hasPrefix(cut.text) && cut.text.utf8.count < whole.utf8.count)
  }
}

private enum RealServer {
  static let url: String? = ProcessInfo.processInfo.environment["GAVEL_TEST_LLM_URL"]
}
