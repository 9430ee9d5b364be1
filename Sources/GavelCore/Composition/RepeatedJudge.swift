/// A judge that asks the same question several times and votes.
public struct RepeatedJudge<Subject: Sendable, Verdict: GavelCore.Verdict>: Judge {
  private let base: any Judge<Subject, Verdict>
  private let count: Int
  private let rule: VotingRule<Verdict>
  /// The number, the rule and the base.
  public let provenance: Provenance

  /// Asks `base` `count` times.
  ///
  /// - Precondition: `count` is positive.
  public init(_ base: any Judge<Subject, Verdict>, count: Int, by rule: VotingRule<Verdict>) {
    precondition(count > 0, "a question is asked at least once")
    self.base = base
    self.count = count
    self.rule = rule
    provenance = Provenance(
      "repeated/1", configuration: ["count": "\(count)", "rule": rule.name], parts: [base.provenance])
  }

  /// All repetitions at once, each with its own seed, then the vote.
  ///
  /// - Throws: The first error in order with the calls of all; ``Abstention`` `no-majority` where the vote is level.
  public func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    let contexts = (0..<count).map { context.child(.repetition($0)) }
    let answers = try await FanOut.judgments(of: contexts) { _, context in
      try await base.judge(subject, in: context)
    }
    let judgments = try FanOut.all(answers)
    var judgment = try Vote.judgment(of: judgments, contexts, by: rule, provenance)
    if count > 1, asksAtTemperatureZero(base.provenance) {
      judgment.warnings.append(
        JudgmentWarning(
          .repeatedWithoutSampling,
          "at temperature 0 repetitions mostly repeat themselves: agreement among them is no evidence",
          path: context.path))
    }
    return judgment
  }

  private func asksAtTemperatureZero(_ provenance: Provenance) -> Bool {
    provenance.configuration["temperature"].flatMap(Double.init) == 0
      || provenance.parts.contains(where: asksAtTemperatureZero)
  }
}

extension Judge {
  /// This judge asked the same question `count` times, and a vote over its verdicts.
  ///
  /// ```swift
  /// let steady = judge.repeated(3, by: .mean)
  /// ```
  public func repeated(_ count: Int, by rule: VotingRule<Verdict>) -> RepeatedJudge<Subject, Verdict> {
    RepeatedJudge(self, count: count, by: rule)
  }
}
