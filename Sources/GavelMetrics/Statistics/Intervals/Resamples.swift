extension Statistics {
  /// Random resamples of rows with replacement, made while they are read; the same seed gives the same ones.
  ///
  /// Each holds as many rows as there are, and every row is exactly as likely as any other. Give them to
  /// ``bootstrapInterval(rows:resamples:level:method:statistic:)``.
  public struct Resamples: Sequence, Sendable {
    /// The number of rows.
    public let rows: Int

    /// The number of resamples.
    public let count: Int

    /// What the resamples are drawn from.
    public let seed: UInt64

    /// Resamples of rows; neither number may be negative.
    public init(rows: Int, count: Int, seed: UInt64) {
      precondition(rows >= 0 && count >= 0, "numbers of rows and resamples cannot be negative")
      self.rows = rows
      self.count = count
      self.seed = seed
    }

    /// The resamples from the first one on.
    public func makeIterator() -> Iterator {
      Iterator(rows: rows, remaining: count, sampler: RowSampler(rows: Swift.max(1, rows), seed: seed))
    }

    /// The resamples that are still to come.
    public struct Iterator: IteratorProtocol {
      fileprivate let rows: Int
      fileprivate var remaining: Int
      fileprivate var sampler: RowSampler

      /// The next resample.
      public mutating func next() -> [Int]? {
        guard remaining > 0 else { return nil }
        remaining -= 1
        var resample: [Int] = []
        resample.reserveCapacity(rows)
        sampler.draw(rows) { _, row in resample.append(row) }
        return resample
      }
    }
  }
}
