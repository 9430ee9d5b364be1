import GavelCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct RewardsTests {
  @Test func scoresArePlacedOnTheirScales() async throws {
    let scores = [
      Score(1, scale: 1...5), Score(4, scale: 1...5), Score(5, scale: 1...5), Score(-1, scale: -1...1),
      Score(0.25, scale: 0...1), Score(0, scale: -.greatestFiniteMagnitude...(.greatestFiniteMagnitude)),
    ]
    let judge = ClosureJudge<Int, Score>("nth/1") { scores[$0] }
    #expect(try await judge.rewards(for: Array(scores.indices)) == [0, 0.75, 1, 0, 0.25, 0.5])
    #expect(try await judge.rewards(for: []).isEmpty)
  }

  @Test func whereThereIsNoVerdictThereIsNoReward() async throws {
    let seen = Box<[JudgmentContext]>([])
    let judge = ClosureJudge<Int, Score>("moody/1") { index, context in
      seen.update { $0.append(context) }
      switch index {
      case 0: throw JudgmentError(.noMarker, "x")
      case 1: throw Abstention(.refused, "x")
      case 2: throw OwnFailure()
      default: return Score(2, scale: 0...4)
      }
    }
    let rewards = try await judge.rewards(
      for: [0, 1, 2, 3], ids: ["a", "b", "c", "d"], seed: 7, concurrency: 1)
    #expect(rewards == [nil, nil, nil, 0.5])
    #expect(seen.value == ["a", "b", "c", "d"].map { JudgmentContext(item: $0, seed: 7) })
  }

  @Test func scorecardsByWeightedMean() async throws {
    let judge = ClosureJudge<Int, Scorecard<Score>>("card/1") { _ in
      Scorecard(
        ["clarity": Score(5, scale: 1...5), "depth": Score(0, scale: 0...10)], weights: ["clarity": 3])
    }
    #expect(try await judge.rewards(for: [0]) == [0.75], "each on a scale of its own")
    let bare = ClosureJudge<Int, Scorecard<Score>>("bare/1") { _ in Scorecard(["clarity": Score(5)]) }
    let error = try await thrown(JudgmentError.self) { try await bare.rewards(for: [0]) }
    #expect(error.code == .missingScale)
  }

  @Test func aScoreWithoutScaleIsAnErrorAtOnce() async throws {
    let asked = Box(0)
    let judge = ClosureJudge<Int, Score>("bare/1") { _ in
      asked.update { $0 += 1 }
      return Score(3)
    }
    let error = try await thrown(JudgmentError.self) {
      try await judge.rewards(for: Array(0..<50), concurrency: 1)
    }
    #expect(error.code == .missingScale)
    #expect(error.message.contains("Score(3.0, scale:"))
    #expect(asked.value == 1)
    for (score, code) in [
      (Score(3, scale: 3...3), .missingScale), (Score(7, scale: 1...5), .outOfRange),
    ] as [(Score, ReasonCode)] {
      let wrong = ClosureJudge<Int, Score>("wrong/1") { _ in score }
      #expect(try await thrown(JudgmentError.self) { try await wrong.rewards(for: [0]) }.code == code)
    }
  }

  @Test func whatStopsARunAndCancellationAreThrown() async throws {
    let stopping = ClosureJudge<Int, Score>("stops/1") { _ in
      throw BackendError(.refusedCredentials, "x", stopsRun: true)
    }
    let error = try await thrown(JudgmentError.self) { try await stopping.rewards(for: [0, 1]) }
    #expect(error.code == .refusedCredentials)
    let begun = Gate()
    let waiting = ClosureJudge<Int, Score>("waits/1") { _ in
      await begun.arrive()
      try await untilCancelled()
      return Score(1, scale: 0...1)
    }
    let task = Task { try await waiting.rewards(for: [0, 1]) }
    await begun.arrived(2)
    task.cancel()
    _ = try await thrown(CancellationError.self) { try await task.value }
  }
}
