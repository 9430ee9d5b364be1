import Foundation
import Gavel
import Testing

@Suite("Guide: Running a local judge model")
struct RunningALocalJudgeModelSnippets {
  private let url: URL
  private let answer = Submission(prompt: "p", response: "r")

  init() throws { url = try #require(URL(string: "http://127.0.0.1:1/v1")) }

  @Test("A judge of a local model asks as the guide says")
  func localJudgeIsMade() throws {
    let backend = ChatCompletionsBackend(baseURL: url, model: "local", timeout: .seconds(300)).retrying()
    let judge = LLMJudge(
      pointwise: .helpfulness, answer: .json, backend: backend,
      sampling: Sampling(temperature: 0, maxTokens: 300))
    #expect(judge.provenance.configuration["maxTokens"] == "300")
    #expect(try judge.prompt(for: answer).answer != .text)
    let plain = ChatCompletionsBackend(baseURL: url, model: "local", capabilities: [])
    let inWords = LLMJudge(pointwise: .helpfulness, answer: .json, backend: plain)
    #expect(try inWords.prompt(for: answer).answer == .text)
  }

  @Test("One token is asked for with its alternatives")
  func oneTokenIsAsked() throws {
    let backend = ChatCompletionsBackend(baseURL: url, model: "local")
    let quick = LLMJudge(pointwise: .helpfulness, answer: .oneToken, backend: backend)
    let shares = LLMJudge(pairwise: .helpfulness, answer: .oneToken, backend: backend).swapAveraged()
    #expect(try quick.prompt(for: answer).logProbabilities == 20)
    #expect(shares.provenance.parts.map(\.name) == ["one-token/1"])
  }
}
