import Foundation
import GavelCore
import Testing

/// Says by order what it is told to.
private func judge(
  _ winners: [Preference], seen: Box<[JudgmentContext: Pair]> = Box([:])
) -> JudgmentJudge<Pair, Preference> {
  JudgmentJudge(provenance: Provenance("base/1")) { pair, context in
    seen.update { $0[context] = pair }
    let order = context.path.last == .order(1) ? 1 : 0
    return Judgment(
      winners[order], by: Provenance("base/1"), reasoning: "reason \(order)",
      calls: [call("call \(order)", at: context.path)],
      warnings: [JudgmentWarning(.truncated, "w\(order)", path: context.path), JudgmentWarning("both", "b")])
  }
}

private let context = JudgmentContext(item: "q", seed: 4).child(.member(1))

@Suite(.timeLimit(.minutes(1))) struct SwapAveragedJudgeTests {
  @Test func asksInBothOrders() async throws {
    let seen = Box<[JudgmentContext: Pair]>([:])
    // Both times the answer 11: it stands second in the swapped pair.
    let swapped = judge([Preference(.first, share: 0.75), Preference(.second, share: 0.5)], seen: seen)
      .swapAveraged()
    let judgment = try await swapped.judge(pair, in: context)
    #expect(
      seen.value == [context.child(.order(0)): pair, context.child(.order(1)): pair.swapped])
    #expect(judgment.verdict == Preference(.first, share: 0.625))
    #expect(judgment.calls.map(\.text) == ["call 0", "call 1"])
    #expect(judgment.warnings.map(\.code) == [.truncated, "both", .truncated], "what both say stands once")
    #expect(
      judgment.parts == [
        JudgmentPart(
          path: [.member(1), .order(0)], verdict: AnyVerdict(Preference(.first, share: 0.75)),
          reasoning: "reason 0"),
        JudgmentPart(
          path: [.member(1), .order(1)], verdict: AnyVerdict(Preference(.first, share: 0.5)),
          reasoning: "reason 1"),
      ], "the part of the swapped order is swapped back")
    #expect(
      judgment.provenance
        == Provenance("swap-averaged/1", configuration: ["rule": "average"], parts: [Provenance("base/1")]))
  }

  @Test func oppositeWinnersWarn() async throws {
    for (rule, numbers, winner) in [
      (OrderRule.average, nil, Preference.Winner.flip), (.conservative, nil, .flip), (.average, 0.9, .first),
      (.conservative, 0.9, .flip),
    ] as [(OrderRule, Double?, Preference.Winner)] {
      let biased = judge([
        Preference(.first, share: numbers), Preference(.first, share: numbers.map { _ in 0.3 }),
      ])
      let judgment = try await biased.swapAveraged(rule).judge(pair, in: context)
      #expect(judgment.verdict.winner == winner)
      let warning = try #require(judgment.warnings.last)
      #expect(warning.code == .positionInconsistent)
      #expect(warning.path == [.member(1)])
    }
    let hesitant = judge([Preference(.first), Preference(.tie)]).swapAveraged()
    let judgment = try await hesitant.judge(pair, in: context)
    #expect(judgment.verdict.winner == .first)
    #expect(!judgment.warnings.contains { $0.code == .positionInconsistent })
  }

  @Test(arguments: [0, 1])
  func anErrorInOneOrderKeepsTheCallsOfBoth(failing: Int) async throws {
    let failed = Gate()
    let base = JudgmentJudge<Pair, Preference> { _, context in
      let order = context.path.last == .order(0) ? 0 : 1
      if order == failing {
        await failed.arrive()
        throw JudgmentError(.noMarker, "unread \(order)", calls: [call("call \(order)", at: context.path)])
      }
      // Well after the other has failed: it must not be cancelled.
      await failed.arrived(1)
      for _ in 0..<100 { await Task.yield() }
      try Task.checkCancellation()
      return Judgment(
        Preference(.first), by: Provenance("b"), calls: [call("call \(order)", at: context.path)])
    }
    let error = try await thrown(JudgmentError.self) {
      try await base.swapAveraged().judge(pair, in: context)
    }
    #expect(error.message == "unread \(failing)")
    #expect(error.calls.map(\.text) == ["call 0", "call 1"])
  }

  @Test func theFirstOfSeveralErrorsCounts() async throws {
    let second = Gate()
    let base = JudgmentJudge<Pair, Preference> { _, context in
      let calls = [call("\(context.path)")]
      if context.path.last == .order(1) {
        await second.arrive()
        throw JudgmentError(.noMarker, "later in order", calls: calls)
      }
      await second.arrived(1)
      throw Abstention(.refused, "earlier in order", calls: calls)
    }
    let abstention = try await thrown(Abstention.self) { try await base.swapAveraged().judge(pair) }
    #expect(abstention.message == "earlier in order")
    #expect(abstention.calls.count == 2)
  }

  @Test func errorsOfAnotherKindKeepTheCalls() async throws {
    let base = JudgmentJudge<Pair, Preference> { _, context in
      if context.path.last == .order(0) { throw OwnFailure() }
      return Judgment(Preference(.first), by: Provenance("b"), calls: [call("paid")])
    }
    let error = try await thrown(JudgmentError.self) { try await base.swapAveraged().judge(pair) }
    #expect(error.code == .judgeFailed)
    #expect(error.message.contains("own failure"))
    #expect(error.calls.map(\.text) == ["paid"])
  }

  @Test func whatStopsTheRunStopsTheSibling() async throws {
    let base = JudgmentJudge<Pair, Preference> { _, context in
      if context.path.last == .order(1) { throw JudgmentError(.unknownModel, "x", stopsRun: true) }
      try await untilCancelled()
      return Judgment(Preference(.first), by: Provenance("b"))
    }
    let error = try await thrown(JudgmentError.self) { try await base.swapAveraged().judge(pair) }
    #expect(error.stopsRun)
  }

  @Test func cancellationIsThrown() async throws {
    let begun = Gate()
    let base = JudgmentJudge<Pair, Preference> { _, _ in
      await begun.arrive()
      do { try await untilCancelled() } catch { throw OwnFailure() }
      return Judgment(Preference(.first), by: Provenance("b"))
    }
    let task = Task { try await base.swapAveraged().judge(pair).verdict }
    await begun.arrived(2)
    task.cancel()
    _ = try await thrown(CancellationError.self) { try await task.value }

    let transfer = ClosureJudge<Pair, Preference>("url") { _ in throw URLError(.cancelled) }
    _ = try await thrown(CancellationError.self) { try await transfer.swapAveraged().judge(pair) }
  }

  @Test func scorecardsAreSwappedCriterionByCriterion() async throws {
    let base = ClosureJudge<Pair, Scorecard<Preference>>("card") { pair in
      Scorecard([
        "position": Preference(.first), "content": Preference(pair.first.response == "11" ? .first : .second),
      ])
    }
    let judgment = try await base.swapAveraged().judge(pair)
    #expect(judgment.verdict.criteria.mapValues(\.winner) == ["position": .flip, "content": .first])
    #expect(judgment.warnings.map(\.code) == [.positionInconsistent])
  }
}
