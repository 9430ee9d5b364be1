extension Statistics {
  /// What a judge says about a pair, by the place of the answers in its own prompt.
  public enum PositionVerdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// The answer shown first is better.
    case first

    /// The answer shown second is better.
    case second

    /// Both are equally good.
    case tie
  }

  /// What a judge says about a pair in both orders; nil where a verdict failed.
  public struct SwappedVerdicts: Hashable, Sendable, Codable {
    /// The verdict on the pair as it is.
    public var original: PositionVerdict?

    /// The verdict on the pair with its answers exchanged, by the place in that prompt.
    public var swapped: PositionVerdict?

    /// Creates a record from both verdicts.
    public init(original: PositionVerdict?, swapped: PositionVerdict?) {
      self.original = original
      self.swapped = swapped
    }
  }

  /// How far the verdicts of a judge stay the same when the answers change places.
  public struct PositionConsistency: Hashable, Sendable, Codable {
    /// The number of pairs.
    public var count: Int

    /// The share of pairs with the same answer better, or a tie, in both orders.
    public var consistency: Double

    /// The share of pairs with the answer in the first place better in both orders.
    public var biasedToFirst: Double

    /// The share of pairs with the answer in the second place better in both orders.
    public var biasedToSecond: Double

    /// The share of pairs with a tie in exactly one order.
    public var mixed: Double

    /// The share of pairs with a failed verdict.
    public var invalid: Double

    /// The consistency over the pairs with two verdicts; nil when there are none.
    public var consistencyOfValid: Double?

    /// The share with the same answer better, over the pairs without a tie; nil when there are none.
    public var decisiveAgreement: Double?
  }

  /// The consistency of a judge when the answers of each pair change places.
  ///
  /// A consistent judge has 0 in both biased rates; a coin gives a quarter each. Costs one pass.
  ///
  /// Throws `empty`.
  ///
  /// Source: L. Zheng and others, *Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena*, 2023, section 4.2.
  public static func positionConsistency(
    _ pairs: [SwappedVerdicts]
  ) throws(MetricError) -> PositionConsistency {
    try requirePairs(pairs)
    var consistent = 0
    var agreeing = 0
    var first = 0
    var second = 0
    var mixed = 0
    var invalid = 0
    for pair in pairs {
      guard let original = pair.original, let swapped = pair.swapped else {
        invalid += 1
        continue
      }
      switch (original, swapped) {
      case (.tie, .tie): consistent += 1
      case (.tie, _), (_, .tie): mixed += 1
      case (.first, .first): first += 1
      case (.second, .second): second += 1
      case (.first, .second), (.second, .first):
        consistent += 1
        agreeing += 1
      }
    }
    let count = Double(pairs.count)
    let valid = pairs.count - invalid
    let decisive = agreeing + first + second
    return PositionConsistency(
      count: pairs.count, consistency: Double(consistent) / count, biasedToFirst: Double(first) / count,
      biasedToSecond: Double(second) / count, mixed: Double(mixed) / count,
      invalid: Double(invalid) / count,
      consistencyOfValid: valid == 0 ? nil : Double(consistent) / Double(valid),
      decisiveAgreement: decisive == 0 ? nil : Double(agreeing) / Double(decisive))
  }

  /// How often a judge prefers the answer in the first place.
  public struct FirstPositionRate: Hashable, Sendable, Codable {
    /// The number of verdicts for the first place, of both orders.
    public var first: Int

    /// The number of verdicts for either place.
    public var decisive: Int

    /// The rate of the first place among the decisive verdicts, with its Wilson interval.
    public var rate: ProportionEstimate

    /// The two-sided p-value of the exact binomial test against one half.
    public var pValue: Double

    /// The share of the first place less that of the second: above 0 primacy, below 0 recency.
    public var primacy: Double
  }

  /// The rate at which a judge prefers the first place, over all decisive verdicts of both orders.
  ///
  /// As every pair is shown in both orders, a judge without bias has one half, whichever answers are better.
  /// The interval and the p-value take the verdicts as independent. Costs one pass.
  ///
  /// Throws `empty`, `invalid_parameter` (the level), and `no_decisive_verdict`.
  ///
  /// Source: direct counting; the primacy of P. Wang and others, *Large Language Models are not Fair
  /// Evaluators*, 2023.
  public static func firstPositionRate(
    _ pairs: [SwappedVerdicts], level: Double = 0.95
  ) throws(MetricError) -> FirstPositionRate {
    try requirePairs(pairs)
    try requireLevel(level)
    let verdicts = pairs.flatMap { [$0.original, $0.swapped] }
    let first = verdicts.count(where: { $0 == .first })
    let decisive = first + verdicts.count(where: { $0 == .second })
    guard decisive > 0 else {
      throw MetricError(
        .noDecisiveVerdict, "all verdicts on the \(pairs.count) pairs are ties or failed; none is left")
    }
    return FirstPositionRate(
      first: first, decisive: decisive,
      rate: try wilsonInterval(successes: Double(first), trials: decisive, level: level),
      pValue: fairCoinP(first, trials: decisive),
      primacy: Double(2 * first - decisive) / Double(decisive))
  }

  /// What both orders of a pair say together.
  public struct MergedVerdict: Hashable, Sendable, Codable {
    /// The answer that wins in both orders, by its place in the original pair; else a tie.
    public var conservative: PositionVerdict

    /// The mean of the points of the first answer in both orders: 1 for a win, one half for a tie.
    public var scoreOfFirst: Double
  }

  /// One verdict for each pair out of both orders; nil where one of them failed.
  ///
  /// Throws `empty`.
  ///
  /// Source: L. Zheng and others, *Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena*, 2023, section 3.4:
  /// a win must hold in both orders.
  public static func mergedVerdicts(_ pairs: [SwappedVerdicts]) throws(MetricError) -> [MergedVerdict?] {
    try requirePairs(pairs)
    return pairs.map { pair in
      guard let original = pair.original, let swapped = pair.swapped else { return nil }
      let conservative: PositionVerdict =
        switch (original, swapped) {
        case (.first, .second): .first
        case (.second, .first): .second
        default: .tie
        }
      let score = (original.pointsOfFirst + 1 - swapped.pointsOfFirst) / 2
      return MergedVerdict(conservative: conservative, scoreOfFirst: score)
    }
  }

  private static func requirePairs(_ pairs: [SwappedVerdicts]) throws(MetricError) {
    guard !pairs.isEmpty else {
      throw MetricError(.empty, "no pairs were given; give at least one")
    }
  }
}

extension Statistics.PositionVerdict {
  /// What the verdict is worth to the first place.
  fileprivate var pointsOfFirst: Double {
    switch self {
    case .first: 1
    case .tie: 0.5
    case .second: 0
    }
  }
}
