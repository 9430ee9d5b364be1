// Politeness judged in two ways: by a language model with a rubric of one's own, read from JSON, and by a judge of
// one's own that needs no model. Offline a toy stands in for the model; --endpoint URL --model NAME asks a real one.
import Foundation
import Gavel

let answers = [
  "Could you please send me the report today? Thank you!",
  "I am sorry to trouble you, but I still miss your report.",
  "Send me the report.",
  "WHERE IS THE REPORT?!! SEND IT NOW!!",
  "…",
].map { Submission(prompt: "Write a short mail that asks a colleague for a late report.", response: $0) }

// The rubric is part of the program; RubricFile(contentsOfFile:) reads one at a path.
let file = try RubricFile(json: Data(PackageResources.politeness_json))
guard case .score(let politeness) = file.content else {
  preconditionFailure("politeness.json is a rubric for scores")
}

// Offline: a toy that minds shouting and nothing else.
var backend: any Backend = ClosureBackend(model: "toy") { request in
  let answer = request.prompt.exhibits.first { $0.role == .judged }?.text ?? ""
  let reply =
    switch answer {
    case "…": "There is nothing to judge."
    case answer.uppercased(): "It shouts.\nRULING: 1"
    default: "It keeps its voice down.\nRULING: 4"
    }
  return Completion(reply, model: "toy")
}
let arguments = CommandLine.arguments
if arguments.count == 5, arguments[1] == "--endpoint", arguments[3] == "--model",
  let url = URL(string: arguments[2])
{
  backend = ChatCompletionsBackend(baseURL: url, model: arguments[4]).retrying()
} else {
  print("The model is a toy, not a language model: it minds shouting and nothing else.\n")
}

let model = LLMJudge(pointwise: politeness, backend: backend)
let courtesy = CourtesyJudge(scale: politeness.scale)
// Whatever judges is a judge, and judges of one kind can sit together.
let jury = Jury([model, courtesy], by: .mean)

for (name, judge) in [("model", model), ("courtesy", courtesy), ("jury", jury)]
  as [(String, any Judge<Submission, Score>)]
{
  let outcomes = try await judge.outcomes(for: answers)
  print("\(name):")
  for (answer, outcome) in zip(answers, outcomes) {
    // What has no verdict says why. It is no zero.
    let verdict =
      outcome.verdict.map { Estimate.rounded($0.value) } ?? outcome.reason.map { "none, \($0)" } ?? ""
    print("  \(verdict)  \(answer.response)")
  }
  print("  mean \(try outcomes.estimate(.meanScore))\n")
}
