import GavelCore

/// A body that grows, in the order in which parameters are added.
struct RequestBody {
  private let refused: Set<AdaptableParameter>
  private(set) var members: [JSONValue.Member] = []
  private(set) var sent: Set<AdaptableParameter> = []
  private(set) var dropped: [String] = []
  /// As many alternatives are asked for where more were refused: OpenAI's text completions tell no more.
  private static let few = 5

  /// An empty body for a server that refused these parameters before.
  init(refused: Set<AdaptableParameter>) { self.refused = refused }

  mutating func add(_ key: String, _ value: JSONValue) { members.append(.init(key, value)) }

  /// Adds what is not nil, unless it was refused.
  mutating func add(_ parameter: AdaptableParameter, _ value: JSONValue?) {
    guard let value else { return }
    if refused.contains(parameter) {
      dropped.append(parameter.rawValue)
    } else {
      add(parameter.rawValue, value)
      sent.insert(parameter)
    }
  }

  /// Adds how the answer is drawn.
  mutating func add(_ sampling: Sampling) throws {
    add(.temperature, try sampling.temperature.map { try Self.number($0, "temperature") })
    add(.topP, try sampling.topP.map { try Self.number($0, "top_p") })
  }

  mutating func addStop(_ texts: [String]) {
    if !texts.isEmpty { add("stop", .array(texts.map { .string($0) })) }
  }

  private static func number(_ value: Double, _ name: String) throws -> JSONValue {
    guard value.isFinite else {
      throw BackendError(.invalidRequest, "\(name) is \(value); give a finite number", retryLimit: 0)
    }
    return .double(value)
  }
}

extension RequestBody {
  /// As chat asks: probabilities of the tokens and of so many alternatives; of five where more were refused.
  mutating func addChatProbabilities(_ alternatives: Int) {
    guard !refused.contains(.fewAlternatives) else {
      dropped.append(AdaptableParameter.logProbabilities.rawValue)
      return
    }
    add(.logProbabilities, true)
    guard alternatives > 0, !refused.contains(.logProbabilities) else { return }
    if refused.contains(.alternatives) {
      add(AdaptableParameter.alternatives.rawValue, .integer(min(alternatives, Self.few)))
      sent.insert(.fewAlternatives)
    } else {
      add(.alternatives, .integer(alternatives))
    }
  }

  /// As text completions ask: by the number of alternatives, at least one; by five where more were refused.
  mutating func addTextProbabilities(_ alternatives: Int) {
    let name = AdaptableParameter.logProbabilities.rawValue
    guard !refused.contains(.fewTextAlternatives) else {
      dropped.append(name)
      return
    }
    let wanted = max(alternatives, 1)
    let isMany = wanted > Self.few && !refused.contains(.textAlternatives)
    add(name, .integer(isMany ? wanted : min(wanted, Self.few)))
    sent.insert(isMany ? .textAlternatives : .fewTextAlternatives)
  }

  /// The limit of tokens as chat names it; newer models want another name.
  mutating func addChatMaxTokens(_ limit: Int?) {
    guard let limit else { return }
    if refused.contains(.maxTokens) {
      add("max_completion_tokens", .integer(limit))
    } else {
      add(.maxTokens, .integer(limit))
    }
  }
}
