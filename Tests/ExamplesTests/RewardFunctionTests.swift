import GavelCore
import Testing

@testable import reward_function

@Suite("Example reward-function")
struct RewardFunctionTests {
  @Test("Equal contexts give equal draws, other contexts others, and likely answers come often")
  func drawsAreDerived() {
    let policy = Policy(["a", "b", "c", "d"])
    let draws = policy.draws(400, in: JudgmentContext(item: "x", seed: 1))
    #expect(draws == policy.draws(400, in: JudgmentContext(item: "x", seed: 1)))
    #expect(draws != policy.draws(400, in: JudgmentContext(item: "x", seed: 2)))
    for index in 0..<4 { #expect((70...130).contains(draws.count { $0 == index })) }
  }

  @Test("What earned more than the mean becomes likelier, what earned less becomes rarer")
  func learns() {
    var policy = Policy(["good", "bad"])
    policy.learn(from: [0, 1], rewards: [1, 0])
    #expect(policy.probabilities[0] > 0.6)
  }

  @Test("A draw without a reward teaches nothing")
  func missingRewardIsNoZero() {
    var policy = Policy(["good", "unread"])
    policy.learn(from: [0, 1], rewards: [1, nil])
    #expect(policy.probabilities == [0.5, 0.5])
    policy.learn(from: [0, 1], rewards: [nil, nil])
    #expect(policy.probabilities == [0.5, 0.5])
  }
}
