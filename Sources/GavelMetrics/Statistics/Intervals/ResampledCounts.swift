extension Statistics {
  /// A statistic of how many rows each class has, for the bootstrap.
  ///
  /// Rows of one class are all alike, so that a resample is known by its counts. These have a multinomial
  /// distribution, which is drawn class by class: a replicate takes time in proportion to the classes and not
  /// to the rows. Rates, tables of right and wrong answers and the kappas are statistics of this kind.
  ///
  /// ```swift
  /// let accuracy = try Statistics.ResampledCounts([right, wrong]) { counts in
  ///   Double(counts[0]) / Double(counts[0] + counts[1])
  /// }
  /// ```
  ///
  /// Resamples are as likely as those of ``Resamples``, but other ones for the same seed.
  public struct ResampledCounts: ResampledStatistic {
    private let counts: [Int]
    private let statistic: @Sendable ([Int]) throws(MetricError) -> Double

    /// The number of rows.
    public let rows: Int

    /// A statistic of the counts of the classes, in the given order.
    ///
    /// - Throws: `invalid_parameter` for a negative count or counts beyond the range of `Int`.
    public init(
      _ counts: [Int], statistic: @escaping @Sendable ([Int]) throws(MetricError) -> Double
    ) throws(MetricError) {
      var rows = 0
      for (index, count) in counts.enumerated() {
        let (sum, isTooLarge) = rows.addingReportingOverflow(count)
        guard count >= 0 && !isTooLarge else {
          throw MetricError(
            .invalidParameter, "class \(index) has \(count) rows; counts are not negative, nor is their sum")
        }
        rows = sum
      }
      self.rows = rows
      self.counts = counts
      self.statistic = statistic
    }

    /// The statistic of the counts.
    public func estimate() throws(MetricError) -> Double { try statistic(counts) }

    /// The statistic of random counts.
    public func replicates(_ count: Int, seed: UInt64) throws(MetricError) -> [Double] {
      var sampler = BinomialSampler(seed: seed)
      var replicates: [Double] = []
      replicates.reserveCapacity(max(0, count))
      var drawn = counts
      for _ in 0..<max(0, count) {
        draw(&drawn, &sampler)
        try replicates.append(statistic(drawn))
      }
      return replicates
    }

    /// The statistic of those among so many random counts for which it is defined.
    func definedReplicates(_ count: Int, seed: UInt64) -> [Double] {
      var sampler = BinomialSampler(seed: seed)
      var drawn = counts
      return (0..<max(0, count)).compactMap { _ in
        draw(&drawn, &sampler)
        return try? statistic(drawn)
      }
    }

    /// The statistic without each row, computed once for each class; takes memory in proportion to the rows.
    public func jackknife() throws(MetricError) -> [Double] {
      var values: [Double] = []
      values.reserveCapacity(rows)
      var rest = counts
      for (index, count) in counts.enumerated() where count > 0 {
        rest[index] -= 1
        let value = try statistic(rest)
        rest[index] += 1
        values += repeatElement(value, count: count)
      }
      return values
    }

    /// Draws the counts one after the other, each from the rows that the classes before have left.
    private func draw(_ drawn: inout [Int], _ sampler: inout BinomialSampler) {
      var undrawn = rows
      var rest = rows
      for (index, count) in counts.enumerated() {
        drawn[index] = sampler.successes(trials: undrawn, part: count, of: rest)
        undrawn -= drawn[index]
        rest -= count
      }
    }
  }
}
