import GavelCore
import Testing

@testable import GavelBackends

@Suite struct RetryPolicyTests {
  @Test func `Bounds double up to the cap`() {
    let policy = RetryPolicy(base: .seconds(0.5), cap: .seconds(3))
    #expect((0..<5).map { policy.wait(beforeRetry: $0, share: 1) } == [0.5, 1, 2, 3, 3].map { .seconds($0) })
    #expect(policy.wait(beforeRetry: 4, share: 0.5) == .seconds(1.5))
    #expect(policy.wait(beforeRetry: 0, share: 0) == .zero)
    #expect(policy.wait(beforeRetry: 10_000, share: 1) == .seconds(3))
  }
}
