// A judge as a reward function: the best of n answers, then a toy policy that learns from rewards. Offline a toy
// stands in for the judging model; --endpoint URL --model NAME asks a real one.
import Foundation
import Gavel

let question = "How do I boil an egg?"
var policy = Policy([
  "Boil it.",
  "Boil it for ten minutes.",
  "Boil it for ten minutes, then cool it in cold water.",
  "Eggs!",
])

// Offline: a toy that gives a point for every three words, and cannot make up its mind about one-word answers.
var backend: any Backend = ClosureBackend(model: "toy") { request in
  let words = request.prompt.exhibits.first { $0.role == .judged }?.text.split(separator: " ").count ?? 0
  let reply = words < 2 ? "I wonder." : "It has \(words) words.\nRULING: \(min(5, 1 + words / 3))"
  return Completion(reply, model: "toy")
}
let arguments = CommandLine.arguments
if arguments.count == 5, arguments[1] == "--endpoint", arguments[3] == "--model",
  let url = URL(string: arguments[2])
{
  backend = ChatCompletionsBackend(baseURL: url, model: arguments[4]).retrying()
} else {
  print("The judging model is a toy, not a language model: it counts words.\n")
}

// The same answers come up again and again; each is paid for once.
let calls = MemoryStore()
let judge = LLMJudge(pointwise: .helpfulness, backend: backend).cached(in: calls)

func submissions(_ draws: [Int], of policy: Policy) -> [Submission] {
  draws.map { Submission(prompt: question, response: policy.answers[$0]) }
}

// Best of 8, by reward and by comparing all with all. An answer without a verdict cannot be the best.
let candidates = submissions(policy.draws(8, in: JudgmentContext(item: "best of 8", seed: 1)), of: policy)
let rewards = try await judge.rewards(for: candidates)
let standings = try await judge.comparingPairs().winRates(among: candidates)
print("best of 8, \(rewards.count { $0 == nil }) without a reward:")
for (name, values) in [("reward", rewards), ("win rate", standings.map(\.winRate))] {
  let ranked = zip(candidates, values).compactMap { answer, value in value.map { (answer, $0) } }
  if let best = ranked.max(by: { $0.1 < $1.1 }) {
    print("  highest \(name) \(Estimate.rounded(best.1)): \(best.0.response)")
  }
}

func evaluate(_ policy: Policy) async throws -> Estimate {
  let draws = policy.draws(100, in: JudgmentContext(item: "evaluation", seed: 1))
  return try await judge.outcomes(for: submissions(draws, of: policy)).estimate(.meanScore)
}

print("\nmean score before: \(try await evaluate(policy))")
for step in 1...40 {
  let draws = policy.draws(16, in: JudgmentContext(item: "step \(step)", seed: 1))
  let rewards = try await judge.rewards(for: submissions(draws, of: policy))
  policy.learn(from: draws, rewards: rewards)
  let known = rewards.compactMap { $0 }
  if step % 10 == 0, !known.isEmpty {
    let mean = known.reduce(0, +) / Double(known.count)
    print("  step \(step): mean reward \(Estimate.rounded(mean)), n \(known.count) of \(draws.count)")
  }
}
print("mean score after: \(try await evaluate(policy))")
print("calls to the judging model: \(calls.count)")
