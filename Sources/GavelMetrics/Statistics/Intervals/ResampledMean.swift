extension Statistics {
  /// The mean of values, for the bootstrap; made by `.mean(values)`.
  ///
  /// Values of at most 64 levels with 64 values each on average, such as scores of a scale, are resampled as
  /// ``ResampledCounts`` does: a replicate takes time in proportion to the levels. For others it takes time in
  /// proportion to the rows, and the replicates are those of the mean over the rows of ``Resamples`` with the
  /// same seed. The corrected interval takes one more pass.
  public struct ResampledMean: ResampledStatistic, Hashable {
    private let values: [Double]

    fileprivate init(_ values: [Double]) {
      self.values = values
    }

    /// The number of values.
    public var rows: Int { values.count }

    /// The mean of the values.
    ///
    /// - Throws: `empty` and `non_finite`.
    public func estimate() throws(MetricError) -> Double { try Statistics.mean(values) }

    /// The means of random resamples.
    ///
    /// - Throws: `empty` and `non_finite`.
    public func replicates(_ count: Int, seed: UInt64) throws(MetricError) -> [Double] {
      let center = try estimate()
      // Deviations have small sums, whose rounding errors are small against the spread of the replicates.
      let (deviations, scale) = Statistics.scaledDeviations(values)
      guard scale.isFinite else { return plainReplicates(max(0, count), seed: seed) }
      let step = scale / Double(rows)
      let (low, high) = (values.min() ?? center, values.max() ?? center)
      @Sendable func mean(_ sum: Double) -> Double { min(max(center + step * sum, low), high) }
      if let levels = Levels(deviations) {
        let means = try ResampledCounts(levels.counts) { counts in
          mean(Statistics.sum(zip(levels.values, counts).lazy.map { $0 * Double($1) }))
        }
        return try means.replicates(count, seed: seed)
      }
      var sampler = RowSampler(rows: rows, seed: seed)
      return deviations.withUnsafeBufferPointer { deviations in
        (0..<max(0, count)).map { _ in mean(Self.sum(deviations, &sampler)) }
      }
    }

    /// The means without each value.
    ///
    /// - Throws: `empty`, `non_finite`, and `too_few_items` for one value.
    public func jackknife() throws(MetricError) -> [Double] {
      let center = try estimate()
      guard rows > 1 else {
        throw MetricError(.tooFewItems, "one value has no mean without it; give at least two")
      }
      return values.map { center + (center / Double(rows - 1) - $0 / Double(rows - 1)) }
    }

    /// For a range of values beyond that of `Double`.
    private func plainReplicates(_ count: Int, seed: UInt64) -> [Double] {
      Resamples(rows: rows, count: count, seed: seed).map { resample in
        Statistics.finiteMean(resample.map { values[$0] })
      }
    }

    /// The sum of a resample, in four parts that do not wait for each other.
    @inline(__always)
    private static func sum(
      _ deviations: UnsafeBufferPointer<Double>, _ sampler: inout RowSampler
    ) -> Double {
      var sums = (0.0, 0.0, 0.0, 0.0)
      sampler.draw(deviations.count) { place, row in
        switch place & 3 {
        case 0: sums.0 += deviations[row]
        case 1: sums.1 += deviations[row]
        case 2: sums.2 += deviations[row]
        default: sums.3 += deviations[row]
        }
      }
      return (sums.0 + sums.1) + (sums.2 + sums.3)
    }
  }
}

extension Statistics.ResampledMean {
  /// Few different values and how often each occurs.
  private struct Levels {
    /// Below so many values of a level, counts cost more than rows.
    private static let rowsPerLevel = 64

    private(set) var values: [Double] = []
    private(set) var counts: [Int] = []

    /// Nil when there are too many levels for these rows.
    init?(_ list: [Double]) {
      let limit = min(64, list.count / Self.rowsPerLevel)
      var numbers: [Double: Int] = [:]
      for value in list {
        if let number = numbers[value] {
          counts[number] += 1
        } else if values.count < limit {
          numbers[value] = values.count
          values.append(value)
          counts.append(1)
        } else {
          return nil
        }
      }
    }
  }
}

extension Statistics.ResampledStatistic where Self == Statistics.ResampledMean {
  /// The mean of values; it throws `empty` or `non_finite` when it is asked for.
  ///
  /// Source: as of ``Statistics/mean(_:)``.
  public static func mean(_ values: [Double]) -> Self { Self(values) }
}
