import Foundation
import GavelCore
import Testing

private typealias IndexJudge = ClosureJudge<Int, Score>

@Suite(.timeLimit(.minutes(2))) struct OutcomesTests {
  @Test func orderIsKeptWhenTheLastEndsFirst() async throws {
    let gates = (0...20).map { _ in Gate() }
    await gates[20].open()
    let ended = Box<[Int]>([])
    let judge = IndexJudge("reverse") { index in
      await gates[index + 1].pass()
      ended.update { $0.append(index) }
      await gates[index].open()
      return Score(index)
    }
    let outcomes = try await judge.outcomes(for: Array(0..<20), concurrency: 20)
    #expect(ended.value == (0..<20).reversed())
    #expect(outcomes.map(\.verdict?.value) == (0..<20).map(Double.init))
  }

  @Test func contextsComeFromIdsAndSeed() async throws {
    let seen = Box<[JudgmentContext]>([])
    let judge = IndexJudge("seen") { _, context in
      seen.update { $0.append(context) }
      return Score(1)
    }
    _ = try await judge.outcomes(for: [7, 8], ids: ["a", "b"], seed: 3, concurrency: 1)
    _ = try await judge.outcomes(for: [7, 8], concurrency: 1)
    #expect(
      seen.value == [
        JudgmentContext(item: "a", seed: 3), JudgmentContext(item: "b", seed: 3), JudgmentContext(item: "0"),
        JudgmentContext(item: "1"),
      ])
    #expect(try await judge.outcomes(for: []).isEmpty)
  }

  @Test func whatFailsIsAnOutcome() async throws {
    let judge = IndexJudge("mixed/1") { index in
      switch index {
      case 0: throw OwnFailure()
      case 1: throw JudgmentError(.outOfRange, "9", raw: "9", calls: [call("9")])
      case 2: throw Abstention(.refused, "no", calls: [call("no")])
      default: return Score(index)
      }
    }
    let outcomes = try await judge.outcomes(for: [0, 1, 2, 3])
    #expect(outcomes.map(\.reason) == [.judgeFailed, .outOfRange, .refused, nil])
    #expect(outcomes[0].error?.message == "the judge 'mixed/1' failed: own failure")
    #expect(outcomes.map(\.calls.count) == [0, 1, 1, 0])
    #expect(outcomes[3].verdict == Score(3))
  }

  @Test func aSlowHeadHoldsTheOthersBack() async throws {
    // The head is slow; three workers go on until the window of 1,024 is full, each with one result in hand.
    let limit = 1024 + 4 - 1
    let started = Gate()
    let isReleased = Box(false)
    let tooFar = Box<[Int]>([])
    let judge = IndexJudge("slow-head") { index in
      if index == 0 {
        await started.arrived(limit - 1)
        for _ in 0..<2000 { await Task.yield() }
        isReleased.update { $0 = true }
      } else {
        if index >= limit, !isReleased.value { tooFar.update { $0.append(index) } }
        await started.arrive()
      }
      return Score(index)
    }
    let outcomes = try await judge.outcomes(for: Array(0..<2500), concurrency: 4)
    #expect(tooFar.value.isEmpty)
    #expect(outcomes.map(\.verdict?.value) == (0..<2500).map(Double.init))
  }

  @Test func cancellationEndsSoon() async throws {
    let started = Gate()
    let judge = IndexJudge("waits") { _ in
      await started.arrive()
      try await untilCancelled()
      return Score(1)
    }
    let task = Task { try await judge.outcomes(for: Array(0..<100), concurrency: 3) }
    await started.arrived(3)
    task.cancel()
    _ = try await thrown(CancellationError.self) { try await task.value.count }
    #expect(await started.arrivals == 3, "nothing was begun after the cancellation")
  }

  @Test func cancellationReachesWorkersBeforeTheWindow() async throws {
    let done = Gate()
    let judge = IndexJudge("stuck-head") { index in
      if index == 0 { try await untilCancelled() }
      await done.arrive()
      return Score(1)
    }
    let task = Task { try await judge.outcomes(for: Array(0..<2000), concurrency: 2) }
    await done.arrived(1024)
    task.cancel()
    _ = try await thrown(CancellationError.self) { try await task.value.count }
  }

  @Test func aCancelledTaskJudgesNothing() async throws {
    let count = Box(0)
    let judge = IndexJudge("counts") { _ in
      count.update { $0 += 1 }
      return Score(1)
    }
    let gate = Gate()
    let task = Task {
      await gate.pass()
      return try await judge.outcomes(for: [1, 2]).count
    }
    task.cancel()
    await gate.open()
    _ = try await thrown(CancellationError.self) { try await task.value }
    #expect(count.value == 0)
  }

  @Test func anErrorThatStopsTheRunCancelsTheOthers() async throws {
    let waiting = Gate()
    let cancelled = Box(0)
    let begun = Box<Set<Int>>([])
    let judge = IndexJudge("stops") { index in
      begun.update { _ = $0.insert(index) }
      if index == 2 {
        await waiting.arrived(2)
        throw JudgmentError(.refusedCredentials, "no key", stopsRun: true)
      }
      await waiting.arrive()
      do { try await untilCancelled() } catch {
        cancelled.update { $0 += 1 }
        throw error
      }
      return Score(1)
    }
    let error = try await thrown(JudgmentError.self) {
      try await judge.outcomes(for: Array(0..<50), concurrency: 3)
    }
    #expect(error.code == .refusedCredentials)
    #expect(cancelled.value == 2)
    #expect(begun.value == [0, 1, 2])
  }

  @Test func anErrorThatStopsTheRunFreesWorkersBeforeTheWindow() async throws {
    let done = Gate()
    let judge = IndexJudge("stops-late") { index in
      if index == 0 { try await untilCancelled() }
      if index == 1025 {
        await done.arrived(1024)
        throw JudgmentError(.quotaExhausted, "empty", stopsRun: true)
      }
      await done.arrive()
      return Score(1)
    }
    let error = try await thrown(JudgmentError.self) {
      try await judge.outcomes(for: Array(0..<2000), concurrency: 3)
    }
    #expect(error.code == .quotaExhausted)
  }

  @Test func aCancelledTransferIsCancellation() async throws {
    let judge = IndexJudge("url") { _ in throw URLError(.cancelled) }
    _ = try await thrown(CancellationError.self) { try await judge.outcomes(for: [1]) }
    let other = IndexJudge("url") { _ in throw URLError(.timedOut) }
    #expect(try await other.outcomes(for: [1]).map(\.reason) == [.judgeFailed])
  }

  @Test func whatFailsBecauseOfCancellationIsNoOutcome() async throws {
    let gate = Gate()
    let judge = IndexJudge("wraps") { _ in
      await gate.arrive()
      do { try await untilCancelled() } catch { throw OwnFailure() }
      return Score(1)
    }
    let task = Task { try await judge.outcome(for: 1, in: JudgmentContext()) }
    await gate.arrived(1)
    task.cancel()
    _ = try await thrown(CancellationError.self) { try await task.value }
  }
}

