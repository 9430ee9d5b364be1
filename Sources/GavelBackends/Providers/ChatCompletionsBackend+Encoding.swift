import GavelCore

extension ChatCompletionsBackend {
  /// The body of `request`, without what was refused before.
  func encode(
    _ request: CompletionRequest, refused: Set<AdaptableParameter>
  ) throws -> EncodedRequest {
    guard case .chat(let messages) = request.prompt.content else {
      throw CompletionProtocol.chat.cannotExpress(
        "raw text to continue", "choose a format that asks in messages, or ask by text completions")
    }
    var body = RequestBody(refused: refused)
    body.add("model", .string(model))
    body.add(
      "messages",
      .array(messages.map { ["role": .string($0.role.rawValue), "content": .string($0.content)] }))
    try body.add(request.sampling)
    body.addChatMaxTokens(request.maxTokens)
    if capabilities.contains(.seed) { body.add(.seed, request.seed.map { .integer($0) }) }
    body.addStop(request.prompt.stop)
    body.add(.responseFormat, try responseFormat(of: request.prompt.answer))
    if let alternatives = request.prompt.logProbabilities { body.addChatProbabilities(alternatives) }
    return EncodedRequest(body)
  }

  private func responseFormat(of answer: AnswerForm) throws -> JSONValue? {
    switch answer {
    case .text: return nil
    case .oneOf:
      throw CompletionProtocol.chat.cannotExpress(
        "an answer out of a list", "choose a format that asks in words or JSON")
    case .grammar:
      throw CompletionProtocol.chat.cannotExpress("a grammar", "choose a format that asks in words or JSON")
    case .json(let schema):
      guard capabilities.contains(.structuredOutput) else { return nil }
      let parsed: JSONValue
      do {
        parsed = try JSONParser.parse(schema.text)
      } catch {
        throw BackendError(
          .invalidRequest, "the schema '\(schema.name)' is no JSON: \(error)", retryLimit: 0)
      }
      return [
        "type": "json_schema",
        "json_schema": ["name": .string(schema.name), "strict": true, "schema": parsed],
      ]
    }
  }
}
