/// A reply as the server sent it.
public struct Completion: Hashable, Codable, Sendable {
  /// The visible text.
  public var text: String
  /// Why it ended.
  public var finish: FinishReason
  /// The words of a refusal, where they are sent apart.
  public var refusal: String?
  /// Reasoning that was sent apart; never read for the verdict.
  public var reasoning: String?
  /// The tokens of the visible text with their probabilities; nil where the server sent none.
  public var tokens: [TokenProbability]?
  /// The model as the server named it.
  public var model: String
  /// Tokens, as far as the server counts them.
  public var usage: TokenUsage
  /// How long the answer took.
  public var seconds: Double?
  /// Which attempt succeeded, from 1.
  public var attempt: Int
  /// Names of parameters that the server refused and that were left out.
  public var droppedParameters: [String]

  /// A reply.
  public init(
    _ text: String, model: String, finish: FinishReason = .stop, refusal: String? = nil,
    reasoning: String? = nil, tokens: [TokenProbability]? = nil,
    usage: TokenUsage = TokenUsage(), seconds: Double? = nil, attempt: Int = 1,
    droppedParameters: [String] = []
  ) {
    self.text = text
    self.model = model
    self.finish = finish
    self.refusal = refusal
    self.reasoning = reasoning
    self.tokens = tokens
    self.usage = usage
    self.seconds = seconds
    self.attempt = attempt
    self.droppedParameters = droppedParameters
  }
}

extension Completion: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.write("attempt", attempt)
      writer.key("droppedParameters")
      writer.write(droppedParameters)
      writer.write("finish", finish.rawValue)
      writer.write("model", model)
      writer.write("reasoning", reasoning)
      writer.write("refusal", refusal)
      writer.write("seconds", seconds)
      writer.write("text", text)
      if let tokens { writer.write("tokens", tokens) }
      writer.write("usage", usage)
    }
  }
}
