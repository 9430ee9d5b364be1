import Foundation
import GavelCore

extension Recording {
  /// Reads the file at `path`; a torn last line of an unfinished recording counts as not there.
  ///
  /// - Throws: ``RecordingError`` with the first line that is not as it was written.
  init(reading path: String) throws(RecordingError) {
    let bytes = try Self.contents(of: path)
    // What stands behind the last end of a line is no line.
    let lines = bytes.split(separator: Self.lineEnd, omittingEmptySubsequences: false).dropLast()
    self = try Self.header(lines.first ?? bytes[...], path: path)
    var lastKey = ""
    var unsorted: Int?
    for line in lines.dropFirst() {
      lineCount += 1
      guard !isFinished else { throw damaged("stands behind the last one", path: path) }
      guard let object = RecordingLine.object(in: line) else { throw damaged("was altered", path: path) }
      if object["calls"] == nil {
        let key = try addCall(object, Array(line), path: path)
        if key <= lastKey, unsorted == nil { unsorted = lineCount }
        lastKey = key
      } else {
        if let unsorted { throw damaged("is not in its place", at: unsorted, path: path) }
        let digest = Digest(of: Array(bytes[..<line.startIndex])).hex
        guard object["calls"]?.int == calls.count, object["digest"]?.string == digest else {
          throw damaged("does not fit what stands before it: lines are missing or were added", path: path)
        }
        isFinished = true
      }
    }
    if isFinished, bytes.last != Self.lineEnd {
      throw damaged("stands behind the last one", at: lineCount + 1, path: path)
    }
  }

  /// Why this recording, which has no last line, cannot be replayed.
  func unfinished(at path: String) -> RecordingError {
    RecordingError(
      .unfinished,
      """
      the recording ends behind \(calls.count) calls without its last line: it was cut, or finish() was not called; \
      restore the file, or go on with RecordedBackend(recording:to:) and call finish()
      """, path: path, line: lineCount)
  }

  private static func contents(of path: String) throws(RecordingError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw RecordingError(
        .missing, "there is no such file; record it with RecordedBackend(recording:to:)", path: path)
    }
    do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
      throw RecordingError(
        .unreadable, "the file cannot be read: \(error.localizedDescription)", path: path)
    }
  }

  private static func header(_ line: ArraySlice<UInt8>, path: String) throws(RecordingError) -> Recording {
    guard line.starts(with: Array("{\"\(versionKey)\":".utf8)) else {
      throw RecordingError(
        .notARecording, "the first line is not that of a recording; name another file", path: path)
    }
    guard let object = RecordingLine.object(in: line) else {
      throw damaged("was altered", at: 1, path: path)
    }
    guard object[versionKey]?.int == version, let model = object["model"]?.string,
      let bits = object["capabilities"]?["bits"]?.int, let mask = UInt32(exactly: bits)
    else {
      throw RecordingError(
        .unknownVersion,
        "this version reads recordings of version \(version); remove the file and record it anew",
        path: path, line: 1)
    }
    var recording = Recording(model: model, capabilities: BackendCapabilities(rawValue: mask))
    recording.lineCount = 1
    return recording
  }

  /// Keeps the call of one line; its key.
  private mutating func addCall(
    _ object: JSONValue, _ line: [UInt8], path: String
  ) throws(RecordingError) -> String {
    guard let text = object["key"]?.string, let key = Digest(hexadecimal: Array(text.utf8)),
      let json = object["completion"], let completion = try? JSONCoding.decode(Completion.self, from: json)
    else { throw damaged("is no call", path: path) }
    if calls[key] == nil { calls[key] = Call(completion: completion, line: line) }
    return text
  }

  private func damaged(_ what: String, path: String) -> RecordingError {
    Self.damaged(what, at: lineCount, path: path)
  }

  private func damaged(_ what: String, at line: Int, path: String) -> RecordingError {
    Self.damaged(what, at: line, path: path)
  }

  private static func damaged(_ what: String, at line: Int, path: String) -> RecordingError {
    RecordingError(
      .damaged,
      """
      this line \(what); restore the file as it was recorded (version control must not change its line ends), or \
      remove it and record it anew
      """, path: path, line: line)
  }
}
