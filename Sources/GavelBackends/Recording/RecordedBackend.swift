public import GavelCore

/// A backend whose calls are recorded in a file once, and replayed from it byte for byte: tests then need no server.
///
/// Record once, against the real model:
///
/// ```swift
/// let backend = try RecordedBackend(recording: server, to: "Tests/Recordings/helpfulness.jsonl")
/// _ = try await LLMJudge(pointwise: .helpfulness, backend: backend).outcomes(for: submissions)
/// try backend.finish()
/// ```
///
/// Replay as often as you like, without a network and without a key:
///
/// ```swift
/// let backend = try RecordedBackend(replaying: "Tests/Recordings/helpfulness.jsonl")
/// let outcomes = try await LLMJudge(pointwise: .helpfulness, backend: backend).outcomes(for: submissions)
/// ```
///
/// A request is found again by its `CallKey`: model, prompt, form of the answer, sampling, repetition, ask and seed. A
/// replay never calls anybody: a request that was not recorded ends the run with the reason `not-recorded`.
///
/// The file is text, one JSON object a line, in the order of the keys: it does not depend on scheduling. It holds the
/// model, the requests and the replies, and neither credentials nor addresses. A file that was cut, edited or left
/// unfinished is refused.
///
/// Put `retrying()` below the recording: `RecordedBackend(recording: server.retrying(), to: path)`.
public final class RecordedBackend: Backend {
  private enum Mode {
    case replaying(Recording)
    case recording(StoredBackend, Recorder)
  }

  /// The file.
  public let path: String
  /// The model that was asked.
  public let model: String
  /// What the recorded backend can do.
  public let capabilities: BackendCapabilities
  private let mode: Mode

  /// Answers from the recording at `path`, and never calls anybody.
  ///
  /// Model and capabilities are those of the backend that was recorded.
  ///
  /// - Throws: ``RecordingError`` if there is no recording, or if it was cut, edited or not finished.
  public init(replaying path: String) throws {
    let recording = try Recording(reading: path)
    guard recording.isFinished else { throw recording.unfinished(at: path) }
    self.path = path
    model = recording.model
    capabilities = recording.capabilities
    mode = .replaying(recording)
  }

  /// Asks `base`, and writes every call to the new file `path` before its reply is used.
  ///
  /// Equal requests are asked once. Errors of the base are passed on and not recorded. A recording that was not finished
  /// is taken up: what it holds is not asked again. One file is written by one backend at a time.
  ///
  /// - Throws: ``RecordingError`` if a finished recording, or another file, is there already: it is never overwritten.
  public init(recording base: any Backend, to path: String) throws {
    let recorder = try Recorder(of: base, to: path)
    self.path = path
    model = base.model
    capabilities = base.capabilities
    mode = .recording(StoredBackend(RecordingBase(base: base, recorder: recorder), in: recorder), recorder)
  }

  /// How many calls are recorded.
  public var count: Int {
    switch mode {
    case .replaying(let recording): recording.calls.count
    case .recording(_, let recorder): recorder.count
    }
  }

  /// The recorded completion; while recording, that of the base where there is none yet.
  ///
  /// - Throws: `BackendError` with the reason `not-recorded` where a replay has no reply to this request; while
  ///   recording, what the base throws, or `store-failed` where the file cannot be written.
  public func complete(_ request: CompletionRequest) async throws -> Completion {
    switch mode {
    case .recording(let stored, _): return try await stored.complete(request)
    case .replaying(let recording):
      try Task.checkCancellation()
      guard let call = recording.calls[CallKey(request, model: model).digest] else {
        throw notRecorded(request)
      }
      return call.completion
    }
  }

  /// Ends the recording: sorts its calls and seals the file.
  ///
  /// Only then can it be replayed. Finishing twice is harmless, and so is finishing a replay.
  ///
  /// - Throws: ``RecordingError`` if the file cannot be written.
  public func finish() throws {
    if case .recording(_, let recorder) = mode { try recorder.finish() }
  }

  private func notRecorded(_ request: CompletionRequest) -> BackendError {
    let last = RecordingError.quoted(request.prompt.texts.last ?? "")
    return BackendError(
      .notRecorded,
      """
      the recording \(RecordingError.quoted(path)) has \(count) calls, and none for this request, whose last message \
      begins \(last); where prompt, answer form, sampling or seed were changed on purpose, remove the file and record \
      it anew with RecordedBackend(recording:to:)
      """, stopsRun: true)
  }
}

/// Asks a backend, and writes down what it answered to what.
private struct RecordingBase: Backend {
  let base: any Backend
  let recorder: Recorder

  var model: String { base.model }
  var capabilities: BackendCapabilities { base.capabilities }

  func complete(_ request: CompletionRequest) async throws -> Completion {
    let completion = try await base.complete(request)
    do { try recorder.record(completion, to: request) } catch {
      throw BackendError(.storeFailed, "finished calls cannot be recorded: \(error)", stopsRun: true)
    }
    return completion
  }
}
