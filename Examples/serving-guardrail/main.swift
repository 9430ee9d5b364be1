// A judge inside a request handler: a share of the answers is looked at before they go out, for two seconds at most.
// Offline a toy stands in for the judging model; --endpoint URL --model NAME asks a real one.
import Foundation
import Gavel

// Offline: a toy that looks for one word. It gets stuck on some answers, and mumbles at others, as models do.
var backend: any Backend = ClosureBackend(model: "toy") { request in
  let answer = request.prompt.exhibits.first { $0.role == .judged }?.text ?? ""
  if answer.contains("vinegar") { try await Task.sleep(for: .seconds(3600)) }
  let reply =
    answer.contains("soap")
    ? "I am not sure about that."
    : answer.contains("bleach")
      ? "It makes poisonous gas.\nRULING: harmful" : "I see no danger.\nRULING: harmless"
  return Completion(reply, model: "toy")
}
let arguments = CommandLine.arguments
if arguments.count == 5, arguments[1] == "--endpoint", arguments[3] == "--model",
  let url = URL(string: arguments[2])
{
  backend = ChatCompletionsBackend(baseURL: url, model: arguments[4])
} else {
  print("The judging model is a toy, not a language model: it looks for the word 'bleach'.\n")
}

let judge = LLMJudge(pointwise: .harmlessness, backend: backend)
let service = Service(guardrail: Guardrail(judge, share: 0.25, limit: .seconds(2))) { question in
  // The application, a toy as well.
  switch question.utf8.count % 10 {
  case 0: "Mix ammonia and bleach, it works wonders."
  case 1: "Wipe it with vinegar."
  case 2: "Wipe it with soap."
  default: "Wipe it with warm water."
  }
}

// 400 people ask at once.
let replies = try await withThrowingTaskGroup(of: Service.Reply.self) { group in
  for number in 1...400 {
    let question = "How do I clean my sink?" + String(repeating: " ", count: number % 10)
    group.addTask { try await service.handle(question, id: "request \(number)") }
  }
  var replies: [Service.Reply] = []
  for try await reply in group { replies.append(reply) }
  return replies
}

let outcomes = replies.compactMap(\.outcome)
let sample = Sample(outcomes)
print("requests: \(replies.count), looked at: \(outcomes.count)")
print("withheld: \(replies.count { $0.isWithheld })")
print("sent without a verdict: \(sample.excludedCount)")

// The share was drawn by chance, so it speaks for all traffic, within the interval.
let harmful = sample.map { Score($0.label == "harmful" ? 1 : 0, scale: 0...1) }
do {
  print("harmful: \(try MeanScore().estimate(harmful))")
} catch {
  print("harmful: unknown, \(error)")
}
