import Foundation
import Gavel

/// A toy policy: it chooses among ready answers with a softmax, and learns by REINFORCE.
struct Policy {
  let answers: [String]
  private var logits: [Double]

  /// A policy that prefers none of `answers`.
  init(_ answers: [String]) {
    self.answers = answers
    logits = answers.map { _ in 0 }
  }

  /// How likely each answer is.
  var probabilities: [Double] {
    let weights = logits.map { exp($0) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// `count` draws, as places in `answers`; equal contexts give equal draws.
  func draws(_ count: Int, in context: JudgmentContext) -> [Int] {
    (0..<count).map { index in
      var place = Double(context.child(.repetition(index)).derivedSeed) * 0x1p-64
      return probabilities.firstIndex { probability in
        place -= probability
        return place < 0
      } ?? answers.count - 1
    }
  }

  /// One step towards draws that earned more than the mean of the group.
  ///
  /// A draw without a reward teaches nothing. To take it for 0 would teach the policy to avoid what the judge cannot read.
  mutating func learn(from draws: [Int], rewards: [Double?], rate: Double = 2) {
    let earned = zip(draws, rewards).compactMap { draw, reward in reward.map { (draw: draw, reward: $0) } }
    guard !earned.isEmpty else { return }
    let mean = earned.reduce(0) { $0 + $1.reward } / Double(earned.count)
    let before = probabilities
    for (draw, reward) in earned {
      let step = rate * (reward - mean) / Double(earned.count)
      for index in logits.indices { logits[index] += step * ((index == draw ? 1 : 0) - before[index]) }
    }
  }
}
