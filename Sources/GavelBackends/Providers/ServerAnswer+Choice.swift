import GavelCore

extension ServerAnswer {
  /// The choice that counts: the one with index 0, else the first.
  ///
  /// - Throws: `BackendError` for an error's status, an error inside a good one, or a body without a choice.
  func choice() throws -> JSONValue {
    if let error { throw error }
    guard let json else { throw unreadable("is not JSON") }
    let choices = json["choices"]?.array ?? []
    guard let choice = choices.first(where: { $0["index"]?.lenientInt == 0 }) ?? choices.first,
      choice.object != nil
    else { throw unreadable("holds no choice") }
    if choice["finish_reason"]?.string == "error" || choice["error"]?.object != nil {
      throw failedChoice(choice)
    }
    return choice
  }

  /// The model as the server names it, else as it was asked for.
  var servedModel: String { json?["model"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? model }

  /// The counts of tokens, as far as there are any.
  var usage: TokenUsage {
    let usage = json?["usage"] ?? .null
    return TokenUsage(
      input: usage["prompt_tokens"]?.lenientInt, output: usage["completion_tokens"]?.lenientInt,
      cachedInput: usage["prompt_tokens_details"]?["cached_tokens"]?.lenientInt,
      reasoning: usage["completion_tokens_details"]?["reasoning_tokens"]?.lenientInt)
  }
}

extension FinishReason {
  /// The reason that a choice's `finish_reason` names; unknown where there is none.
  init(served word: JSONValue?) {
    switch word?.string {
    case nil, "": self = .unknown
    case "stop", "eos_token", "stop_sequence": self = .stop
    case "length", "model_length", "max_tokens": self = .length
    case "tool_calls", "function_call": self = .toolUse
    case "content_filter": self = .contentFilter
    case .some(let other): self = FinishReason(rawValue: other)
    }
  }
}

extension JSONValue {
  /// A whole number, also spelt `4.0` or `"4"`; nil for a negative one.
  var lenientInt: Int? {
    let value = int ?? string.flatMap { Int($0) ?? Double($0).flatMap { Int(exactly: $0) } }
    return value.flatMap { $0 < 0 ? nil : $0 }
  }
}
