import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system counts for this process.
enum Usage {
  /// Processor time of this process so far, of all threads, in seconds.
  static var ownSeconds: Double { seconds(of: own) }

  /// Processor time of all finished child processes, in seconds.
  static var childSeconds: Double { seconds(of: children) }

  /// The most memory that this process ever had, in megabytes.
  static var peakMegabytes: Double {
    #if canImport(Darwin)
      Double(own.ru_maxrss) / 1_000_000
    #else
      Double(own.ru_maxrss) * 1024 / 1_000_000
    #endif
  }

  /// The figures of `body` over `count` units.
  static func figures(of count: Int, _ body: () throws -> Void) rethrows -> Figures {
    let (started, used) = (ContinuousClock.now, ownSeconds)
    try body()
    return figures(of: count, since: started, used: used)
  }

  /// The figures of `body` over `count` units.
  static func figures(
    of count: Int, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Void
  ) async rethrows -> Figures {
    let (started, used) = (ContinuousClock.now, ownSeconds)
    try await body()
    return figures(of: count, since: started, used: used)
  }

  private static func figures(of count: Int, since started: ContinuousClock.Instant, used: Double) -> Figures
  {
    Figures(
      count: count, microseconds: (ownSeconds - used) / Double(count) * 1_000_000,
      seconds: (ContinuousClock.now - started) / .seconds(1))
  }

  #if canImport(Glibc)
    private static var own: rusage { usage(RUSAGE_SELF.rawValue) }
    private static var children: rusage { usage(RUSAGE_CHILDREN.rawValue) }
  #else
    private static var own: rusage { usage(RUSAGE_SELF) }
    private static var children: rusage { usage(RUSAGE_CHILDREN) }
  #endif

  private static func usage(_ whose: some BinaryInteger) -> rusage {
    var usage = rusage()
    getrusage(Int32(truncatingIfNeeded: whose), &usage)
    return usage
  }

  private static func seconds(of usage: rusage) -> Double {
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
