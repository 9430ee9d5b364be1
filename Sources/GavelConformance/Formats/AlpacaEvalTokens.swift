import GavelCore
import GavelPrompts

/// Cases of AlpacaEval about the probabilities of tokens.
enum AlpacaEvalTokens {
  /// The preference at one place, or at each.
  static func reference(_ vector: FormatVector) throws -> JSONValue {
    let tokens = try tokens(vector)
    let places: [TokenProbability]
    if let index = vector.json["position"]?.int {
      let place = index < 0 ? tokens.count + index : index
      guard tokens.indices.contains(place) else { throw ReferenceError("there is no token at \(index)") }
      places = [tokens[place]]
    } else {
      guard !tokens.isEmpty else { throw ReferenceError("there is no token") }
      places = tokens
    }
    let numerator = vector.json["numerator"]?.string ?? ""
    let denominators = vector.json["denominator"]?.array?.compactMap(\.string) ?? []
    let isBinary = vector.json["binarize"]?.bool ?? true
    let preferences = places.map { token -> JSONValue in
      .reference(
        AlpacaEvalReference.preference(
          token.alternatives, numerator: numerator, denominators: denominators, isBinary: isBinary))
    }
    return ["preferences": .array(preferences)]
  }

  /// What the format reads of such a reply; of those whose tokens and place are the shipped ones.
  static func honest(_ vector: FormatVector) throws -> JSONValue {
    let isLast = vector.json["position"]?.int == -1
    let isBinary = vector.json["binarize"]?.bool ?? true
    let prompt: AlpacaEvalPrompt? =
      switch (vector.json["numerator"]?.string, vector.json["denominator"]) {
      case ("m", ["m", "M"]) where !isBinary: isLast ? .reasonedClassifier : .weightedClassifier
      case ("A", ["A", "B"]) where isBinary: isLast ? .reasonedLetterClassifier : .letterClassifier
      default: nil
      }
    guard let prompt else { throw JudgmentError(.unfitItem, "no format is read so") }
    let tokens = try tokens(vector)
    let completion = Completion(tokens.map(\.text).joined(), model: "recorded", tokens: tokens)
    let opinion = try AlpacaEvalPair(prompt).read(completion, to: Prompt(.text("")))
    let preference = opinion.verdict.share.map { 2 - $0 } ?? (opinion.verdict.winner == .first ? 1 : 2)
    return ["preferences": [.double(preference)]]
  }

  /// The tokens of a reply as the server sent it.
  private static func tokens(_ vector: FormatVector) throws -> [TokenProbability] {
    let text = try vector.reply()
    let json: JSONValue
    do { json = try JSONParser.parse(text) } catch { throw ReferenceError("the reply is no JSON: \(error)") }
    guard let content = json["logprobs"]?["content"]?.array else {
      throw ReferenceError("the reply has no tokens")
    }
    return try content.map { element in
      guard let alternatives = element["top_logprobs"]?.array else {
        throw ReferenceError("a token has no alternatives")
      }
      return TokenProbability(
        element["token"]?.string ?? "", logProbability: element["logprob"]?.double ?? 0,
        alternatives: try alternatives.map { alternative in
          guard let token = alternative["token"]?.string, let logProbability = alternative["logprob"]?.double
          else { throw ReferenceError("an alternative has no text or no probability") }
          return .init(token, logProbability: logProbability)
        })
    }
  }
}
