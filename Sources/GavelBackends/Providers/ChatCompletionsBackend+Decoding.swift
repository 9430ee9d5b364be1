import GavelCore

extension ChatCompletionsBackend {
  /// The completion that `answer` holds.
  ///
  /// - Throws: `BackendError` for an error's status, an error inside a good one, or a body without a choice.
  func completion(from answer: ServerAnswer) throws -> Completion {
    let choice = try answer.choice()
    let message = choice["message"] ?? .null
    let content = VisibleText(message["content"] ?? .null)
    let refusal = [message["refusal"]?.string, content.refusal].compactMap { $0 }.first { !$0.isEmpty }
    let callsTool = message["tool_calls"]?.array?.isEmpty == false || message["function_call"]?.object != nil
    let reasoning = [message["reasoning_content"], message["reasoning"]].compactMap { $0?.string }
    return Completion(
      content.text, model: answer.servedModel,
      finish: Self.finish(choice, isRefusal: refusal != nil, callsTool: callsTool), refusal: refusal,
      reasoning: reasoning.first { !$0.isEmpty },
      tokens: [TokenProbability](chat: choice["logprobs"] ?? .null), usage: answer.usage)
  }

  private static func finish(_ choice: JSONValue, isRefusal: Bool, callsTool: Bool) -> FinishReason {
    if isRefusal { return .refusal }
    let reason = FinishReason(served: choice["finish_reason"])
    return callsTool && [.stop, .unknown].contains(reason) ? .toolUse : reason
  }
}

/// The visible text of a message: a string, or parts of which some are text.
private struct VisibleText {
  var text = ""
  var refusal: String?

  init(_ content: JSONValue) {
    switch content {
    case .string(let whole): text = whole
    case .array(let parts):
      for part in parts { add(part) }
    case .object: add(content)
    default: break
    }
  }

  private mutating func add(_ part: JSONValue) {
    if let plain = part.string {
      text += plain
      return
    }
    switch part["type"]?.string {
    case nil, "text", "output_text": text += part["text"]?.string ?? ""
    case "refusal": refusal = part["refusal"]?.string ?? part["text"]?.string
    default: break
    }
  }
}
