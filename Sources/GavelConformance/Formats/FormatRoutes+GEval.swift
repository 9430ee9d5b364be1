import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoutes {
  /// G-Eval.
  static let gEval: Table =
    PublishedFormats.all.filter { $0.system == "G-Eval" }.map { ($0.name, .published(item: item)) } + [
      (
        "g-eval.score",
        .parse(
          reference: { ["score": .reference(GEvalReference.score(in: try $0.reply()))] },
          honest: {
            ["score": .double(try GEvalReader(.coherence).opinion(in: try $0.reply()).verdict.value)]
          })
      ),
      ("g-eval.sample_mean", .procedure(sampleMean)),
      ("g-eval.logprob_weighted.deepeval", .procedure(weighted)),
    ]

  private static func item(_ vector: FormatVector) throws -> JSONValue {
    [
      "prompt": .string(try vector.text("document")), "response": .string(try vector.text("summary")),
    ]
  }

  private static func sampleMean(_ vector: FormatVector) throws -> JSONValue {
    let samples = GEvalSamples(try vector.texts("outputs").map { GEvalReference.score(in: $0) })
    guard let mean = samples.meanWithZeros else { throw ReferenceError("there is no reply") }
    return ["score": .reference(mean)]
  }

  private static func weighted(_ vector: FormatVector) throws -> JSONValue {
    guard case .number(let rawScore) = vector.input["raw_score"],
      let elements = vector.input["tokens"]?.array
    else { throw VectorProblem("'raw_score' or 'tokens' is missing") }
    let tokens = try elements.map { element -> TokenProbability in
      guard let text = element["token"]?.string, let top = element["top"]?.array else {
        throw VectorProblem("a token has no text or no alternatives")
      }
      return TokenProbability(
        text, logProbability: 0,
        alternatives: try top.map { pair in
          guard let parts = pair.array, parts.count == 2, let token = parts[0].string,
            let logProbability = parts[1].double
          else { throw VectorProblem("an alternative is no pair of text and number") }
          return .init(token, logProbability: logProbability)
        })
    }
    let score = try GEvalReference.deepevalScore(rawScore, tokens: tokens)
    return ["score": score.map { .reference($0) } ?? .number(rawScore)]
  }
}
