import GavelCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct GroupStandingTests {
  private func answers(_ texts: String...) -> [Submission] {
    texts.map { Submission(prompt: "Name a prime above 10.", response: $0) }
  }

  /// The longer answer wins, `=` ties, `~` flips, and whoever meets `!` fails.
  private let judge = ClosureJudge<Pair, Preference>("longer/1") { pair in
    let texts = [pair.first.response, pair.second.response]
    if texts.contains("!") { throw JudgmentError(.noMarker, "x") }
    if texts.contains("?") { throw Abstention(.refused, "x") }
    if texts.contains("~") { return Preference(.flip) }
    let (one, other) = (texts[0].count, texts[1].count)
    return Preference(one > other ? .first : one < other ? .second : .tie)
  }

  @Test func everyPairIsComparedOnce() async throws {
    let standings = try await judge.winRates(among: answers("aaa", "a", "aaaa", "aaa", "~"))
    #expect(standings.map(\.winRate) == [0.5, 0.125, 0.875, 0.5, 0.5])
    #expect(standings.map(\.comparisons) == [4, 4, 4, 4, 4])
    #expect(standings.map(\.excluded.count) == [0, 0, 0, 0, 0])
    #expect(
      try await judge.rewards(among: answers("aaa", "a", "aaaa", "aaa", "~")) == [
        0.5, 0.125, 0.875, 0.5, 0.5,
      ])
  }

  @Test func whatHasNoVerdictIsLeftOutAndCounted() async throws {
    let standings = try await judge.winRates(among: answers("a", "!", "aa", "?"))
    #expect(
      standings == [
        GroupStanding(winRate: 0, comparisons: 1, excluded: [.noMarker: 1, .refused: 1]),
        GroupStanding(winRate: nil, comparisons: 0, excluded: [.noMarker: 3]),
        GroupStanding(winRate: 1, comparisons: 1, excluded: [.noMarker: 1, .refused: 1]),
        GroupStanding(winRate: nil, comparisons: 0, excluded: [.noMarker: 1, .refused: 2]),
      ])
    #expect(try await judge.rewards(among: answers("a", "!", "aa", "?")) == [0, nil, 1, nil])
    try roundTrip(standings)
  }

  @Test func smallGroups() async throws {
    #expect(try await judge.winRates(among: []).isEmpty)
    #expect(
      try await judge.winRates(among: answers("a")) == [GroupStanding(winRate: nil, comparisons: 0)])
  }

  @Test func everyComparisonHasItsContextWhateverRunsFirst() async throws {
    var standings: [[GroupStanding]] = []
    for concurrency in [1, 8] {
      let seen = Box<[JudgmentContext]>([])
      let drawing = ClosureJudge<Pair, Preference>("drawing/1") { _, context in
        seen.update { $0.append(context) }
        return Preference(context.derivedSeed % 2 == 0 ? .first : .second)
      }
      standings.append(
        try await drawing.winRates(
          among: answers("a", "b", "c", "d"), item: "q", seed: 3, concurrency: concurrency))
      let base = JudgmentContext(item: "q", seed: 3)
      let wanted = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)].map {
        base.child(.member($0.0)).child(.member($0.1))
      }
      #expect(Set(seen.value) == Set(wanted) && seen.value.count == 6)
      #expect(Set(wanted.map(\.derivedSeed)).count == 6)
    }
    #expect(standings[0] == standings[1])
  }

  @Test func whatStopsARunAndCancellationAreThrown() async throws {
    let stopping = ClosureJudge<Pair, Preference>("stops/1") { _ in
      throw BackendError(.quotaExhausted, "x", stopsRun: true)
    }
    let error = try await thrown(JudgmentError.self) { try await stopping.winRates(among: answers("a", "b")) }
    #expect(error.code == .quotaExhausted)
    let begun = Gate()
    let waiting = ClosureJudge<Pair, Preference>("waits/1") { _ in
      await begun.arrive()
      try await untilCancelled()
      return Preference(.first)
    }
    let group = answers("a", "b", "c")
    let task = Task { try await waiting.rewards(among: group) }
    await begun.arrived(3)
    task.cancel()
    _ = try await thrown(CancellationError.self) { try await task.value }
  }
}
