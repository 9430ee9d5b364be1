/// How often a metric resamples, from which seed, and at which level of confidence.
public struct BootstrapSettings: Hashable, Sendable {
  /// The number of resamples.
  public var resamples: Int
  /// What the resamples are drawn from; the same seed gives the same interval.
  public var seed: UInt64
  /// The level of confidence, for example 0.95.
  public var level: Double

  /// Settings; 2,000 resamples place the bounds of a 95 % interval to about a twentieth of its width.
  public init(resamples: Int = 2000, seed: UInt64 = 0, level: Double = 0.95) {
    self.resamples = resamples
    self.seed = seed
    self.level = level
  }
}
