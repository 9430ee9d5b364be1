// A backend of one's own, for a model that no server offers. The model here is a toy in this process.
import Gavel

let toy = ToyModel()
let backend = InProcessBackend(model: "toy") { messages, _ in try toy.reply(to: messages) }

// From here on it is a backend like any other: it can be retried, cached, journaled, and asked by every judge.
let judge = LLMJudge(pointwise: .helpfulness, backend: backend)
let answers = [
  "The sky is blue because air scatters blue light more than red.",
  "That is how it has always been.",
  "Blue light is scattered most, because its waves are short.",
  String(repeating: "Well, the sky. ", count: 100),
].map { Submission(prompt: "Why is the sky blue?", response: $0) }

print("The model is a toy, not a language model: it looks for the word 'because'.\n")
let outcomes = try await judge.outcomes(for: answers)
for (answer, outcome) in zip(answers, outcomes) {
  print("\(answer.response.prefix(64))")
  if let judgment = outcome.judgment {
    print("  \(Estimate.rounded(judgment.verdict.value)): \(judgment.reasoning ?? "no reasons")")
  } else if let error = outcome.error {
    print("  no verdict, \(error)")
  }
}
print("\nmean \(try outcomes.estimate(.meanScore))")
