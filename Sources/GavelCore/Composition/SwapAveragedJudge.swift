/// A judge of pairs that asks in both orders and averages, so that position does not decide.
public struct SwapAveragedJudge<Subject: Swappable, Verdict: OrderAveraging>: Judge {
  private let base: any Judge<Subject, Verdict>
  private let rule: OrderRule
  /// The rule and the base.
  public let provenance: Provenance

  /// Asks `base` in both orders.
  public init(_ base: any Judge<Subject, Verdict>, by rule: OrderRule = .average) {
    self.base = base
    self.rule = rule
    provenance = Provenance(
      "swap-averaged/1", configuration: ["rule": rule.rawValue], parts: [base.provenance])
  }

  /// Both orders at once; opposite winners leave the warning `position-inconsistent`.
  ///
  /// The direct parts stand as the pair was given, that of the second order swapped back; what a composed base leaves
  /// below them stands as it was asked.
  ///
  /// - Throws: Where one order fails, its error with the calls of both.
  public func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    let contexts = [context.child(.order(0)), context.child(.order(1))]
    let ruled = try await FanOut.judgments(of: contexts) { index, context in
      try await base.judge(index == 0 ? subject : subject.swapped, in: context)
    }
    let judgments = try FanOut.all(ruled)
    let back = judgments[1].map(\.swapped)
    let verdict = Verdict.averaged(judgments[0].verdict, back.verdict, by: rule)
    var combined = FanOut.combine([judgments[0], back], contexts, into: verdict, by: provenance)
    if Verdict.areOpposed(judgments[0].verdict, back.verdict) {
      combined.warnings.append(
        JudgmentWarning(
          .positionInconsistent, "asked in both orders, the judge named opposite winners", path: context.path)
      )
    }
    return combined
  }
}

extension Judge where Subject: Swappable, Verdict: OrderAveraging {
  /// This judge asked in both orders of a pair, and the two verdicts averaged.
  ///
  /// ```swift
  /// let fair = LLMJudge(pairwise: .helpfulness, backend: backend).swapAveraged()
  /// ```
  ///
  /// - Parameter rule: What decides where the orders differ.
  /// - Returns: A judge of the same pairs that pays for two calls each.
  public func swapAveraged(_ rule: OrderRule = .average) -> SwapAveragedJudge<Subject, Verdict> {
    SwapAveragedJudge(self, by: rule)
  }
}

extension Judge {
  /// Not for judges of single answers.
  @available(
    *, unavailable,
    message:
      "swap averaging asks in both orders, so it needs a judge of pairs whose verdicts can be swapped: use comparingPairs() first, or repeated(_:by:) to ask the same question several times"
  )
  public func swapAveraged(_ rule: OrderRule = .average) -> Self { self }
}
