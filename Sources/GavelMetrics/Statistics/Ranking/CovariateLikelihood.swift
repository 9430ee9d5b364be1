/// The log-likelihood of strengths and coefficients of features, less a penalty on their squares.
///
/// Features are divided by their largest magnitude, so that all parameters are of the order of 1; the penalty is
/// on the coefficients of the features as they were given.
struct CovariateLikelihood: ConcaveFunction {
  /// The number of competitors, whose strengths are the first parameters.
  let competitors: Int

  /// The largest magnitude of each feature, or 1 for one of zeros.
  let scales: [Double]

  private let first: [Int]
  private let second: [Int]
  private let scores: [Double]
  // Battle by battle.
  private let features: [Double]
  private let penalties: [Double]

  /// The likelihood of battles with equally many finite features each.
  init<Competitor>(
    _ table: Statistics.BattleTable<Competitor>, features: [[Double]], penalty: Double
  ) {
    competitors = table.competitors.count
    first = table.first
    second = table.second
    scores = table.outcomes.map { $0 == .first ? 1 : $0 == .second ? 0 : 0.5 }
    let scales = (features.first ?? []).indices.map { feature in
      let largest = features.reduce(0) { max($0, abs($1[feature])) }
      return largest > 0 ? largest : 1
    }
    self.scales = scales
    self.features = features.flatMap { zip($0, scales).map { $0 / $1 } }
    penalties =
      Array(repeating: penalty, count: table.competitors.count) + scales.map { penalty / $0 / $0 }
  }

  /// The number of parameters.
  var size: Int { penalties.count }

  func evaluate(at point: [Double], _ derivatives: inout Derivatives) {
    accumulate(at: point, &derivatives)
    for (index, parameter) in point.enumerated() {
      derivatives.value -= penalties[index] / 2 * parameter * parameter
      derivatives.gradient[index] -= penalties[index] * parameter
      derivatives.information.add(penalties[index], row: index, column: index)
    }
    derivatives.fixShift(of: competitors)
  }

  /// Value and derivatives without the penalty.
  func accumulate(at point: [Double], _ derivatives: inout Derivatives) {
    derivatives.clear()
    let count = scales.count
    var value = Statistics.CompensatedSum()
    for battle in scores.indices {
      let (first, second) = (first[battle], second[battle])
      let start = battle * count
      var predictor = point[first] - point[second]
      for feature in 0..<count { predictor += point[competitors + feature] * features[start + feature] }
      let logit = Logit(predictor)
      let score = scores[battle]
      value.add(score * logit.logProbability + (1 - score) * logit.logComplement)
      // Exact where the probability is nearly certain, so that separation shows as steps without end.
      let residual = score * logit.complement - (1 - score) * logit.probability
      let weight = logit.probability * logit.complement
      derivatives.gradient[first] += residual
      derivatives.gradient[second] -= residual
      derivatives.information.addDifference(weight, min(first, second), max(first, second))
      for feature in 0..<count {
        let column = competitors + feature
        let entry = features[start + feature]
        derivatives.gradient[column] += residual * entry
        derivatives.information.add(weight * entry, row: first, column: column)
        derivatives.information.add(-weight * entry, row: second, column: column)
        for other in feature..<count {
          derivatives.information.add(
            weight * entry * features[start + other], row: column, column: competitors + other)
        }
      }
    }
    derivatives.value = value.value
  }
}
