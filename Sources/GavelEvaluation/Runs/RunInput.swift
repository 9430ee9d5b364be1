import Foundation
import GavelCore

/// The one source of a run.
///
/// A file is read where an item is asked for. A pipe may keep its reader waiting for long; it is read on a thread of its
/// own, so that calls under way go on and are written meanwhile.
final class RunInput: Sendable {
  /// An entry of the input, and how much of it was read.
  struct Pulled: Sendable {
    var entry: ItemReader.Entry
    var fraction: Double?
  }

  /// An entry that is there, or that will be.
  enum Pull: Sendable {
    case ready(Pulled)
    case coming(Promise<Pulled>)

    /// The entry; nil if the input ended, or waiting for it was given up.
    func entry() async -> Pulled? {
      switch self {
      case .ready(let pulled): pulled
      case .coming(let promise): await promise.value()
      }
    }
  }

  private struct State {
    var count = 0
    var isAtEnd = false
    var failure: (any Error)?
    var waiting: [Int: Promise<Pulled>] = [:]
  }

  private let state = Locked(State())
  private let reader: Locked<ItemReader>
  private let queue: DispatchQueue?
  private let limit: Int?
  private let stop: StopFlag

  init(_ reader: sending ItemReader, limit: Int?, stop: StopFlag) {
    queue = reader.fractionRead == nil ? DispatchQueue(label: "gavel.input") : nil
    self.reader = Locked(reader)
    self.limit = limit
    self.stop = stop
  }

  /// The next entry; nil at the end, at the limit, when asked to stop, and after an error of the input.
  ///
  /// To be called by one worker at a time.
  func next() -> Pull? {
    let number: Int? = state.withLock { state in
      guard !stop.isRaised, state.failure == nil, !state.isAtEnd else { return nil }
      defer { state.count += 1 }
      return state.count
    }
    guard let number else { return nil }
    guard let queue else { return read(number).map { .ready($0) } }
    let promise = Promise<Pulled>()
    state.withLock { $0.waiting[number] = promise }
    queue.async {
      promise.fulfil(self.read(number))
      self.state.withLock { $0.waiting[number] = nil }
    }
    // The flag may have been raised since it was looked at.
    if stop.isRaised { abandon() }
    return .coming(promise)
  }

  /// Lets nobody wait any longer for what a pipe may still bring.
  func abandon() {
    let waiting = state.withLock { state in
      defer { state.waiting = [:] }
      return state.waiting
    }
    for promise in waiting.values { promise.fulfil(nil) }
  }

  /// How many lines were read, and the digest of their bytes; empty if a read is still under way.
  func finished() -> (lines: Int, digest: String) {
    reader.withLockIfAvailable { ($0.counts.lines, $0.digest.hex) } ?? (0, "")
  }

  /// Throws the error that ended the reading.
  func rethrow() throws {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func read(_ number: Int) -> Pulled? {
    guard !state.withLock({ $0.isAtEnd }) else { return nil }
    return reader.withLock { reader in
      do {
        if let limit, number >= limit {
          try reader.checkSomethingWasReadable()
        } else if let entry = try reader.next() {
          return Pulled(entry: entry, fraction: reader.fractionRead)
        }
      } catch {
        state.withLock { $0.failure = error }
      }
      state.withLock { $0.isAtEnd = true }
      return nil
    }
  }
}
