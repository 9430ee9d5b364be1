import Foundation
import Gavel
import Testing

@Suite("Guide: Running a fine-tuned judge on your own server")
struct RunningAFineTunedJudgeSnippets {
  @Test("A judge that continues raw text is a backend like any other")
  func rawTextIsABackend() throws {
    let url = try #require(URL(string: "http://localhost:8000/v1"))
    let judge = TextCompletionsBackend(baseURL: url, model: "pandalm-7b", timeout: .seconds(300))
      .retrying(RetryPolicy(retries: 3))
    #expect(judge.model == "pandalm-7b")
    #expect(judge.capabilities.contains([.rawText, .logProbabilities, .seed]))
  }
}
