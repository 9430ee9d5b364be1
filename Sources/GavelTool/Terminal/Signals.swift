import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Signals that ask the program to end, noted for whoever looks.
enum Signals {
  private static let numbers = [SIGINT, SIGTERM]
  /// The number of the first such signal; 0 if none came.
  private static let received = Atomic<Int32>(0)
  private static let times = Atomic<Int>(0)

  /// Lets SIGINT and SIGTERM arrive, also where the parent handed them down blocked.
  ///
  /// To be called by the main thread
  /// before there are others, so that it is the one to get them.
  static func unblock() {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Notes SIGINT and SIGTERM from now on, and lets a closed pipe be an error of the write.
  static func watch() {
    _ = signal(SIGPIPE, SIG_IGN)
    // The handler must not be the first to use these, since that would make them.
    _ = count
    for number in numbers {
      _ = signal(number) { number in
        // Only atomic operations happen here, which a signal handler may do.
        _ = Signals.received.compareExchange(expected: 0, desired: number, ordering: .relaxed)
        Signals.times.add(1, ordering: .relaxed)
      }
    }
  }

  /// The first signal that came; nil if none did.
  static var first: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// How many came.
  static var count: Int { first == nil ? 0 : times.load(ordering: .relaxed) }

  /// The exit status after the first signal.
  static var status: ExitStatus { first == SIGINT ? .interrupted : .terminated }
}
