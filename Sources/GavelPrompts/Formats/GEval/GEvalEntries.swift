/// G-Eval in the catalogue of formats.
enum GEvalEntries {
  static let all: [FormatEntry] = [GEval.Scoring.named, .weighted].flatMap { scoring in
    GEvalAspect.allCases.map { entry($0, scoring) }
  }

  private static func entry(_ aspect: GEvalAspect, _ scoring: GEval.Scoring) -> FormatEntry {
    FormatEntry(
      GEval.name(aspect, scoring), system: "G-Eval",
      "\(aspect.title.lowercased()) of a summary from 1 to \(aspect.highest)"
        + (scoring == .weighted ? ", weighed by probabilities" : ", to be drawn several times"),
      needs: scoring == .weighted ? ["a backend for log-probabilities"] : [], texts: [aspect.key],
      hasSafeMode: true, exampleItem: example, exampleReply: "3"
    ) { .score(try GEval(aspect, scoring, wording: $0.wording, isSafe: $0.isSafe)) }
  }

  private static let example = """
    {"id": "example", "prompt": "Sum up the article.", \
    "context": "The bridge over the Lea was closed on Monday. It will be open again in June.", \
    "response": "The Lea bridge is closed until June."}
    """
}
