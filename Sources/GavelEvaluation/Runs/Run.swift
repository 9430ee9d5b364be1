import Foundation
public import GavelCore

/// Judges the items of an input and writes one record for each, in their order.
///
/// ```swift
/// let run = Run(judge, name: "helpfulness", seed: 1) { try $0.submission() }
/// let summary = try await run.execute(reading: ItemReader("items.jsonl", need: .submission)) { line in … }
/// ```
public struct Run<Subject: Sendable, V: Verdict>: Sendable {
  private let judge: any Judge<Subject, V>
  private let name: String
  private let subject: @Sendable (Item) throws -> Subject
  /// The seed of every random choice.
  public var seed: UInt64
  /// How many items are judged at once.
  public var concurrency: Int
  /// The most items to read; nil for all.
  public var limit: Int?
  /// A digest of everything outside the judge that verdicts depend on; part of every record's key.
  public var configuration: String

  /// A run of `judge`.
  ///
  /// - Parameters:
  ///   - judge: Who rules.
  ///   - name: The judge's name in records.
  ///   - seed: The seed of every random choice.
  ///   - concurrency: How many items are judged at once.
  ///   - limit: The most items to read; nil for all.
  ///   - configuration: A digest of further settings; nil takes the judge's fingerprint.
  ///   - subject: What the judge gets of an item.
  public init(
    _ judge: any Judge<Subject, V>, name: String, seed: UInt64 = 0, concurrency: Int = 4, limit: Int? = nil,
    configuration: String? = nil, subject: @escaping @Sendable (Item) throws -> Subject
  ) {
    self.judge = judge
    self.name = name
    self.seed = seed
    self.concurrency = concurrency
    self.limit = limit
    self.configuration = configuration ?? judge.provenance.fingerprint
    self.subject = subject
  }

  /// Judges every item that `reader` yields.
  ///
  /// A line that is no item becomes a record with the error `invalid-item`. An error of the input as a whole ends the
  /// reading; what is under way is finished and written before it is thrown.
  ///
  /// - Parameters:
  ///   - reader: The input; not to be used elsewhere any more.
  ///   - stop: Raise it to begin nothing new.
  ///   - progress: Called after every record, in order.
  ///   - write: Takes each record's line, without its line end, in the order of the input.
  /// - Returns: What the run came to.
  /// - Throws: ``ItemError`` of the input as a whole; an error that would fail every item; `CancellationError`; what
  ///   `write` throws.
  public func execute(
    reading reader: sending ItemReader, stop: StopFlag = StopFlag(),
    progress: @escaping @Sendable (RunProgress) -> Void = { _ in },
    write: @escaping @Sendable ([UInt8]) throws -> Void
  ) async throws -> RunSummary {
    let started = ContinuousClock.now
    let input = RunInput(reader, limit: limit, stop: stop)
    stop.whenRaised { [weak input] in input?.abandon() }
    let tally = Locked(Tally())
    let lines = try RecordWriter<V>(judge: name, configuration: configuration, provenance: judge.provenance)
    try await OrderedWorkers.run(
      concurrency: concurrency, next: { input.next() },
      transform: { pull -> Finished? in
        guard let pulled = await pull.entry() else { return nil }
        let (id, content, item, outcome) = try await judged(pulled.entry)
        let line = try lines.line(id: id, content: content, item: item, outcome: outcome)
        return Finished(line: line, item: item, outcome: outcome, fraction: pulled.fraction)
      },
      consume: { finished in
        guard let finished else { return }
        try write(finished.line)
        let now = tally.withLock { tally in
          tally.add(finished.outcome, item: finished.item, fraction: finished.fraction)
          return tally.progress
        }
        progress(now)
      })
    try input.rethrow()
    var summary = tally.withLock { $0.summary(kind: V.kind, isBaseline: judge.provenance.isBaseline) }
    summary.seconds = (ContinuousClock.now - started) / .seconds(1)
    (summary.linesRead, summary.inputDigest) = input.finished()
    return summary
  }

  private struct Finished: Sendable {
    var line: [UInt8]
    var item: Item?
    var outcome: Outcome<V>
    var fraction: Double?
  }

  private func judged(
    _ entry: ItemReader.Entry
  ) async throws -> (id: String, content: Digest, item: Item?, outcome: Outcome<V>) {
    switch entry {
    case .item(let item):
      do {
        let context = JudgmentContext(item: item.id, seed: seed)
        return (item.id, item.digest, item, try await judge.outcome(for: try subject(item), in: context))
      } catch let error as ItemError {
        return (item.id, item.digest, item, .failed(Self.failure(error)))
      }
    case .invalid(let error):
      let id = error.id ?? "invalid"
      let content = Digest(of: [.string(id), .string(error.code.rawValue), .string(error.excerpt ?? "")])
      return (id, content, nil, .failed(Self.failure(error)))
    }
  }

  private static func failure(_ error: ItemError) -> JudgmentError {
    JudgmentError(.invalidItem, error.description, raw: error.excerpt)
  }
}
