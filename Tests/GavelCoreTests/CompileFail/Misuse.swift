import Testing

/// One mistake and its correction; add further ones to `misuses`.
struct Misuse: Sendable, CustomTestStringConvertible {
  /// What is wrong, in a few words.
  var name: String
  /// The modules that both snippets import.
  var imports = ["GavelCore"]
  /// What stands before both snippets.
  var preamble = ""
  /// The snippet that must not compile.
  var wrong: String
  /// What the compiler must say about it.
  var diagnostics: [String]
  /// The same intention in a form that compiles.
  var corrected: String

  var testDescription: String { name }

  /// A whole file around `snippet`.
  func source(_ snippet: String) -> String {
    (imports.map { "import \($0)" } + [preamble, snippet, ""]).joined(separator: "\n")
  }
}

/// Judges of both kinds, for the snippets.
private let judges = """
  func useJudges(
    single: any Judge<Submission, Score>, other: any Judge<Submission, Score>,
    pairwise: any Judge<Pair, Preference>, card: any Judge<Submission, Scorecard<Score>>
  ) async throws {
  """

let misuses: [Misuse] = [
  Misuse(
    name: "swap averaging of single answers", preamble: judges,
    wrong: "  _ = single.swapAveraged()\n}",
    diagnostics: ["swap averaging asks in both orders", "use comparingPairs() first"],
    corrected: "  _ = single.comparingPairs().swapAveraged()\n}"),
  Misuse(
    name: "a jury of mixed kinds", preamble: judges,
    wrong: "  _ = Jury([single, pairwise], by: .mean)\n}",
    diagnostics: [
      "cannot convert value of type 'any Judge<Pair, Preference>' to expected element type 'any Judge<Submission, Score>'"
    ],
    corrected: "  _ = Jury([single, other], by: .mean)\n}"),
  Misuse(
    name: "a jury of mixed kinds by majority", preamble: judges,
    wrong: "  _ = Jury([pairwise, single], by: .majority)\n}",
    diagnostics: ["conflicting arguments to generic parameter 'Verdict'"],
    corrected: "  _ = Jury([pairwise, single.comparingPairs()], by: .majority)\n}"),
  Misuse(
    name: "a jury of single answers and pairs", preamble: judges,
    wrong: "  _ = Jury<Pair, Preference>([single, pairwise], by: .majority)\n}",
    diagnostics: ["cannot convert value of type 'any Judge<Submission, Score>' to expected element type"],
    corrected: "  _ = Jury<Pair, Preference>([single.comparingPairs(), pairwise], by: .majority)\n}"),
  Misuse(
    name: "the mean of preferences",
    wrong: "let rule = VotingRule<Preference>.mean",
    diagnostics: ["static property 'mean' requires the types 'Preference' and 'Score' be equivalent"],
    corrected: "let rule = VotingRule<Preference>.majority"),
  Misuse(
    name: "repeated preferences by mean", preamble: judges,
    wrong: "  _ = pairwise.repeated(3, by: .mean)\n}",
    diagnostics: ["static property 'mean' requires the types 'Preference' and 'Score' be equivalent"],
    corrected: "  _ = pairwise.repeated(3, by: .majority)\n}"),
  Misuse(
    name: "the majority of scorecards", preamble: judges,
    wrong: "  _ = card.repeated(3, by: .majority)\n}",
    diagnostics: [
      "'majority' is unavailable: there is no majority of such verdicts", "take .each(.majority)",
    ],
    corrected: "  _ = card.repeated(3, by: .each(.majority))\n}"),
  Misuse(
    name: "comparing pairs with a judge of pairs", preamble: judges,
    wrong: "  _ = pairwise.comparingPairs()\n}",
    diagnostics: ["needs a judge of Submission with Score verdicts"],
    corrected: "  _ = single.comparingPairs()\n}"),
  Misuse(
    name: "a pointwise rubric for pairs", preamble: "func compare(by rubric: some PairwiseRubric) {}",
    wrong: "func use(_ rubric: ScoreRubric) { compare(by: rubric) }",
    diagnostics: ["requires that 'ScoreRubric' conform to 'PairwiseRubric'"],
    corrected: "func use(_ rubric: PreferenceRubric) { compare(by: rubric.perCriterion) }"),
  Misuse(
    name: "a pair for a judge of single answers", preamble: judges,
    wrong: "  _ = try await single.judge(Pair(prompt: \"?\", \"1\", \"2\"))\n}",
    diagnostics: ["cannot convert value of type 'Pair' to expected argument type 'Submission'"],
    corrected: "  _ = try await pairwise.judge(Pair(prompt: \"?\", \"1\", \"2\"))\n}"),
  Misuse(
    name: "win rates by a judge of single answers", preamble: judges,
    wrong: "  _ = try await single.winRates(among: [])\n}",
    diagnostics: ["compares answers two by two", "use comparingPairs() first"],
    corrected: "  _ = try await single.comparingPairs().winRates(among: [])\n}"),
  Misuse(
    name: "rewards for pairs", preamble: judges,
    wrong: "  _ = try await pairwise.rewards(for: [])\n}",
    diagnostics: ["places scores on their scales", "rewards(among:)"],
    corrected: "  _ = try await pairwise.rewards(among: [])\n}"),
  Misuse(
    name: "a bare number as a verdict", preamble: judges,
    wrong: "  _ = single.mapVerdict(\"half/1\") { $0.value / 2 }\n}",
    diagnostics: ["requires that 'Double' conform to 'Verdict'"],
    corrected: "  _ = single.mapVerdict(\"half/1\") { Score($0.value / 2) }\n}"),
]
