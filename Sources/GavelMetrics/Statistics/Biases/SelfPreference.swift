extension Statistics {
  /// Which of two answers is better, where one of them is the judge's own.
  public enum OwnershipVerdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// The judge's own answer.
    case own

    /// The answer of another.
    case other

    /// Neither.
    case tie
  }

  /// How often a judge prefers its own answers.
  public struct SelfPreference: Hashable, Sendable, Codable {
    /// The rate of its own answers among its decisive verdicts, with the Wilson interval.
    public var rate: ProportionEstimate

    /// The rate over all its verdicts, with ties counted one half.
    public var rateWithHalves: Double

    /// What people say about the same answers; nil without their verdicts.
    public var comparison: Comparison?

    /// The verdicts of people beside those of the judge.
    public struct Comparison: Hashable, Sendable, Codable {
      /// The rate of the judge's answers among the decisive verdicts of people; nil when there are none.
      public var humanRate: Double?

      /// The judge's rate less that of people; nil when they have none.
      public var excess: Double?

      /// The rate of its own answers where people prefer the other one; nil when there is no such verdict.
      public var rateWherePeoplePreferOther: Double?
    }
  }

  /// The rate at which a judge prefers its own answers, beside that of people where it is known.
  ///
  /// The rate alone says little, as its own answers may be the better ones: compare it with that of people.
  /// nil stands for a verdict that failed. Costs one pass.
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` (the level), and `no_decisive_verdict` when the
  /// judge has none.
  ///
  /// Source: direct counting, after A. Panickssery, S. Bowman, S. Feng, *LLM Evaluators Recognize and Favor
  /// Their Own Generations*, 2024.
  public static func selfPreference(
    judge: [OwnershipVerdict?], human: [OwnershipVerdict?]? = nil, level: Double = 0.95
  ) throws(MetricError) -> SelfPreference {
    if let human, human.count != judge.count {
      throw MetricError(
        .lengthMismatch, "\(judge.count) verdicts of the judge and \(human.count) of people; give one for one"
      )
    }
    guard !judge.isEmpty else {
      throw MetricError(.empty, "no verdicts were given; give at least one")
    }
    try requireLevel(level)
    let own = judge.count(where: { $0 == .own })
    let decisive = own + judge.count(where: { $0 == .other })
    guard decisive > 0 else {
      throw MetricError(
        .noDecisiveVerdict, "all \(judge.count) verdicts of the judge are ties or failed; none is left")
    }
    let ties = judge.count(where: { $0 == .tie })
    let rate = try wilsonInterval(successes: Double(own), trials: decisive, level: level)
    return SelfPreference(
      rate: rate, rateWithHalves: (Double(own) + Double(ties) / 2) / Double(decisive + ties),
      comparison: human.map { comparison(judge, $0, rate.proportion) })
  }

  private static func comparison(
    _ judge: [OwnershipVerdict?], _ human: [OwnershipVerdict?], _ rate: Double
  ) -> SelfPreference.Comparison {
    let humanRate = ownRate(human)
    let contested = zip(judge, human).filter { $0.1 == .other }.map(\.0)
    return SelfPreference.Comparison(
      humanRate: humanRate, excess: humanRate.map { rate - $0 },
      rateWherePeoplePreferOther: ownRate(contested))
  }

  /// The rate of own answers among decisive verdicts; nil when there are none.
  private static func ownRate(_ verdicts: [OwnershipVerdict?]) -> Double? {
    let own = verdicts.count(where: { $0 == .own })
    let decisive = own + verdicts.count(where: { $0 == .other })
    return decisive == 0 ? nil : Double(own) / Double(decisive)
  }
}
