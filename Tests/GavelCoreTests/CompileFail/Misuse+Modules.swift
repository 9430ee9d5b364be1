/// Judges and outcomes of both kinds, for snippets over several modules.
private let both = """
  func useBoth(
    scores: [Outcome<Score>], preferences: [Outcome<Preference>], backend: any Backend,
    scoring: ScoreRubric, comparing: PreferenceRubric
  ) throws {
  """
private let modules = ["GavelCore", "GavelMetrics", "GavelPrompts"]

/// Mistakes with modules that build on the core.
let misusesOfModules: [Misuse] = [
  Misuse(
    name: "the mean of outcomes of pairs", imports: modules, preamble: both,
    wrong: "  _ = try preferences.estimate(.meanScore)\n}",
    diagnostics: ["Preference", "Score"],
    corrected: "  _ = try preferences.estimate(.winRate)\n}"),
  Misuse(
    name: "the win rate of scores", imports: modules, preamble: both,
    wrong: "  _ = try scores.estimate(.winRate)\n}",
    diagnostics: ["Preference", "Score"],
    corrected: "  _ = try scores.estimate(.meanScore)\n}"),
  Misuse(
    name: "a list of metrics of mixed kinds", imports: modules,
    wrong: "let metrics: [any Metric<Score>] = [MeanScore(), WinRate()]",
    diagnostics: ["cannot convert value of type 'WinRate' to expected element type 'any Metric<Score>'"],
    corrected: "let metrics: [any Metric<Score>] = [MeanScore(), MeanScore(level: 0.9)]"),
  Misuse(
    name: "a published judge by a rubric that it was not trained for", imports: modules, preamble: both,
    wrong: "  _ = try PrometheusAbsolute(scoring)\n}",
    diagnostics: ["cannot convert value of type 'ScoreRubric' to expected argument type 'PrometheusRubric'"],
    corrected: "  _ = try PrometheusAbsolute(PrometheusRubric(scoring))\n}"),
  Misuse(
    name: "a judge of pairs by a rubric of scores", imports: modules, preamble: both,
    wrong: "  _ = LLMJudge(pairwise: scoring, backend: backend)\n}",
    diagnostics: ["requires that 'ScoreRubric' conform to 'PairwiseRubric'"],
    corrected: "  _ = LLMJudge(pairwise: comparing, backend: backend)\n}"),
  Misuse(
    name: "a judge of single answers by a rubric of preferences", imports: modules, preamble: both,
    wrong: "  _ = LLMJudge(pointwise: comparing, backend: backend)\n}",
    diagnostics: ["requires that 'PreferenceRubric' conform to 'PointwiseRubric'"],
    corrected: "  _ = LLMJudge(pointwise: scoring, backend: backend)\n}"),
  Misuse(
    name: "swap averaging of a model that scores", imports: modules, preamble: both,
    wrong: "  _ = LLMJudge(pointwise: scoring, backend: backend).swapAveraged()\n}",
    diagnostics: ["swap averaging asks in both orders", "use comparingPairs() first"],
    corrected: "  _ = LLMJudge(pairwise: comparing, backend: backend).swapAveraged()\n}"),
  Misuse(
    name: "a published judge that takes no rubric, with one", imports: modules, preamble: both,
    wrong: "  _ = try MTBenchSingle(rubric: scoring)\n}",
    diagnostics: ["'MTBenchPrompt'"],
    corrected: "  _ = try MTBenchSingle(MTBenchPrompt(hasReference: true))\n}"),
  Misuse(
    name: "a published judge of single answers asked in both orders", imports: modules, preamble: both,
    wrong: "  _ = LLMJudge(try MTBenchSingle(), backend: backend).swapAveraged()\n}",
    diagnostics: ["swap averaging asks in both orders"],
    corrected: "  _ = LLMJudge(try MTBenchPair(), backend: backend).swapAveraged()\n}"),
]
