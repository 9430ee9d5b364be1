/// What all fits of strengths share.
extension Statistics {
  static func requirePenalty(_ l2: Double) throws(MetricError) {
    guard !l2.isFinite || l2 >= 0 else {
      throw MetricError(.invalidParameter, "the penalty is \(l2); give 0 or a positive number")
    }
    guard l2.isFinite else {
      throw MetricError(.nonFinite, "the penalty is \(l2); give 0 or a positive number")
    }
  }

  static func notConverged() -> MetricError {
    MetricError(
      .noFiniteMaximum, "no finite maximum was reached; give a penalty, or a larger one")
  }

  /// The values less their mean.
  static func centred(_ values: [Double]) -> [Double] {
    let mean = finiteMean(values)
    return values.map { $0 - mean }
  }

  /// The standard errors of all parameters when the first ones are strengths that sum to 0.
  static func errors(_ derivatives: Derivatives, competitors count: Int) -> [Double] {
    var derivatives = derivatives
    let curvature = derivatives.fixShift(of: count)
    let inverse = CholeskyFactor(derivatives.information).inverseDiagonal()
    let shift = 1 / (curvature * Double(count))
    return inverse.enumerated().map { max(0, $1 - ($0 < count ? shift : 0)).squareRoot() }
  }
}
