/// The identity of a call: equal calls are paid once.
///
/// It is the digest of the model, the content, the form of the answer and the sampling as wanted, with the repetitions
/// and asks of its path and, where the answer is drawn at random, the seed.
public struct CallKey: Hashable, Sendable, CustomStringConvertible {
  package let digest: Digest

  /// 64 hexadecimal digits.
  public var description: String { digest.hex }

  /// The key of `request` to `model`.
  public init(_ request: CompletionRequest, model: String) {
    let prompt = request.prompt
    let sampling = request.sampling
    func optional(_ value: Double?) -> JSONValue { value.map { .double($0) } ?? .null }
    func optional(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
    var repetitions: [Int] = []
    var ask = 0
    for step in request.context.path {
      switch step {
      case .repetition(let index) where index > 0 || !repetitions.isEmpty: repetitions.append(index)
      case .ask(let index): ask = index
      default: break
      }
    }
    digest = Digest(
      of: [
        .string(model), Self.json(prompt.content), Self.json(prompt.answer),
        optional(prompt.logProbabilities),
        .array(prompt.stop.map { .string($0) }), optional(request.maxTokens), optional(sampling.temperature),
        optional(sampling.topP), optional(request.seed), .array(repetitions.map { .integer($0) }),
        .integer(ask),
      ])
  }

  private static func json(_ content: Prompt.Content) -> JSONValue {
    switch content {
    case .chat(let messages): .array(messages.map { [.string($0.role.rawValue), .string($0.content)] })
    case .text(let text): .string(text)
    }
  }

  private static func json(_ form: AnswerForm) -> JSONValue {
    switch form {
    case .text: "text"
    case .json(let schema): ["json", .string(schema.name), .string(schema.text)]
    case .oneOf(let answers): ["one-of", .array(answers.map { .string($0) })]
    case .grammar(let text): ["grammar", .string(text)]
    }
  }
}
