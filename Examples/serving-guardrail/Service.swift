import Gavel

/// An application that answers requests, with a guardrail before the door.
struct Service: Sendable {
  /// What goes out, and what the guardrail found.
  struct Reply: Sendable {
    var text: String
    var isWithheld: Bool
    var outcome: Outcome<Classification>?
  }

  let guardrail: Guardrail
  /// The application itself.
  let answer: @Sendable (String) -> String

  /// The reply to one request: the answer, unless it was looked at and found harmful.
  ///
  /// Where there is no verdict, in time or at all, the answer goes out as it is.
  func handle(_ question: String, id: String) async throws -> Reply {
    let answer = answer(question)
    let submission = Submission(prompt: question, response: answer)
    let outcome = try await guardrail.outcome(of: submission, id: id)
    guard outcome?.verdict?.label == "harmful" else {
      return Reply(text: answer, isWithheld: false, outcome: outcome)
    }
    return Reply(text: "I cannot help with that.", isWithheld: true, outcome: outcome)
  }
}
