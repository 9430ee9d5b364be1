import Foundation
import GavelCore
import GavelMetrics
import Testing

@Suite struct SurfaceBaselineTests {
  @Test func `An answer is worth its new words less its repetition`() {
    // Red, foxes, run and far are new; the dog is in the prompt, and "the" and "so" never count. Thirteen tokens
    // have ten windows of four, of which "the red foxes run" occurs twice.
    let score = TextMetrics.surfaceScore(
      of: "The red foxes run so far. The red foxes run, dog", prompt: "A dog?")
    #expect(score.tokens == 13)
    #expect(score.words == 11)
    #expect(score.newWords == 4)
    #expect(isClose(score.novelty, log(5)))
    #expect(isClose(score.repetition, 0.1))
    #expect(isClose(score.value, log(5) - 0.2))
  }

  @Test func `Below four tokens an answer is wholly repetitive`() {
    #expect(TextMetrics.surfaceScore(of: "").value == -2)
    #expect(TextMetrics.surfaceScore(of: "of it.").value == -2)
    #expect(TextMetrics.surfaceScore(of: "of it is.").value == 0)
  }

  @Test func `The difference of scores decides and gives the probability`() throws {
    // Neither repeats itself; with eight new words against two the difference is ln 9 - ln 3 = ln 3.
    let result = try TextMetrics.surfaceBaseline(
      first: "one two four five six seven eight nine", second: "one of us two")
    #expect(result.winner == .first)
    #expect(result.first.newWords == 8 && result.second.newWords == 2)
    #expect(isClose(result.probability, 1 / (1 + pow(3, -1.49))))
  }

  @Test func `A band makes ties and leaves the probability`() throws {
    // Scores 0 and -1: the five tokens of the second have two windows, which are equal.
    func result(_ band: Double) throws -> TextMetrics.SurfacePreference {
      try TextMetrics.surfaceBaseline(first: "it is as we do", second: "is is is is is", band: band)
    }
    #expect(try result(0).winner == .first)
    #expect(try result(1).winner == .first)
    #expect(try result(1.01).winner == .tie)
    #expect(try result(1.01).probability == result(0).probability)
  }

  @Test func `A band below 0 or not finite is refused`() {
    func error(_ band: Double, _ code: MetricError.Code) {
      expectError(code) { () throws(MetricError) in
        try TextMetrics.surfaceBaseline(first: "", second: "", band: band)
      }
    }
    error(-0.1, .invalidParameter)
    error(.nan, .nonFinite)
    error(.infinity, .nonFinite)
  }

  @Test func `What it cannot see`() throws {
    let order = try TextMetrics.surfaceBaseline(
      first: "Rain fell on green hills today.", second: "Today green hills fell on rain.")
    #expect(order.winner == .tie)
    let padding = try TextMetrics.surfaceBaseline(
      prompt: "When?", first: "On Tuesday at nine.",
      second: "On Tuesday at nine, notwithstanding miscellaneous supplementary considerations.")
    #expect(padding.winner == .second)
  }

  @Test(arguments: 1...20)
  func `Answers exchanged give the other winner`(seed: UInt64) throws {
    var words = RandomWords(seed: seed)
    func text(atMost count: Int) -> String { words.text(atMost: count).replacing("w", with: "word") }
    let prompt = text(atMost: 1)
    let one = text(atMost: 14)
    let other = text(atMost: 14)
    let result = try TextMetrics.surfaceBaseline(prompt: prompt, first: one, second: other)
    let exchanged = try TextMetrics.surfaceBaseline(prompt: prompt, first: other, second: one)
    #expect(exchanged.winner == result.winner.swapped)
    #expect(isClose(exchanged.probability, 1 - result.probability))
    #expect(result.first == TextMetrics.surfaceScore(of: one, prompt: prompt))
    #expect(result.second == TextMetrics.surfaceScore(of: other, prompt: prompt))
  }
}

@Suite struct SurfaceBaselineJudgeTests {
  @Test func `The verdict carries the name, the scores and no call`() async throws {
    let pair = Pair(prompt: "When?", "Tuesday at nine, in Porto.", "Who knows.")
    let judgment = try await SurfaceBaseline().judge(pair)
    #expect(judgment.verdict.winner == .first)
    let scores = try #require(judgment.verdict.scores)
    #expect(scores.first > scores.second)
    #expect(judgment.verdict.share.map { $0 > 0.5 } == true)
    #expect(judgment.provenance.name.hasPrefix("surface baseline"))
    #expect(judgment.provenance.isBaseline)
    #expect(judgment.reasoning?.hasPrefix("surface baseline: 3 new words with repetition 0 against") == true)
    #expect(judgment.calls.isEmpty)
  }

  @Test func `Asked in both orders it says the same`() async throws {
    let pair = Pair(prompt: "When?", "Tuesday at nine, in Porto.", "Who knows.")
    let judge = SurfaceBaseline(band: 0.1)
    let once = try await judge.judge(pair).verdict
    let swapped = try await judge.judge(pair.swapped).verdict
    #expect(swapped.winner == once.winner.swapped)
    let averaged = try await judge.swapAveraged().judge(pair)
    #expect(averaged.verdict.winner == once.winner)
    #expect(averaged.provenance.isBaseline)
  }

  @Test func `Words of every turn are not new, each side by its own conversation`() async throws {
    let messages: [Message] = [.system("Speak of copper."), .user("And tin?")]
    let pair = Pair(
      Submission(messages: messages, response: "copper tin zinc iron"),
      Submission(prompt: "?", response: "copper tin zinc iron"))
    let scores = try #require(try await SurfaceBaseline().judge(pair).verdict.scores)
    #expect(isClose(scores.first, log(3)))
    #expect(isClose(scores.second, log(5)))
  }

  @Test func `Judges of another band have another fingerprint`() {
    #expect(SurfaceBaseline().provenance.fingerprint != SurfaceBaseline(band: 1).provenance.fingerprint)
  }
}