@Suite(.timeLimit(.minutes(1))) struct OrderedWorkersTests {
  private func source(_ count: Int) -> @Sendable () throws -> Int? {
    let place = Box(0)
    return {
      place.update { place in
        guard place < count else { return nil }
        defer { place += 1 }
        return place
      }
    }
  }

  @Test(arguments: [1, 2, 7])
  func consumesInOrder(concurrency: Int) async throws {
    let consumed = Box<[Int]>([])
    try await OrderedWorkers.run(
      concurrency: concurrency, next: source(500),
      transform: { index in
        for _ in 0..<(index % 5) { await Task.yield() }
        return index * 2
      }, consume: { output in consumed.update { $0.append(output) } })
    #expect(consumed.value == (0..<500).map { $0 * 2 })
  }

  @Test func errorsOfTheSourceAndTheConsumerEndTheRun() async throws {
    let consumed = Box<[Int]>([])
    let pulled = source(100)
    _ = try await thrown(OwnFailure.self) {
      try await OrderedWorkers.run(
        concurrency: 3,
        next: {
          guard let index = try pulled(), index < 10 else { throw OwnFailure() }
          return index
        }, transform: { $0 }, consume: { output in consumed.update { $0.append(output) } })
    }
    #expect(consumed.value == Array(0..<consumed.value.count))
    #expect(consumed.value.count <= 10)

    consumed.update { $0 = [] }
    _ = try await thrown(OwnFailure.self) {
      try await OrderedWorkers.run(
        concurrency: 3, next: source(100), transform: { $0 },
        consume: { output in
          if output == 10 { throw OwnFailure() }
          consumed.update { $0.append(output) }
        })
    }
    #expect(consumed.value == Array(0..<10), "nothing is consumed behind a result that could not be")
  }
}
