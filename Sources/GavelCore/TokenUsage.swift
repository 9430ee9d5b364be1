/// The tokens of a call, as far as the server counts them; nil where it does not say.
public struct TokenUsage: Hashable, Codable, Sendable {
  /// All tokens of the prompt, cached ones included.
  public var input: Int?
  /// All tokens of the answer, hidden reasoning included.
  public var output: Int?
  /// The part of `input` that came from a cache.
  public var cachedInput: Int?
  /// The part of `output` that was hidden reasoning.
  public var reasoning: Int?

  /// Counts; nil where unknown.
  public init(input: Int? = nil, output: Int? = nil, cachedInput: Int? = nil, reasoning: Int? = nil) {
    self.input = input
    self.output = output
    self.cachedInput = cachedInput
    self.reasoning = reasoning
  }
}

extension TokenUsage: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.write("cachedInput", cachedInput)
      writer.write("input", input)
      writer.write("output", output)
      writer.write("reasoning", reasoning)
    }
  }
}
