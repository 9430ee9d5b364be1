extension Statistics {
  /// The corrections of the BCa interval: of the bias and of a spread that depends on the value.
  struct BootstrapCorrection {
    /// The normal quantile of the share of replicates below the estimate.
    var bias: Double

    /// How fast the spread grows with the value.
    var acceleration: Double

    /// The share of the replicates to cut off instead of a nominal one.
    func share(_ nominal: Double) throws(MetricError) -> Double {
      let quantile = try bias + Statistics.normalQuantile(nominal)
      let corrected = bias + quantile / (1 - acceleration * quantile)
      guard corrected.isFinite else { throw Statistics.degenerateCorrection }
      return Statistics.finiteNormalCDF(corrected)
    }
  }

  /// The corrections from ascending replicates and the statistic without each row.
  static func biasCorrection(
    _ estimate: Double, _ replicates: [Double], _ jackknife: () throws(MetricError) -> [Double]
  ) throws(MetricError) -> BootstrapCorrection {
    let below = replicates.count(where: { $0 < estimate })
    let notAbove = replicates.count(where: { $0 <= estimate })
    let share = Double(below + notAbove) / Double(2 * replicates.count)
    guard share > 0 && share < 1 else { throw degenerateCorrection }
    return BootstrapCorrection(
      bias: try normalQuantile(share), acceleration: try acceleration(jackknife))
  }

  /// A sixth of the skewness of the jackknife values, with its sign turned.
  private static func acceleration(
    _ jackknife: () throws(MetricError) -> [Double]
  ) throws(MetricError) -> Double {
    let values: [Double]
    do throws(MetricError) {
      values = try jackknife()
    } catch {
      throw degenerateCorrection
    }
    guard values.allSatisfy(\.isFinite) else { throw degenerateCorrection }
    let (deviations, scale) = scaledDeviations(values)
    guard scale > 0 else { throw degenerateCorrection }
    let squares = sum(deviations.lazy.map { $0 * $0 })
    let cubes = sum(deviations.lazy.map { $0 * $0 * $0 })
    return -cubes / (6 * squares * squares.squareRoot())
  }

  private static var degenerateCorrection: MetricError {
    MetricError(
      .degenerate,
      "the correction of the interval is not a finite number: the replicates lie on one side of the estimate "
        + "or no row matters; ask for the percentile interval or give more data")
  }
}
