import Foundation
import GavelCore
import GavelTesting
import Testing

private let subjects = [
  submission, Submission(prompt: "?", response: "long answer"), Submission(prompt: "", response: ""),
]

/// A verdict that loses something on its way through JSON.
private struct Forgetful: Verdict {
  static let kind = "forgetful"
  var kept = 1
  var lost: Int
  private enum CodingKeys: CodingKey { case kept }
  init(_ lost: Int) { self.lost = lost }
  init(from decoder: any Decoder) throws { lost = 0 }
}

@Suite(.timeLimit(.minutes(1))) struct JudgeConformanceTests {
  private func requirements<J: Judge<Submission, V>, V: Verdict>(
    brokenBy judge: J
  ) async throws -> [JudgeConformance.Requirement] {
    try await JudgeConformance.findings(of: judge, on: subjects).map(\.requirement)
  }

  @Test func goodJudges() async throws {
    let drawing = ClosureJudge<Submission, Score>("good/1") { submission, context in
      if submission.response.isEmpty { throw JudgmentError(.empty, "nothing to judge") }
      await Task.yield()
      return Score(Double(context.derivedSeed % 100))
    }
    #expect(try await requirements(brokenBy: drawing).isEmpty)
    #expect(try await requirements(brokenBy: drawing.repeated(3, by: .median)).isEmpty)

    let backend = ClosureBackend(model: "m") { request in
      try Task.checkCancellation()
      let text = request.prompt.texts[0].contains("long") ? "hm" : "SCORE: 4"
      return Completion(text, model: "m", seconds: Double.random(in: 0...1))
    }
    let judge = LLMJudge(MarkerFormat(), backend: backend)
    #expect(try await requirements(brokenBy: judge).isEmpty)
    #expect(try await requirements(brokenBy: Jury([judge, judge], by: .mean)).isEmpty)
    #expect(
      try await JudgeConformance.findings(of: judge.comparingPairs().swapAveraged(), on: [pair]).isEmpty)
  }

  @Test func aJudgeWithoutAName() async throws {
    let findings = try await JudgeConformance.findings(
      of: ClosureJudge<Submission, Score>(" ") { _ in Score(1) }, on: [submission])
    #expect(findings.map(\.requirement) == [.name, .name])
    #expect(findings.map(\.description).allSatisfy { $0.hasPrefix("name: ") })
  }

  @Test func aJudgeThatCounts() async throws {
    let count = Box(0)
    let judge = ClosureJudge<Submission, Score>("counts/1") { _ in
      count.update { count in
        count += 1
        return Score(count)
      }
    }
    #expect(
      try await requirements(brokenBy: judge) == [
        .equalContexts, .equalContexts, .equalContexts, .scheduling,
      ])
    let findings = try await JudgeConformance.findings(of: judge, on: [submission])
    #expect(findings[0].message.hasPrefix("asked about subject 0 twice, it said Score(value: "))
  }

  @Test func aVerdictThatForgets() async throws {
    let judge = ClosureJudge<Submission, Forgetful>("forgets/1") { Forgetful($0.response.count) }
    // The last subject has nothing to forget.
    #expect(try await requirements(brokenBy: judge) == [.coding, .coding])
  }

  @Test func aVerdictThatCannotBeWritten() async throws {
    let judge = ClosureJudge<Submission, Classification>("nan/1") { _ in
      Classification("x", probabilities: ["x": .nan])
    }
    #expect(try await requirements(brokenBy: judge).contains(.coding))
  }

  @Test func aJudgeThatDependsOnItsNeighbours() async throws {
    let running = Box(0)
    let meeting = Gate()
    let judge = ClosureJudge<Submission, Score>("neighbours/1") { _, context in
      running.update { $0 += 1 }
      defer { running.update { $0 -= 1 } }
      // The first of eight waits until another one is there; alone, it does not wait for long.
      for _ in 0..<1000 where running.value < 2 { await Task.yield() }
      await meeting.arrive()
      return Score(running.value > 1 ? 1 : 0)
    }
    #expect(try await requirements(brokenBy: judge) == [.scheduling])
  }

  @Test func aJudgeThatWrapsCancellation() async throws {
    let wrapping = ClosureJudge<Submission, Score>("wraps/1") { _ in
      if Task.isCancelled { throw JudgmentError(.unreachable, "connection closed") }
      return Score(1)
    }
    #expect(try await requirements(brokenBy: wrapping) == [.cancellation, .cancellation, .cancellation])
    let transfer = ClosureJudge<Submission, Score>("url/1") { _ in
      if Task.isCancelled { throw URLError(.cancelled) }
      return Score(1)
    }
    #expect(try await requirements(brokenBy: transfer) == [.cancellation, .cancellation, .cancellation])
  }

  @Test func whatStopsARunIsThrown() async throws {
    let judge = ClosureJudge<Submission, Score>("stops/1") { _ in
      throw JudgmentError(.unknownModel, "no such model", stopsRun: true)
    }
    let error = try await thrown(JudgmentError.self) { try await requirements(brokenBy: judge) }
    #expect(error.code == .unknownModel)
  }
}
