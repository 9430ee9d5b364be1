/// What a check of one file found.
public struct CheckReport: Hashable, Sendable {
  /// The number of cases that passed.
  public var passed: Int

  /// One line for every case that failed: its name and what was different.
  public var failures: [String]

  /// The number of cases that failed; all of a metric which is not known, at least one.
  public var failed: Int

  /// Creates a report from its parts; without `failed`, every failure is one case.
  public init(passed: Int, failures: [String], failed: Int? = nil) {
    self.passed = passed
    self.failures = failures
    self.failed = failed ?? failures.count
  }
}
