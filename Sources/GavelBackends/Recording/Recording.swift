import GavelCore

/// What the file of a recording holds.
///
/// The first line names version, model and capabilities; then comes one line for each call; the last line has their
/// number and the digest of all lines before it.
struct Recording {
  /// One call and its line, without the end of the line.
  struct Call {
    var completion: Completion
    var line: [UInt8]
  }

  static let version = 1
  static let versionKey = "gavel-recording"
  static let lineEnd = UInt8(ascii: "\n")

  let model: String
  let capabilities: BackendCapabilities
  var calls: [Digest: Call] = [:]
  /// Whether the last line is there.
  var isFinished = false
  /// The number of whole lines.
  var lineCount = 0

  /// The beginning of a recording.
  init(model: String, capabilities: BackendCapabilities) {
    self.model = model
    self.capabilities = capabilities
  }

  /// Keeps a call, unless there is one with this key; its line, or nil.
  mutating func add(_ completion: Completion, to request: CompletionRequest) throws -> [UInt8]? {
    let key = CallKey(request, model: model)
    guard calls[key.digest] == nil else { return nil }
    let line = RecordingLine.bytes(of: [
      .init("key", .string(key.description)), .init("request", request.recorded),
      .init("completion", try JSONCoding.value(of: completion)),
    ])
    calls[key.digest] = Call(completion: completion, line: line)
    return line + [Self.lineEnd]
  }

  /// The whole file in the order of the keys; without the last line if it is not `finished`.
  func bytes(finished: Bool) -> [UInt8] {
    var bytes = RecordingLine.bytes(of: [
      .init(Self.versionKey, .integer(Self.version)), .init("model", .string(model)),
      .init(
        "capabilities",
        ["bits": .integer(capabilities.rawValue), "names": .string(capabilities.description)]),
    ])
    bytes.append(Self.lineEnd)
    for (_, call) in calls.map({ ($0.key.hex, $0.value) }).sorted(by: { $0.0 < $1.0 }) {
      bytes += call.line
      bytes.append(Self.lineEnd)
    }
    if finished {
      let digest = Digest(of: bytes).hex
      bytes += RecordingLine.bytes(of: [
        .init("calls", .integer(calls.count)), .init("digest", .string(digest)),
      ])
      bytes.append(Self.lineEnd)
    }
    return bytes
  }
}
