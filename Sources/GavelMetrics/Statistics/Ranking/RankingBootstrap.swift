extension Statistics {
  /// What resampling the battles says about the scores of competitors.
  public struct RankingBootstrap<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors, in the order of all lists.
    public let competitors: [Competitor]

    /// The median of the replicates of each competitor's score.
    public let medians: [Double]

    /// The interval of each competitor's score: the quantiles of its replicates.
    public let intervals: [Interval]

    /// The number of resamples with scores.
    public let replicates: Int

    /// The number of resamples without scores, which are left out.
    ///
    /// When it is not small, the intervals are too narrow: the resamples left out are the extreme ones.
    public let failed: Int

    /// Reads medians and intervals off the scores of at least one replicate, a list of each competitor.
    init(_ competitors: [Competitor], scores: [[Double]], failed: Int, level: Double) {
      let sorted = scores.map { $0.sorted() }
      self.competitors = competitors
      self.failed = failed
      replicates = scores.first?.count ?? 0
      medians = sorted.map { Statistics.quantile(sorted: $0, at: 0.5) }
      intervals = sorted.map {
        Interval(
          low: Statistics.quantile(sorted: $0, at: (1 - level) / 2),
          high: Statistics.quantile(sorted: $0, at: (1 + level) / 2), level: level)
      }
    }
  }
}

extension Statistics {
  static func noResamples() -> MetricError {
    MetricError(.invalidParameter, "no resamples were given; give at least one")
  }
}
