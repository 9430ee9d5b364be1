/// One call that was paid for: which question it was, who answered, and the reply as it came.
public struct CallRecord: Hashable, Codable, Sendable {
  /// The question within the item.
  public var path: [JudgmentContext.Step]
  /// The model as the server named it.
  public var model: String
  /// The visible text of the reply, unchanged.
  public var text: String
  /// The words of a refusal, where the server sends them apart.
  public var refusal: String?
  /// How the reply was read: `schema`, `words`, `marker`, `lenient`; nil when it could not be read.
  public var rung: String?
  /// The tokens of the reply with their probabilities, where these were asked for and sent.
  public var tokens: [TokenProbability]?
  /// The probability, 0 to 1, of all answers of the rubric together, where the verdict was read from probabilities.
  ///
  /// Below one half the verdict rests on scraps: the model would rather have said something else.
  public var mass: Double?
  /// Why the reply ended.
  public var finish: String
  /// Tokens, as far as the server counts them.
  public var usage: TokenUsage
  /// How long the answer took.
  public var seconds: Double?
  /// Which attempt succeeded, from 1.
  public var attempt: Int

  /// A record of one call.
  public init(
    path: [JudgmentContext.Step], model: String, text: String, refusal: String? = nil, rung: String? = nil,
    tokens: [TokenProbability]? = nil, mass: Double? = nil, finish: String, usage: TokenUsage = TokenUsage(),
    seconds: Double? = nil, attempt: Int = 1
  ) {
    self.path = path
    self.model = model
    self.text = text
    self.refusal = refusal
    self.rung = rung
    self.tokens = tokens
    self.mass = mass
    self.finish = finish
    self.usage = usage
    self.seconds = seconds
    self.attempt = attempt
  }
}

extension CallRecord: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.write("attempt", attempt)
      writer.write("finish", finish)
      writer.write("mass", mass)
      writer.write("model", model)
      writer.key("path")
      writer.write(path.map(\.description))
      writer.write("refusal", refusal)
      writer.write("rung", rung)
      writer.write("seconds", seconds)
      writer.write("text", text)
      if let tokens { writer.write("tokens", tokens) }
      writer.write("usage", usage)
    }
  }
}
