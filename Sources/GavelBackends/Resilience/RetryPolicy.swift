/// How often failed calls are tried again, and how long is waited in between.
///
/// The wait before retry `n` (from 0) is drawn between zero and `base` · 2ⁿ, at most `cap`; where the server asks for a
/// longer one, that one counts.
public struct RetryPolicy: Hashable, Sendable {
  /// How often a call is tried again at most; 0 for never.
  public var retries: Int
  /// The upper bound of the first wait.
  public var base: Duration
  /// The upper bound of all waits that the server did not ask for.
  public var cap: Duration
  /// The longest wait that a server can ask for; a call that should wait longer fails.
  public var longestHint: Duration
  /// How long one call waits in all.
  public var budget: Duration
  /// How many calls in a row may fail after all their retries before the run is stopped.
  ///
  /// The number of calls under way counts where it is greater.
  public var failuresBeforeStop: Int

  /// A policy.
  ///
  /// - Parameters:
  ///   - retries: How often a call is tried again at most.
  ///   - base: The upper bound of the first wait.
  ///   - cap: The upper bound of all waits that the server did not ask for.
  ///   - longestHint: The longest wait that a server can ask for.
  ///   - budget: How long one call waits in all.
  ///   - failuresBeforeStop: How many calls in a row may fail before the run is stopped.
  public init(
    retries: Int = 5, base: Duration = .seconds(0.5), cap: Duration = .seconds(30),
    longestHint: Duration = .seconds(120), budget: Duration = .seconds(600), failuresBeforeStop: Int = 8
  ) {
    self.retries = retries
    self.base = base
    self.cap = cap
    self.longestHint = longestHint
    self.budget = budget
    self.failuresBeforeStop = failuresBeforeStop
  }

  /// Five retries, with at most ten minutes of waiting between them.
  public static let standard = RetryPolicy()
  /// Each call is made once.
  public static let never = RetryPolicy(retries: 0)

  /// The wait before retry number `retry` (from 0) where `share`, in 0 ..< 1, was drawn.
  func wait(beforeRetry retry: Int, share: Double) -> Duration {
    var bound = min(base, cap)
    for _ in 0..<max(0, retry) where bound < cap { bound = min(cap, bound * 2) }
    return bound * share
  }
}
