import GavelCore
import GavelMetrics

extension MetricRoutes {
  /// The judge on pairs that only counts.
  static let surfaceBaseline: [String: Route] = ["surface_baseline": surfaceBaselinePair]

  @Sendable
  private static func surfaceBaselinePair(_ input: VectorInput) throws -> [String: VectorValue] {
    let first = try answer("first", input)
    let second = try answer("second", input)
    func isMissing(_ key: String) -> Bool { input.fields[key] == nil || input.fields[key] == .null }
    let result = try TextMetrics.surfaceBaseline(
      prompt: isMissing("prompt") ? nil : answer("prompt", input), first: first, second: second,
      band: isMissing("band") ? 0 : input.number("band"))
    return [
      "first": counts(result.first, of: first), "second": counts(result.second, of: second),
      "p": .number(result.probability), "decision": .text(result.winner.rawValue),
    ]
  }

  private static func counts(_ score: TextMetrics.SurfaceScore, of text: String) -> VectorValue {
    .object([
      "tokens": .integer(score.tokens), "words": .integer(score.words), "new_words": .integer(score.newWords),
      "novelty": .number(score.novelty), "repetition": .number(score.repetition),
      "score": .number(score.value),
      "token_list": .list(TextMetrics.surfaceTokens(of: text).map(VectorValue.text)),
    ])
  }

  /// A text, written out or generated from an alphabet.
  private static func answer(_ key: String, _ input: VectorInput) throws -> String {
    guard case .object(let recipe) = input.fields[key] else { return try input.text(key) }
    guard let state = recipe["lcg"]?.asNumber.flatMap(UInt64.init(exactly:)),
      let count = recipe["n"]?.asNumber.flatMap(Int.init(exactly:)), count >= 0,
      case .text(let alphabet) = recipe["alphabet"], !alphabet.isEmpty
    else { throw input.mistyped(key, "a text or a recipe of one") }
    let letters = Array(alphabet.unicodeScalars)
    var generator = LinearCongruentialGenerator(state: state)
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(letters[Int(generator.next() * Double(letters.count))]) }
    return String(text)
  }
}
