import Foundation

/// The log-likelihood of the model of Rao and Kupper in strengths and, last, the logarithm of theta.
///
/// A tie has the probability (theta^2 - 1) P(win) P(loss), so that every tie counts as a win of both sides and
/// adds a term in theta alone.
struct RaoKupperLikelihood: ConcaveFunction {
  let encounters: Encounters

  func evaluate(at point: [Double], _ derivatives: inout Derivatives) {
    derivatives.clear()
    let last = encounters.competitors
    let threshold = point[last]
    guard threshold > 0 else {
      derivatives.value = -.infinity
      return
    }
    var value = Statistics.CompensatedSum()
    for pair in 0..<encounters.count {
      let (first, second) = (encounters.first[pair], encounters.second[pair])
      let ties = encounters.ties[pair]
      let difference = point[first] - point[second]
      let win = Logit(difference - threshold)
      let loss = Logit(-difference - threshold)
      let (wins, losses) = (encounters.wins[pair] + ties, encounters.losses[pair] + ties)
      value.add(wins * win.logProbability + losses * loss.logProbability)
      let residual = wins * win.complement - losses * loss.complement
      derivatives.gradient[first] += residual
      derivatives.gradient[second] -= residual
      derivatives.gradient[last] -= wins * win.complement + losses * loss.complement
      let winWeight = wins * win.probability * win.complement
      let lossWeight = losses * loss.probability * loss.complement
      derivatives.information.addDifference(winWeight + lossWeight, first, second)
      derivatives.information.add(lossWeight - winWeight, row: first, column: last)
      derivatives.information.add(winWeight - lossWeight, row: second, column: last)
      derivatives.information.add(winWeight + lossWeight, row: last, column: last)
    }
    // The logarithm of theta^2 - 1, once for every tie.
    let ties = Statistics.sum(encounters.ties)
    let rest = -expm1(-2 * threshold)
    value.add(ties * (2 * threshold + log(rest)))
    derivatives.gradient[last] += 2 * ties / rest
    derivatives.information.add(4 * ties * (1 - rest) / (rest * rest), row: last, column: last)
    derivatives.value = value.value
    derivatives.fixShift(of: last)
  }
}
