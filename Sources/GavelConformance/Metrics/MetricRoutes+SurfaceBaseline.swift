import GavelCore
import GavelMetrics

extension MetricRoutes {
  /// The judge on pairs that only counts.
  static let surfaceBaseline: [String: Route] = ["surface_baseline": surfaceBaselinePair]

  @Sendable
  private static func surfaceBaselinePair(_ input: VectorInput) throws -> [String: VectorValue] {
    let first = try input.text("first")
    let second = try input.text("second")
    let result = try TextMetrics.surfaceBaseline(
      prompt: input.isMissing("prompt") ? nil : input.text("prompt"), first: first, second: second,
      band: input.number("band", default: 0))
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
}
