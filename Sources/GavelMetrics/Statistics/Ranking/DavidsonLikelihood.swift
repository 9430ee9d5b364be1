import Foundation

/// The log-likelihood of Davidson's model in strengths and, last, the logarithm of nu.
struct DavidsonLikelihood: ConcaveFunction {
  let encounters: Encounters

  func evaluate(at point: [Double], _ derivatives: inout Derivatives) {
    derivatives.clear()
    let last = encounters.competitors
    var value = Statistics.CompensatedSum()
    for pair in 0..<encounters.count {
      let (first, second) = (encounters.first[pair], encounters.second[pair])
      let (wins, losses, ties) = (encounters.wins[pair], encounters.losses[pair], encounters.ties[pair])
      let battles = wins + losses + ties
      // The weights of the three outcomes, divided by the root of the product of both worths.
      let half = (point[first] - point[second]) / 2
      let tie = point[last]
      let largest = max(abs(half), tie)
      let (win, loss, draw) = (exp(half - largest), exp(-half - largest), exp(tie - largest))
      let all = win + loss + draw
      value.add(wins * half - losses * half + ties * tie - battles * (largest + log(all)))
      // The mean and the spread of half the signed outcome, and of a tie.
      let (winShare, lossShare, tieShare) = (win / all, loss / all, draw / all)
      let mean = (winShare - lossShare) / 2
      let residual = (wins - losses) / 2 - battles * mean
      derivatives.gradient[first] += residual
      derivatives.gradient[second] -= residual
      derivatives.gradient[last] += ties - battles * tieShare
      let spread = battles * ((winShare + lossShare) / 4 - mean * mean)
      derivatives.information.addDifference(spread, first, second)
      derivatives.information.add(-battles * mean * tieShare, row: first, column: last)
      derivatives.information.add(battles * mean * tieShare, row: second, column: last)
      derivatives.information.add(battles * tieShare * (1 - tieShare), row: last, column: last)
    }
    derivatives.value = value.value
    derivatives.fixShift(of: last)
  }
}
