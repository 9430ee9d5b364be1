import GavelBackends
import GavelCore
import GavelTesting
import Testing

@Suite struct RetryingBackendTests {
  private static let down = BackendError(.serverError, "down", status: 503)

  private func retrying(
    _ base: any Backend, _ policy: RetryPolicy = .standard
  ) -> (RetryingBackend, ManualClock) {
    let clock = ManualClock()
    return (RetryingBackend(base, policy: policy, clock: clock), clock)
  }

  @Test func `It tries again until it succeeds and counts`() async throws {
    let script = ScriptedBackend([.failure(Self.down), .failure(Self.down), "fine"])
    let (backend, clock) = retrying(script)
    let completion = try await backend.complete(.asking())
    #expect(completion.text == "fine")
    #expect(completion.attempt == 3)
    #expect(backend.retriesMade == 2)
    #expect(clock.sleeps.count == 2)
    #expect(clock.sleeps[0] < .seconds(0.5) && clock.sleeps[1] < .seconds(1))
    #expect(script.requests.count == 3)
    #expect(backend.model == "scripted")
  }

  @Test func `Waits depend on the question alone`() async throws {
    func sleeps(_ item: String) async throws -> [Duration] {
      let (backend, clock) = retrying(ScriptedBackend { _, _ in .failure(Self.down) })
      _ = try await backendError { try await backend.complete(.asking(item: item)) }
      return clock.sleeps
    }
    #expect(try await sleeps("a") == sleeps("a"))
    #expect(try await sleeps("a") != sleeps("b"))
    #expect(try await sleeps("a").count == 5)
  }

