/// A vote over the judgments of several members.
enum Vote {
  /// The verdict of the members that ruled, where they are enough.
  ///
  /// - Parameters:
  ///   - answers: What the members did, in their order.
  ///   - contexts: What they were asked in.
  ///   - members: Who they are.
  ///   - rule: How they vote.
  ///   - quorum: How many have to rule; nil for all.
  ///   - provenance: Who decides.
  /// - Returns: The judgment with the calls of all, also of those that did not rule.
  /// - Throws: Where too few ruled, the first error with the calls of all; ``Abstention`` where the vote is level.
  static func judgment<V: Verdict>(
    of answers: [FanOut.Answer<V>], _ contexts: [JudgmentContext], members: [Provenance],
    by rule: VotingRule<V>, quorum: Int?, _ provenance: Provenance
  ) throws -> Judgment<V> {
    let ruled = answers.compactMap(\.judgment)
    let judgments = try ruled.count < quorum ?? answers.count ? FanOut.all(answers) : ruled
    let calls = answers.flatMap(\.calls)
    let warnings = FanOut.merged(
      answers.indices.map { index in
        let answer = answers[index]
        return answer.warnings
          + FanOut.absence(of: members[index], because: answer.reason, at: contexts[index])
      })
    guard let verdict = rule.verdict(of: judgments.map(\.verdict)) else {
      throw Abstention(
        .noMajority, "the votes are level under the rule '\(rule.name)'", calls: calls, warnings: warnings)
    }
    let parts = zip(answers, contexts).flatMap { $0.judgment?.asParts(under: $1) ?? [] }
    return Judgment(verdict, by: provenance, calls: calls, warnings: warnings, parts: parts)
  }
}
