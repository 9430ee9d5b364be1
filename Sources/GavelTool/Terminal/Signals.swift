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
  /// The number of the first such signal, in the low half, and how many came, in the high half.
  private static let received = Atomic<UInt64>(0)

  /// Notes SIGINT and SIGTERM from now on, and lets a closed pipe be an error of the write.
  static func watch() {
    _ = signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        // Only an atomic exchange happens here, which a signal handler may do.
        let seen = Signals.received.load(ordering: .relaxed)
        let first = seen & 0xFFFF_FFFF == 0 ? UInt64(number) : seen & 0xFFFF_FFFF
        Signals.received.store(((seen >> 32) + 1) << 32 | first, ordering: .relaxed)
      }
    }
  }

  /// The first signal that came; nil if none did.
  static var first: Int32? {
    let number = received.load(ordering: .relaxed) & 0xFFFF_FFFF
    return number == 0 ? nil : Int32(number)
  }

  /// How many came.
  static var count: Int { Int(received.load(ordering: .relaxed) >> 32) }

  /// The exit status after the first signal.
  static var status: ExitStatus { first == SIGINT ? .interrupted : .terminated }
}