  @Test(arguments: [0, 1, 3])
  func `Retries are bounded`(retries: Int) async throws {
    let script = ScriptedBackend { _, _ in .failure(Self.down) }
    let (backend, _) = retrying(script, RetryPolicy(retries: retries))
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error == Self.down)
    #expect(script.requests.count == retries + 1)
    #expect(backend.retriesMade == retries)
  }

  @Test func `What cannot help is not tried again`() async throws {
    struct Own: Error {}
    for failure in [
      BackendError(.invalidRequest, "bad", retryLimit: 0),
      BackendError(.refusedCredentials, "no", stopsRun: true),
    ] {
      let script = ScriptedBackend { _, _ in .failure(failure) }
      let (backend, _) = retrying(script)
      #expect(try await backendError { try await backend.complete(.asking()) } == failure)
      #expect(script.requests.count == 1)
    }
    let (backend, clock) = retrying(ScriptedBackend([.failure(Own())]))
    await #expect(throws: Own.self) { _ = try await backend.complete(.asking()) }
    #expect(clock.sleeps == [])
  }

  @Test func `An error's own limit counts errors of its kind`() async throws {
    let unreadable = BackendError(.serverError, "no JSON", status: 200, retryLimit: 1)
    let script = ScriptedBackend([.failure(Self.down), .failure(unreadable), .failure(unreadable), "late"])
    let (backend, _) = retrying(script)
    #expect(try await backendError { try await backend.complete(.asking()) } == unreadable)
    #expect(script.requests.count == 3)
  }

  @Test func `A hint is the least wait, a long one is not waited for`() async throws {
    func failing(_ seconds: Double) -> BackendError {
      BackendError(.serverError, "wait", status: 503, retryAfter: .seconds(seconds))
    }
    let (backend, clock) = retrying(ScriptedBackend([.failure(failing(100)), "fine"]))
    _ = try await backend.complete(.asking())
    #expect(clock.sleeps == [.seconds(100)])
    let (impatient, unused) = retrying(ScriptedBackend([.failure(failing(121)), "fine"]))
    #expect(try await backendError { try await impatient.complete(.asking()) } == failing(121))
    #expect(unused.sleeps == [])
  }

  @Test func `All waiting of a call has a budget`() async throws {
    let slow = BackendError(.serverError, "wait", status: 503, retryAfter: .seconds(50))
    let (backend, clock) = retrying(
      ScriptedBackend { _, _ in .failure(slow) }, RetryPolicy(budget: .seconds(120)))
    _ = try await backendError { try await backend.complete(.asking()) }
    #expect(clock.sleeps == [.seconds(50), .seconds(50)])
  }

  @Test func `After an overload everybody waits`() async throws {
    let gate = CallGate()
    let overload = BackendError(
      .serverError, "slow down", status: 429, retryAfter: .seconds(60), isOverload: true)
    let clock = ManualClock()
    let times = Locked<[Duration]>([])
    let start = clock.now
    let script = ScriptedBackend { request, index in
      times.withLock { $0.append(start.duration(to: clock.now)) }
      return index == 0 ? .failure(overload) : "fine"
    }
    let backend = RetryingBackend(script, clock: clock)
    let first = try await backend.complete(.asking("first"))
    #expect(first.attempt == 2)
    #expect(times.withLock { $0 } == [.zero, .seconds(60)])
    // A pause that is asked for while another call sleeps holds the latter as well.
    let other = ScriptedBackend(gate: gate) { _, index in index == 0 ? .failure(overload) : "fine" }
    let shared = RetryingBackend(other, clock: clock)
    async let held = shared.complete(.asking("held"))
    await gate.holds(1)
    gate.open()
    _ = try await held
    #expect(clock.sleeps.filter { $0 == .seconds(60) }.count == 2)
    #expect(try await shared.complete(.asking("later")).attempt == 1)
  }

  @Test func `A call that has not begun waits for the pause of another`() async throws {
    let clock = BlockingClock()
    let overload = BackendError(
      .serverError, "slow down", status: 429, retryAfter: .seconds(60), isOverload: true)
    let script = ScriptedBackend { _, index in index == 0 ? .failure(overload) : "fine" }
    let backend = RetryingBackend(script, clock: clock)
    async let first = backend.complete(.asking("first"))
    await clock.gate.holds(1)
    async let second = backend.complete(.asking("second"))
    await clock.gate.holds(2)
    #expect(script.requests.count == 1)
    clock.advance(by: .seconds(60))
    #expect(try await [first.attempt, second.attempt] == [2, 1])
  }

  @Test func `Nothing reachable before the first success stops at once`() async throws {
    let refused = BackendError(.unreachable, "cannot reach localhost:1: check that the server runs")
    let script = ScriptedBackend { _, _ in .failure(refused) }
    let (backend, clock) = retrying(script)
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error.stopsRun)
    #expect(error.code == .unreachable)
    #expect(error.message.contains("localhost:1"))
    #expect(script.requests.count == 1)
    #expect(clock.sleeps == [])
  }

  @Test func `After a success an unreachable server is waited for`() async throws {
    let refused = BackendError(.unreachable, "gone")
    let (backend, _) = retrying(ScriptedBackend(["fine", .failure(refused), "back"]))
    _ = try await backend.complete(.asking())
    #expect(try await backend.complete(.asking()).attempt == 2)
  }

  @Test(arguments: [
    (BackendError(.serverError, "down", status: 500), ReasonCode.overloaded),
    (BackendError(.serverError, "busy", status: 429, isOverload: true), .overloaded),
    (BackendError(.unreachable, "gone"), .overloaded),
  ])
  func `Failure after failure stops the run`(failure: BackendError, code: ReasonCode) async throws {
    let script = ScriptedBackend { _, index in index == 0 ? "fine" : .failure(failure) }
    let (backend, _) = retrying(script, RetryPolicy(retries: 1))
    _ = try await backend.complete(.asking())
    for _ in 0..<7 {
      #expect(try await backendError { try await backend.complete(.asking()) } == failure)
    }
    let last = try await backendError { try await backend.complete(.asking()) }
    #expect(last.stopsRun)
    #expect(last.code == code)
    #expect(last.message.contains("8 calls in a row"))
  }

  @Test func `A success in between begins the count anew`() async throws {
    let script = ScriptedBackend { _, index in index % 5 == 4 ? "fine" : .failure(Self.down) }
    let (backend, _) = retrying(script, .never)
    for index in 0..<40 {
      do {
        _ = try await backend.complete(.asking())
        #expect(index % 5 == 4)
      } catch let error as BackendError {
        #expect(!error.stopsRun)
      }
    }
  }

  @Test func `Cancellation ends the waiting`() async throws {
    let clock = BlockingClock()
    let script = ScriptedBackend { _, _ in .failure(Self.down) }
    let backend = RetryingBackend(script, clock: clock)
    let call = Task { try await backend.complete(.asking()) }
    await clock.gate.holds(1)
    call.cancel()
    await #expect(throws: CancellationError.self) { _ = try await call.value }
    #expect(script.requests.count == 1)
  }

  @Test func `It keeps a backend's promises`() async {
    let gate = CallGate()
    let held = ScriptedBackend(gate: gate, ["never"]).retrying()
    let check = BackendConformance(held, whenUnderWay: { await gate.holds(1) })
    #expect(await check.findings() == [])
  }
}

/// A clock whose sleepers wait until the test advances it.
private final class BlockingClock: Clock, Sendable {
  let gate = CallGate()
  private let offset = Locked(Duration.zero)

  var now: ManualClock.Instant { ManualClock.Instant(offset: offset.withLock { $0 }) }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: ManualClock.Instant, tolerance: Duration?) async throws { try await gate.pass() }

  func advance(by duration: Duration) {
    offset.withLock { $0 += duration }
    gate.open()
  }
}
