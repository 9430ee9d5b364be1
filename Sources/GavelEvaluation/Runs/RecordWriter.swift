import Foundation
import GavelCore

/// Writes records as lines, in the order of keys in which people read them.
///
/// What all records of a run share is encoded once.
struct RecordWriter<V: Verdict>: Sendable {
  private let judge: String
  private let configuration: String
  private let provenance: Provenance
  private let provenanceJSON: [UInt8]

  init(judge: String, configuration: String, provenance: Provenance) throws {
    self.judge = judge
    self.configuration = configuration
    self.provenance = provenance
    provenanceJSON = Array(JSONCoding.printable(try JSONCoding.data(of: provenance)))
  }

  /// One line without its line end.
  func line(id: String, content: Digest, item: Item?, outcome: Outcome<V>) throws -> [UInt8] {
    var line = JSONWriter()
    line.reserve(2048)
    line.write(json: "{".utf8)
    line.write("schema", Record.schema)
    line.write("id", id)
    line.write("key", key(content))
    line.write("judge", judge)
    line.write("system", item?.system)
    let own = outcome.judgment?.provenance
    line.key("provenance")
    if own == nil || own == provenance {
      line.write(json: provenanceJSON)
    } else {
      try line.write(encoding: own)
    }
    line.write("kind", V.kind)
    switch outcome {
    case .ruled(let judgment):
      line.key("verdict")
      try line.write(encoding: judgment.verdict)
      line.write("reasoning", judgment.reasoning)
    case .abstained(let abstention):
      line.key("abstained")
      line.writeObject { line in
        line.write("code", abstention.code.rawValue)
        line.write("message", abstention.message)
      }
    case .failed(let error):
      line.key("error")
      line.writeObject { line in
        line.write("code", error.code.rawValue)
        line.write("message", error.message)
        line.write("raw", error.raw)
      }
    }
    if !outcome.warnings.isEmpty { line.write("warnings", outcome.warnings) }
    if let parts = outcome.judgment?.parts, !parts.isEmpty {
      line.key("parts")
      try line.write(encoding: parts)
    }
    if !outcome.calls.isEmpty { line.write("calls", outcome.calls) }
    if let kept = item?.kept, kept != .object([]) {
      line.key("item")
      line.write(kept)
    }
    line.write(json: "}".utf8)
    return line.bytes
  }

  /// The identity of the question: no clock, host or place in the input goes into it.
  private func key(_ content: Digest) -> String {
    Digest(of: [.integer(Record.schema), .string(configuration), .string(content.hex), .string(judge)]).hex
  }
}
