// The README shows what stands between the two markers; a test compares them.
// README: begin
import Foundation
import Gavel

let answers = [
  ("Who wrote Faust?", "Goethe wrote it.", "Goethe wrote Faust."),
  ("How many legs has a spider?", "A spider has eight legs.", "It has eight legs."),
  ("What is the capital of Australia?", "Sydney, I think.", "Canberra is the capital of Australia."),
  ("When does water boil?", "It boils at 100 °C at sea level.", "At sea level water boils at 100 °C."),
].map { Submission(prompt: $0, response: $1, references: [$2]) }

// Offline: how much of its reference each answer shares.
var judge: any Judge<Submission, Score> = ChrF()

// With --endpoint URL --model NAME: a language model, by the rubric "helpfulness".
let arguments = CommandLine.arguments
if arguments.count == 5, arguments[1] == "--endpoint", let url = URL(string: arguments[2]) {
  let backend = ChatCompletionsBackend(baseURL: url, model: arguments[4]).retrying()
  judge = LLMJudge(pointwise: .helpfulness, backend: backend)
}

let outcomes = try await judge.outcomes(for: answers)
for (answer, outcome) in zip(answers, outcomes) {
  print(answer.response, outcome.verdict.map { Estimate.rounded($0.value) } ?? "has no verdict")
}
print("mean", try outcomes.estimate(.meanScore))
print("judged by:", judge.provenance.label ?? judge.provenance.name)
// README: end
