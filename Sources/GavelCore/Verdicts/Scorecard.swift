/// One verdict for each criterion.
///
/// ```swift
/// let card = Scorecard(["clarity": Score(4), "depth": Score(2)], weights: ["clarity": 3, "depth": 1])
/// print(card.mean())   // 3.5
/// ```
public struct Scorecard<V: Verdict>: Verdict {
  /// `scorecard/` and the kind of its verdicts.
  public static var kind: String { "scorecard/" + V.kind }

  /// The verdicts by name of criterion; not empty.
  public let criteria: [String: V]
  /// The weight of each criterion; 1 where none is given.
  public let weights: [String: Double]

  /// A card.
  ///
  /// - Precondition: `criteria` is not empty, weights are positive.
  public init(_ criteria: [String: V], weights: [String: Double] = [:]) {
    precondition(!criteria.isEmpty, "a scorecard has at least one criterion")
    precondition(weights.values.allSatisfy { $0 > 0 && $0.isFinite }, "weights are positive")
    self.criteria = criteria
    self.weights = weights
  }

  /// The verdict on `criterion`.
  public subscript(criterion: String) -> V? { criteria[criterion] }

  /// The weight of `criterion`.
  public func weight(of criterion: String) -> Double { weights[criterion] ?? 1 }

  /// The mean weight of each criterion in `cards`, whatever their order; none where no card has weights.
  static func meanWeights(of cards: [Self]) -> [String: Double] {
    var result: [String: Double] = [:]
    for name in Set(cards.flatMap(\.weights.keys)) {
      let weights = cards.filter { $0[name] != nil || $0.weights[name] != nil }.map { $0.weight(of: name) }
      let same = Set(weights).count == 1
      result[name] = same ? weights[0] : weights.sorted().reduce(0, +) / Double(weights.count)
    }
    return result
  }

  private enum CodingKeys: String, CodingKey { case criteria, weights }

  /// Reads `{"criteria": {name: verdict}, "weights": {name: number}}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    criteria = try container.decode([String: V].self, forKey: .criteria)
    weights = try container.decodeIfPresent([String: Double].self, forKey: .weights) ?? [:]
    guard !criteria.isEmpty, weights.values.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .criteria, in: container, debugDescription: "a scorecard has criteria and positive weights")
    }
  }

  /// Writes the criteria, and the weights if there are any.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(criteria, forKey: .criteria)
    if !weights.isEmpty { try container.encode(weights, forKey: .weights) }
  }
}

extension Scorecard where V == Score {
  /// The weighted mean of the scores; the scale is kept where all criteria share it.
  public func mean() -> Score {
    let names = criteria.keys.sorted()
    let total = names.reduce(0) { $0 + weight(of: $1) }
    let sum = names.reduce(0) { $0 + weight(of: $1) * (criteria[$1]?.value ?? 0) }
    let scales = Set(criteria.values.map(\.scale))
    return Score(sum / total, basis: .expectation, scale: scales.count == 1 ? scales.first ?? nil : nil)
  }
}

extension Scorecard: OrderAveraging where V: OrderAveraging {
  /// Every verdict with the sides in the other order.
  public var swapped: Self { Self(criteria.mapValues(\.swapped), weights: weights) }

  /// Averages criterion by criterion, weights too; a criterion that only one order has keeps its verdict.
  public static func averaged(_ asGiven: Self, _ swappedBack: Self, by rule: OrderRule) -> Self {
    Self(
      asGiven.criteria.merging(swappedBack.criteria) { V.averaged($0, $1, by: rule) },
      weights: meanWeights(of: [asGiven, swappedBack]))
  }

  /// Whether any criterion has opposite winners.
  public static func areOpposed(_ one: Self, _ other: Self) -> Bool {
    one.criteria.contains { name, verdict in
      other.criteria[name].map { V.areOpposed(verdict, $0) } ?? false
    }
  }
}
