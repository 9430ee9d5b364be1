import GavelCore
import GavelEvaluation
import GavelPrompts

/// Cases of AlpacaEval about the probabilities of tokens.
struct AlpacaEvalTokens {
  private let numerator: String
  private let denominators: [String]
  private let isBinary: Bool
  /// Where the answer stands, from the end if negative; nil for one answer at each place.
  private let position: Int?
  /// The tokens as the server sent them.
  private let content: [JSONValue]

  private init(_ vector: FormatVector) throws {
    numerator = vector.json["numerator"]?.string ?? ""
    denominators = vector.json["denominator"]?.array?.compactMap(\.string) ?? []
    isBinary = vector.json["binarize"]?.bool ?? true
    position = vector.json["position"]?.int
    let text = try vector.reply()
    guard let content = (try? JSONParser.parse(text))?["logprobs"]?["content"]?.array else {
      throw ReferenceError("the reply has no tokens")
    }
    self.content = content
  }

  /// The preference at one place, or at each.
  static func reference(_ vector: FormatVector) throws -> JSONValue {
    let tokens = try Self(vector)
    return ["preferences": .array(try tokens.places().map { .reference(try tokens.preference(at: $0)) })]
  }

  /// What the format reads of such a reply; of those whose tokens and place are the shipped ones.
  static func honest(_ vector: FormatVector) throws -> JSONValue {
    do { return ["preferences": [.double(try Self(vector).honestPreference())]] } catch let error
      as ReferenceError
    { throw JudgmentError(.noMarker, "\(error)") }
  }

  private func places() throws -> [JSONValue] {
    guard let position else {
      guard !content.isEmpty, content.allSatisfy({ $0["top_logprobs"] != nil }) else {
        throw ReferenceError("there is no token, or one without alternatives")
      }
      return content
    }
    let index = position < 0 ? content.count + position : position
    guard content.indices.contains(index) else { throw ReferenceError("there is no token at \(position)") }
    return [content[index]]
  }

  private func preference(at place: JSONValue) throws -> Double {
    AlpacaEvalReference.preference(
      try alternatives(of: place), numerator: numerator, denominators: denominators, isBinary: isBinary)
  }

  /// The alternatives of a token; of those that are not looked for, no probability is needed.
  private func alternatives(of token: JSONValue) throws -> [TokenProbability.Alternative] {
    guard let elements = token["top_logprobs"]?.array else {
      throw ReferenceError("a token has no alternatives")
    }
    return try elements.compactMap { element in
      guard let text = element["token"]?.string else { throw ReferenceError("an alternative has no text") }
      let logProbability = element["logprob"]?.double
      if logProbability == nil, !(denominators + [numerator]).contains(text) { return nil }
      guard let logProbability else { throw ReferenceError("an alternative has no probability") }
      return .init(text, logProbability: logProbability)
    }
  }

  private func honestPreference() throws -> Double {
    let prompt: AlpacaEvalPrompt? =
      switch (numerator, denominators, position) {
      case ("m", ["m", "M"], nil) where !isBinary: .weightedClassifier
      case ("m", ["m", "M"], -1) where !isBinary: .reasonedClassifier
      case ("A", ["A", "B"], nil) where isBinary: .letterClassifier
      case ("A", ["A", "B"], -1) where isBinary: .reasonedLetterClassifier
      default: nil
      }
    guard let prompt else { throw JudgmentError(.unfitItem, "no format is read so") }
    let tokens = try content.map {
      TokenProbability(
        $0["token"]?.string ?? "", logProbability: $0["logprob"]?.double ?? 0,
        alternatives: try alternatives(of: $0))
    }
    let completion = Completion(tokens.map(\.text).joined(), model: "recorded", tokens: tokens)
    let opinion = try AlpacaEvalPair(prompt).read(completion, to: Prompt(.text("")))
    // Without probabilities the format takes the output named, which is no case of this kind.
    guard !opinion.warnings.contains(where: { $0.code == .noProbabilities }) else {
      throw JudgmentError(.noMarker, "the token has no alternatives")
    }
    return AlpacaEvalOrder(isSwitched: false).preference(opinion.verdict)
  }
}
