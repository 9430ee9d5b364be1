import Foundation

/// The log-likelihood of strengths on the natural logarithmic scale, less a penalty on their squares.
struct BradleyTerryLikelihood: ConcaveFunction {
  private let encounters: Encounters
  /// Wins of the smaller and of the larger competitor of each pair, a tie counting one half.
  var wins: [Double]
  var losses: [Double]
  private let penalty: Double

  init(_ encounters: Encounters, penalty: Double) {
    self.encounters = encounters
    self.penalty = penalty
    wins = encounters.creditedWins
    losses = encounters.creditedLosses
  }

  /// A point not far from the maximum: the log odds of winning any battle, kept finite.
  var start: [Double] {
    var won = [Double](repeating: 0.5, count: encounters.competitors)
    var lost = won
    for pair in 0..<encounters.count {
      won[encounters.first[pair]] += wins[pair]
      lost[encounters.first[pair]] += losses[pair]
      won[encounters.second[pair]] += losses[pair]
      lost[encounters.second[pair]] += wins[pair]
    }
    return Statistics.centred(zip(won, lost).map { log($0 / $1) })
  }

  func evaluate(at point: [Double], _ derivatives: inout Derivatives) {
    accumulate(at: point, &derivatives)
    addPenalty(at: point, &derivatives)
  }

  /// Along a step that changes every logit by less than 1.78 the curvature, which changes with e to the power of that
  /// at most, cannot use up what the gradient promises; a logit changes by twice the step at most.
  var safeStep: Double { 0.8 }

  func differentiate(at point: [Double], _ derivatives: inout Derivatives) {
    // Further out the exponential function would overflow.
    guard point.allSatisfy({ abs($0) < 300 }) else { return evaluate(at: point, &derivatives) }
    derivatives.clear()
    let size = point.count
    let odds = point.map { exp($0) }
    derivatives.gradient.withUnsafeMutableBufferPointer { gradient in
      derivatives.information.elements.withUnsafeMutableBufferPointer { information in
        for pair in 0..<encounters.count {
          let (first, second) = (encounters.first[pair], encounters.second[pair])
          let (won, lost) = (wins[pair], losses[pair])
          let share = 1 / (odds[first] + odds[second])
          let (probability, complement) = (odds[first] * share, odds[second] * share)
          let residual = won * complement - lost * probability
          gradient[first] += residual
          gradient[second] -= residual
          let weight = (won + lost) * probability * complement
          information[first * size + first] += weight
          information[second * size + second] += weight
          information[first * size + second] -= weight
        }
      }
    }
    addPenalty(at: point, &derivatives)
  }

  /// Takes the penalty off, and gives a common shift some curvature.
  private func addPenalty(at point: [Double], _ derivatives: inout Derivatives) {
    for (index, strength) in point.enumerated() {
      derivatives.value -= penalty / 2 * strength * strength
      derivatives.gradient[index] -= penalty * strength
      derivatives.information.add(penalty, row: index, column: index)
    }
    derivatives.fixShift(of: encounters.competitors)
  }

  /// Value and derivatives without the penalty.
  func accumulate(at point: [Double], _ derivatives: inout Derivatives) {
    derivatives.clear()
    let size = point.count
    var value = Statistics.CompensatedSum()
    derivatives.information.elements.withUnsafeMutableBufferPointer { information in
      for pair in 0..<encounters.count {
        let (first, second) = (encounters.first[pair], encounters.second[pair])
        let (won, lost) = (wins[pair], losses[pair])
        let logit = Logit(point[first] - point[second])
        value.add(won * logit.logProbability + lost * logit.logComplement)
        let residual = won * logit.complement - lost * logit.probability
        derivatives.gradient[first] += residual
        derivatives.gradient[second] -= residual
        let weight = (won + lost) * logit.probability * logit.complement
        information[first * size + first] += weight
        information[second * size + second] += weight
        information[first * size + second] -= weight
      }
    }
    derivatives.value = value.value
  }
}

/// The logistic function and its logarithms, without overflow or cancellation on either side.
struct Logit {
  let probability: Double
  let complement: Double
  let logProbability: Double
  let logComplement: Double

  @inline(__always)
  init(_ value: Double) {
    let small = exp(-abs(value))
    let large = 1 / (1 + small)
    // Exact to 1e-16 in absolute terms, and much faster than log1p.
    let rest = -log(1 + small)
    let isPositive = value >= 0
    probability = isPositive ? large : small * large
    complement = isPositive ? small * large : large
    logProbability = isPositive ? rest : rest + value
    logComplement = isPositive ? rest - value : rest
  }
}
