import Foundation
import GavelCore

/// Writes calls to a file as they come, and seals it at the end.
final class Recorder: CallStore {
  private struct State {
    var recording: Recording
    /// Nil once the recording is finished.
    var file: FileHandle?
  }

  private let path: String
  private let state: Locked<State>

  /// Makes the file at `path`, or goes on with an unfinished one.
  init(of base: any Backend, to path: String) throws(RecordingError) {
    var recording = Recording(model: base.model, capabilities: base.capabilities)
    if FileManager.default.fileExists(atPath: path) {
      let found = try Recording(reading: path)
      guard !found.isFinished else {
        throw RecordingError(
          .exists, "a finished recording is there already; remove it to record anew, or name another file",
          path: path)
      }
      guard found.model == recording.model, found.capabilities == recording.capabilities else {
        throw RecordingError(
          .otherBackend,
          """
          the unfinished recording there is of the model \(RecordingError.quoted(found.model)), or of one that can do \
          other things; remove it to record anew, or name another file
          """, path: path, line: 1)
      }
      recording = found
    }
    self.path = path
    state = Locked(State(recording: recording, file: try Self.begin(recording, path: path)))
  }

  private static func begin(_ recording: Recording, path: String) throws(RecordingError) -> FileHandle {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(recording.bytes(finished: false)).write(to: url, options: .atomic)
      let file = try FileHandle(forWritingTo: url)
      try file.seekToEnd()
      return file
    } catch { throw notWritable(error, path: path) }
  }

  private static func notWritable(_ error: any Error, path: String) -> RecordingError {
    RecordingError(
      .notWritable, "the file cannot be written: \(error.localizedDescription)", path: path)
  }

  /// How many calls are recorded.
  var count: Int { state.withLock { $0.recording.calls.count } }

  /// The recorded completion; once the recording is finished, an unknown call is refused before it is paid for.
  func completion(for key: CallKey) throws -> Completion? {
    try state.withLock { state in
      if let call = state.recording.calls[key.digest] { return call.completion }
      guard state.file != nil else { throw finished }
      return nil
    }
  }

  /// Nothing is left to do: the backend below has recorded the call with its request.
  func store(_ completion: Completion, for key: CallKey) throws {}

  /// Writes one call to the file, unless there is one with its key.
  func record(_ completion: Completion, to request: CompletionRequest) throws {
    try state.withLock { state in
      guard let file = state.file else { throw finished }
      guard let line = try state.recording.add(completion, to: request) else { return }
      do { try file.write(contentsOf: Data(line)) } catch { throw Self.notWritable(error, path: path) }
    }
  }

  /// Sorts the calls and writes the last line; a second time does nothing.
  func finish() throws {
    try state.withLock { state in
      guard let file = state.file else { return }
      do {
        try Data(state.recording.bytes(finished: true)).write(
          to: URL(fileURLWithPath: path), options: .atomic)
        try file.close()
      } catch { throw Self.notWritable(error, path: path) }
      state.file = nil
    }
  }

  private var finished: RecordingError {
    RecordingError(
      .finished, "the recording was finished before this call; call finish() at the end", path: path)
  }
}
