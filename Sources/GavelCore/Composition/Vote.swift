/// A vote over judgments.
enum Vote {
  static func judgment<V: Verdict>(
    of judgments: [Judgment<V>], _ contexts: [JudgmentContext], by rule: VotingRule<V>,
    _ provenance: Provenance
  ) throws -> Judgment<V> {
    guard let verdict = rule.verdict(of: judgments.map(\.verdict)) else {
      throw Abstention(
        .noMajority, "the votes are level under the rule '\(rule.name)'", calls: judgments.flatMap(\.calls),
        warnings: FanOut.merged(judgments.map(\.warnings)))
    }
    return FanOut.combine(judgments, contexts, into: verdict, by: provenance)
  }
}
