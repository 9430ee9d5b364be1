/// A judge that asks the same question several times and votes.
public struct RepeatedJudge<Subject: Sendable, Verdict: GavelCore.Verdict>: Judge {
  private let base: any Judge<Subject, Verdict>
  private let count: Int
  private let rule: VotingRule<Verdict>
  private let quorum: Int?
  /// The number, the rule, the quorum and the base.
  public let provenance: Provenance

  /// Asks `base` `count` times.
  ///
  /// - Parameters:
  ///   - base: Who is asked.
  ///   - count: How often.
  ///   - rule: How the verdicts vote.
  ///   - quorum: How many repetitions have to rule; nil for all. One that gives no verdict while enough others do is left
  ///     out, with the warning `member-failed`; its calls are kept.
  /// - Precondition: `count` is positive, and the quorum is between 1 and `count`.
  public init(
    _ base: any Judge<Subject, Verdict>, count: Int, by rule: VotingRule<Verdict>, quorum: Int? = nil
  ) {
    precondition(count > 0, "a question is asked at least once")
    precondition(
      quorum.map { (1...count).contains($0) } ?? true, "a quorum is between 1 and the number of repetitions")
    self.base = base
    self.count = count
    self.rule = rule
    self.quorum = quorum
    var configuration = ["count": "\(count)", "rule": rule.name]
    if let quorum { configuration["quorum"] = "\(quorum)" }
    provenance = Provenance("repeated/1", configuration: configuration, parts: [base.provenance])
  }

  /// All repetitions at once, each with its own seed, then the vote.
  ///
  /// - Throws: Where fewer ruled than have to, the first error in order with the calls of all; ``Abstention``
  ///   `no-majority` where the vote is level.
  public func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    let contexts = (0..<count).map { context.child(.repetition($0)) }
    let answers = try await FanOut.judgments(of: contexts) { _, context in
      try await base.judge(subject, in: context)
    }
    let members = Array(repeating: base.provenance, count: count)
    var judgment = try Vote.judgment(
      of: answers, contexts, members: members, by: rule, quorum: quorum, provenance)
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
  /// let robust = judge.repeated(5, by: .majority, quorum: 3)
  /// ```
  ///
  /// - Parameters:
  ///   - count: How often the question is asked.
  ///   - rule: How the verdicts vote.
  ///   - quorum: How many repetitions have to rule; nil for all.
  /// - Returns: A judge of the same subjects that pays for `count` calls each.
  public func repeated(
    _ count: Int, by rule: VotingRule<Verdict>, quorum: Int? = nil
  ) -> RepeatedJudge<Subject, Verdict> {
    RepeatedJudge(self, count: count, by: rule, quorum: quorum)
  }
}
