import GavelCore

extension ChatCompletionsBackend {
  /// A request's body, and what became of its parameters.
  struct Encoded {
    var body: JSONValue
    /// What was sent and could be refused.
    var sent: Set<AdaptableParameter>
    /// What was wanted but left out, as servers name it; sorted.
    var dropped: [String]
  }

  /// The body of `request`, without what was refused before.
  func encode(_ request: CompletionRequest, adaptation: Set<AdaptableParameter>) throws -> Encoded {
    guard case .chat(let messages) = request.prompt.content else {
      throw Self.inexpressible("raw text to continue", "choose a format that asks in messages")
    }
    var body = RequestBody(refused: adaptation)
    body.add("model", .string(model))
    body.add(
      "messages",
      .array(messages.map { ["role": .string($0.role.rawValue), "content": .string($0.content)] }))
    body.add(.temperature, try request.sampling.temperature.map { try Self.number($0, "temperature") })
    body.add(.topP, try request.sampling.topP.map { try Self.number($0, "top_p") })
    body.addMaxTokens(request.maxTokens)
    if capabilities.contains(.seed) { body.add(.seed, request.seed.map { .integer($0) }) }
    if !request.prompt.stop.isEmpty { body.add("stop", .array(request.prompt.stop.map { .string($0) })) }
    body.add(.responseFormat, try responseFormat(of: request.prompt.answer))
    if let alternatives = request.prompt.logProbabilities { body.addProbabilities(alternatives) }
    return Encoded(body: .object(body.members), sent: body.sent, dropped: body.dropped.sorted())
  }

  private func responseFormat(of answer: AnswerForm) throws -> JSONValue? {
    switch answer {
    case .text: return nil
    case .oneOf:
      throw Self.inexpressible("an answer out of a list", "choose a format that asks in words or JSON")
    case .grammar: throw Self.inexpressible("a grammar", "choose a format that asks in words or JSON")
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

  private static func number(_ value: Double, _ name: String) throws -> JSONValue {
    guard value.isFinite else {
      throw BackendError(.invalidRequest, "\(name) is \(value); give a finite number", retryLimit: 0)
    }
    return .double(value)
  }

  private static func inexpressible(_ what: String, _ advice: String) -> BackendError {
    BackendError(
      .unmetRequirements, "Chat Completions cannot express \(what); \(advice)", retryLimit: 0, stopsRun: true)
  }
}

/// A body that grows, in the order in which parameters are added.
private struct RequestBody {
  let refused: Set<AdaptableParameter>
  var members: [JSONValue.Member] = []
  var sent: Set<AdaptableParameter> = []
  var dropped: [String] = []

  init(refused: Set<AdaptableParameter>) { self.refused = refused }

  mutating func add(_ key: String, _ value: JSONValue) { members.append(.init(key, value)) }

  mutating func add(_ parameter: AdaptableParameter, _ value: JSONValue?) {
    guard let value else { return }
    if refused.contains(parameter) {
      dropped.append(parameter.rawValue)
    } else {
      add(parameter.rawValue, value)
      sent.insert(parameter)
    }
  }

  /// Probabilities of the tokens and of so many alternatives; of five where more were refused.
  mutating func addProbabilities(_ alternatives: Int) {
    guard !refused.contains(.fewAlternatives) else {
      dropped.append(AdaptableParameter.logProbabilities.rawValue)
      return
    }
    add(.logProbabilities, true)
    guard alternatives > 0, !refused.contains(.logProbabilities) else { return }
    if refused.contains(.alternatives) {
      add(AdaptableParameter.alternatives.rawValue, .integer(min(alternatives, 5)))
      sent.insert(.fewAlternatives)
    } else {
      add(.alternatives, .integer(alternatives))
    }
  }

  mutating func addMaxTokens(_ limit: Int?) {
    guard let limit else { return }
    if refused.contains(.maxTokens) {
      add("max_completion_tokens", .integer(limit))
    } else {
      add(.maxTokens, .integer(limit))
    }
  }
}
