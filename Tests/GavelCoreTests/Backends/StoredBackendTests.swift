import GavelCore
import Testing

private func request(_ text: String = "hi", repetition: Int = 0) -> CompletionRequest {
  CompletionRequest(
    prompt: Prompt(.text(text)), context: JudgmentContext(item: "q").child(.repetition(repetition)))
}

/// What a base does with its n-th call, from 1.
private func backend(
  _ answer: @escaping @Sendable (Int, CompletionRequest) async throws -> String
) -> (backend: ClosureBackend, count: Box<Int>) {
  let count = Box(0)
  let backend = ClosureBackend(model: "m", capabilities: [.seed]) { request in
    let number = count.update { count in
      count += 1
      return count
    }
    return Completion(try await answer(number, request), model: "m")
  }
  return (backend, count)
}

@Suite(.timeLimit(.minutes(1))) struct StoredBackendTests {
  @Test func asksOnceAndKeepsTheAnswer() async throws {
    let (base, count) = backend { number, _ in "answer \(number)" }
    let store = MemoryStore()
    let stored = StoredBackend(base, in: store)
    #expect(stored.model == "m")
    #expect(stored.capabilities == [.seed])
    #expect(try await stored.complete(request()).text == "answer 1")
    #expect(try await stored.complete(request()).text == "answer 1")
    #expect(try await stored.complete(request("other")).text == "answer 2")
    #expect(try await stored.complete(request(repetition: 1)).text == "answer 3")
    #expect(count.value == 3)
    #expect(store.count == 3)
    // Another backend over the same store pays for nothing.
    #expect(try await StoredBackend(base, in: store).complete(request()).text == "answer 1")
    #expect(count.value == 3)
  }

  @Test func equalQuestionsAtOnceAreAskedOnce() async throws {
    let gate = Gate()
    let looked = Gate()
    let (base, count) = backend { number, _ in
      await gate.pass()
      return "answer \(number)"
    }
    let stored = StoredBackend(base, in: WatchedStore(looked: looked))
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<50 { group.addTask { try await stored.complete(request()).text } }
      await gate.arrived(1)
      // One look of each, and the second look of the one that asks.
      await looked.arrived(51)
      await gate.open()
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts == Array(repeating: "answer 1", count: 50))
    #expect(count.value == 1)
  }

  @Test func differentQuestionsDoNotWaitForEachOther() async throws {
    let gate = Gate()
    let (base, _) = backend { number, request in
      if request.prompt.texts == ["slow"] { await gate.pass() }
      return "answer \(number)"
    }
    let stored = StoredBackend(base, in: MemoryStore())
    let slow = Task { try await stored.complete(request("slow")).text }
    await gate.arrived(1)
    #expect(try await stored.complete(request("quick")).text == "answer 2")
    await gate.open()
    #expect(try await slow.value == "answer 1")
  }

  @Test func afterAFailureTheNextInLineAsks() async throws {
    let gate = Gate()
    let looked = Gate()
    let (base, count) = backend { number, _ in
      if number == 1 {
        await gate.pass()
        throw BackendError(.serverError, "down")
      }
      return "answer \(number)"
    }
    let stored = StoredBackend(base, in: WatchedStore(looked: looked))
    let first = Task { try await stored.complete(request()).text }
    await gate.arrived(1)
    let others = (0..<5).map { _ in Task { try await stored.complete(request()).text } }
    await looked.arrived(7)
    await gate.open()
    let error = try await thrown(BackendError.self) { try await first.value }
    #expect(error.code == .serverError)
    for other in others { #expect(try await other.value == "answer 2") }
    #expect(count.value == 2)
  }

  @Test func aCancelledAskerLeavesTheQuestionToTheNext() async throws {
    let asked = Gate()
    let looked = Gate()
    let (base, count) = backend { number, _ in
      await asked.arrive()
      if number == 1 { try await untilCancelled() }
      return "answer \(number)"
    }
    let stored = StoredBackend(base, in: WatchedStore(looked: looked))
    let asker = Task { try await stored.complete(request()).text }
    await asked.arrived(1)
    let waiter = Task { try await stored.complete(request()).text }
    await looked.arrived(3)
    asker.cancel()
    _ = try await thrown(CancellationError.self) { try await asker.value }
    #expect(try await waiter.value == "answer 2")
    #expect(count.value == 2)
  }

  @Test func aCancelledWaiterDoesNotWait() async throws {
    let gate = Gate()
    let looked = Gate()
    let (base, count) = backend { number, _ in
      await gate.pass()
      return "answer \(number)"
    }
    let stored = StoredBackend(base, in: WatchedStore(looked: looked))
    let asker = Task { try await stored.complete(request()).text }
    await gate.arrived(1)
    let waiter = Task { try await stored.complete(request()).text }
    await looked.arrived(3)
    waiter.cancel()
    // The gate is still closed: the waiter must come back without the answer.
    _ = try await thrown(CancellationError.self) { try await waiter.value }
    await gate.open()
    #expect(try await asker.value == "answer 1")
    #expect(count.value == 1)
  }

  @Test func aStoreThatFailsReleasesTheQuestion() async throws {
    struct FullStore: CallStore {
      let isFull: Box<Bool>
      let inner = MemoryStore()
      func completion(for key: CallKey) throws -> Completion? { inner.completion(for: key) }
      func store(_ completion: Completion, for key: CallKey) throws {
        if isFull.value { throw OwnFailure() }
        inner.store(completion, for: key)
      }
    }
    let isFull = Box(true)
    let (base, _) = backend { number, _ in "answer \(number)" }
    let stored = StoredBackend(base, in: FullStore(isFull: isFull))
    _ = try await thrown(BackendError.self) { try await stored.complete(request()) }
    isFull.update { $0 = false }
    #expect(try await stored.complete(request()).text == "answer 2")
  }

  @Test func judgesPayOnce() async throws {
    let (base, count) = backend { _, _ in "SCORE: 4" }
    let stored = StoredBackend(base, in: MemoryStore())
    let judge = LLMJudge(MarkerFormat(), backend: stored)
    let jury = Jury([judge, judge, judge], by: .mean)
    #expect(try await jury.judge(submission).verdict.value == 4)
    #expect(count.value == 1, "a jury of equal members asks once")
    #expect(try await judge.repeated(3, by: .mean).judge(submission).verdict.value == 4)
    #expect(count.value == 3, "repetitions ask each for themselves, the first is known")
  }
}
