/// A generated token, how likely the model took it to be, and what else could have stood in its place.
public struct TokenProbability: Hashable, Codable, Sendable {
  /// A token that could have stood there.
  public struct Alternative: Hashable, Codable, Sendable {
    /// Its text.
    public var text: String
    /// The natural logarithm of its probability; finite.
    public var logProbability: Double

    /// A token with the logarithm of its probability.
    public init(_ text: String, logProbability: Double) {
      self.text = text
      self.logProbability = logProbability
    }
  }

  /// The text of the token.
  public var text: String
  /// The natural logarithm of its probability; finite.
  public var logProbability: Double
  /// The likeliest tokens at this place, as many as the server tells; mostly the token itself among them.
  public var alternatives: [Alternative]

  /// A token with the logarithm of its probability.
  public init(_ text: String, logProbability: Double, alternatives: [Alternative] = []) {
    self.text = text
    self.logProbability = logProbability
    self.alternatives = alternatives
  }

  /// All that could have stood here: the alternatives, and the token itself where it is none of them.
  public var candidates: [Alternative] {
    let own = Alternative(text, logProbability: logProbability)
    return alternatives.contains { $0.text == text } ? alternatives : [own] + alternatives
  }
}

extension TokenProbability.Alternative: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.write("logProbability", logProbability)
      writer.write("text", text)
    }
  }
}

extension TokenProbability: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.write("alternatives", alternatives)
      writer.write("logProbability", logProbability)
      writer.write("text", text)
    }
  }
}
