import GavelCore

extension ChatCompletionsBackend {
  /// The completion that `answer` holds.
  ///
  /// - Throws: `BackendError` for an error's status, an error inside a good one, or a body without a choice.
  func completion(from answer: ServerAnswer) throws -> Completion {
    if let error = answer.error { throw error }
    guard let json = answer.json else { throw answer.unreadable("is not JSON") }
    let choices = json["choices"]?.array ?? []
    guard let choice = choices.first(where: { $0["index"]?.lenientInt == 0 }) ?? choices.first,
      choice.object != nil
    else { throw answer.unreadable("holds no choice") }
    let finish = choice["finish_reason"]?.string
    if finish == "error" || choice["error"]?.object != nil { throw answer.failedChoice(choice) }
    let message = choice["message"] ?? .null
    let content = VisibleText(message["content"] ?? .null)
    let refusal = [message["refusal"]?.string, content.refusal].compactMap { $0 }.first { !$0.isEmpty }
    let callsTool = message["tool_calls"]?.array?.isEmpty == false || message["function_call"]?.object != nil
    let reasoning = [message["reasoning_content"], message["reasoning"]].compactMap { $0?.string }
    return Completion(
      content.text, model: json["model"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? model,
      finish: Self.finish(finish, isRefusal: refusal != nil, callsTool: callsTool), refusal: refusal,
      reasoning: reasoning.first { !$0.isEmpty },
      tokens: [TokenProbability](chat: choice["logprobs"] ?? .null),
      usage: TokenUsage(chat: json["usage"] ?? .null))
  }

  private static func finish(_ word: String?, isRefusal: Bool, callsTool: Bool) -> FinishReason {
    if isRefusal { return .refusal }
    switch word {
    case nil, "": return callsTool ? .toolUse : .unknown
    case "stop", "eos_token", "stop_sequence": return callsTool ? .toolUse : .stop
    case "length", "model_length", "max_tokens": return .length
    case "tool_calls", "function_call": return .toolUse
    case "content_filter": return .contentFilter
    case .some(let other): return FinishReason(rawValue: other)
    }
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

extension [TokenProbability] {
  /// The tokens of a chat completion; nil where there are none, or one cannot be read.
  fileprivate init?(chat logprobs: JSONValue) {
    guard let content = logprobs["content"]?.array, !content.isEmpty else { return nil }
    self = []
    for entry in content {
      guard let token = TokenProbability.Alternative(chat: entry) else { return nil }
      let alternatives = (entry["top_logprobs"]?.array ?? []).compactMap {
        TokenProbability.Alternative(chat: $0)
      }
      append(
        TokenProbability(token.text, logProbability: token.logProbability, alternatives: alternatives))
    }
  }
}

extension TokenProbability.Alternative {
  /// A token with its logarithm; a probability of 0 has none.
  fileprivate init?(chat entry: JSONValue) {
    guard let text = entry["token"]?.string, let value = entry["logprob"]?.double, value.isFinite else {
      return nil
    }
    // A token may end in the middle of a character: its bytes then say more than its text.
    let bytes = entry["bytes"]?.array?.compactMap { $0.int.flatMap { UInt8(exactly: $0) } }
    self.init(bytes.map { String(decoding: $0, as: UTF8.self) } ?? text, logProbability: value)
  }
}

extension TokenUsage {
  /// The counts of a chat completion.
  fileprivate init(chat usage: JSONValue) {
    self.init(
      input: usage["prompt_tokens"]?.lenientInt, output: usage["completion_tokens"]?.lenientInt,
      cachedInput: usage["prompt_tokens_details"]?["cached_tokens"]?.lenientInt,
      reasoning: usage["completion_tokens_details"]?["reasoning_tokens"]?.lenientInt)
  }
}

extension JSONValue {
  /// A whole number, also spelt `4.0` or `"4"`; nil for a negative one.
  var lenientInt: Int? {
    let value = int ?? string.flatMap { Int($0) ?? Double($0).flatMap { Int(exactly: $0) } }
    return value.flatMap { $0 < 0 ? nil : $0 }
  }
}
