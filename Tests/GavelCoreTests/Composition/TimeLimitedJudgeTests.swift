import GavelCore
import Testing

private let context = JudgmentContext(item: "q", seed: 4)

/// A clock whose sleepers wake when it is rung, or when they are cancelled.
private final class BellClock: Clock, Sendable {
  let bell = Gate()
  let wanted = Box<[Duration]>([])
  let cancelled = Gate()
  private let base = ContinuousClock()

  var now: ContinuousClock.Instant { base.now }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
    wanted.update { $0.append(base.now.duration(to: deadline)) }
    let rung = Task { await bell.pass() }
    try await withTaskCancellationHandler {
      await rung.value
      try Task.checkCancellation()
    } onCancel: {
      Task {
        await cancelled.arrive()
        await bell.open()
      }
    }
  }
}

@Suite(.timeLimit(.minutes(1))) struct TimeLimitedJudgeTests {
  private let ruling = ClosureJudge<Submission, Score>("quick/1") { _ in Score(4) }

  @Test func aJudgmentInTimeIsLeftAsItIs() async throws {
    let clock = BellClock()
    let limited = ruling.timeLimited(to: .seconds(30), clock: clock)
    #expect(limited.provenance.parts == [ruling.provenance])
    // In a jury with a quorum another limit may give another verdict.
    #expect(limited.provenance != ruling.timeLimited(to: .seconds(31)).provenance)
    var expected = try await ruling.judge(submission, in: context)
    expected.provenance = limited.provenance
    #expect(try await limited.judge(submission, in: context) == expected)
    let failing = ClosureJudge<Submission, Score>("failing/1") { _ in
      throw Abstention(.refused, "no", calls: [call("paid")])
    }
    let abstention = try await thrown(Abstention.self) {
      try await failing.timeLimited(to: .seconds(30), clock: BellClock()).judge(submission)
    }
    #expect(abstention.calls.count == 1)
    #expect(try await ruling.timeLimited(to: .seconds(600)).judge(submission).verdict == Score(4))
  }

  @Test func aLateJudgmentIsAnErrorAndItsWorkIsCancelled() async throws {
    let clock = BellClock()
    let ended = Gate()
    let slow = ClosureJudge<Submission, Score>("slow/1") { _ in
      await clock.bell.open()
      do { try await untilCancelled() } catch {
        await ended.arrive()
        throw error
      }
      return Score(1)
    }
    let error = try await thrown(JudgmentError.self) {
      try await slow.timeLimited(to: .seconds(30), clock: clock).judge(submission, in: context)
    }
    #expect(error.code == .timedOut)
    #expect(!error.stopsRun)
    #expect(error.message.contains("'slow/1'"))
    #expect(error.message.contains("30"))
    await ended.arrived(1)
    let wanted = try #require(clock.wanted.value.first)
    #expect(wanted > .seconds(29) && wanted <= .seconds(30))
  }

  @Test func aJudgeThatIgnoresCancellationHoldsNobodyUp() async throws {
    let clock = BellClock()
    let gate = Gate()
    let deaf = ClosureJudge<Submission, Score>("deaf/1") { _ in
      await gate.pass()
      return Score(1)
    }
    let limited = deaf.timeLimited(to: .seconds(30), clock: clock)
    let late = Task { try await limited.judge(submission).verdict }
    await gate.arrived(1)
    await clock.bell.open()
    let error = try await thrown(JudgmentError.self) { try await late.value }
    #expect(error.code == .timedOut)

    let silent = deaf.timeLimited(to: .seconds(30), clock: BellClock())
    let cancelled = Task { try await silent.judge(submission).verdict }
    await gate.arrived(2)
    cancelled.cancel()
    _ = try await thrown(CancellationError.self) { try await cancelled.value }
    await gate.open()
  }

  @Test func cancellationFromOutsideStaysCancellation() async throws {
    let begun = Gate()
    let ended = Gate()
    let slow = ClosureJudge<Submission, Score>("slow/1") { _ in
      await begun.arrive()
      do { try await untilCancelled() } catch {
        await ended.arrive()
        throw error
      }
      return Score(1)
    }
    let clock = BellClock()
    let limited = slow.timeLimited(to: .seconds(30), clock: clock)
    let task = Task { try await limited.outcome(for: submission, in: context).verdict }
    await begun.arrived(1)
    task.cancel()
    _ = try await thrown(CancellationError.self) { try await task.value }
    await ended.arrived(1)
    await clock.cancelled.arrived(1)
  }

  @Test func oneSlowMemberDoesNotSpoilAJury() async throws {
    let clock = BellClock()
    let slow = ClosureJudge<Submission, Score>("slow/1") { _ in
      await clock.bell.open()
      try await untilCancelled()
      return Score(1)
    }
    let jury = Jury(
      [slow.timeLimited(to: .seconds(1), clock: clock), ruling] as [any Judge<Submission, Score>], by: .mean,
      quorum: 1)
    let judgment = try await jury.judge(submission)
    #expect(judgment.verdict.value == 4)
    #expect(judgment.warnings.map(\.code) == [.memberFailed])
    #expect(judgment.warnings.first?.message.contains("timed-out") == true)
  }
}
