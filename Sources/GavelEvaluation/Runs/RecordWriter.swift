import Foundation
import GavelCore

/// Writes records as lines, in the order of keys in which people read them.
///
/// What all records of a run share is encoded once.
struct RecordWriter<V: Verdict>: Sendable {
  private let judge: String
  private let configuration: String
  private let provenance: Provenance
  private let provenanceJSON: Data

  init(judge: String, configuration: String, provenance: Provenance) throws {
    self.judge = judge
    self.configuration = configuration
    self.provenance = provenance
    provenanceJSON = try JSONCoding.data(of: provenance)
  }

  /// One line without its line end.
  func line(id: String, content: Digest, item: Item?, outcome: Outcome<V>) throws -> [UInt8] {
    var line = Line()
    line.add("schema", .integer(Record.schema))
    line.add("id", .string(id))
    line.add("key", .string(key(content)))
    line.add("judge", .string(judge))
    if let system = item?.system { line.add("system", .string(system)) }
    let own = outcome.judgment?.provenance
    line.add("provenance", own == nil || own == provenance ? provenanceJSON : try JSONCoding.data(of: own))
    line.add("kind", .string(V.kind))
    switch outcome {
    case .ruled(let judgment):
      line.add("verdict", try JSONCoding.data(of: judgment.verdict))
      if let reasoning = judgment.reasoning { line.add("reasoning", .string(reasoning)) }
    case .abstained(let abstention):
      line.add(
        "abstained", ["code": .string(abstention.code.rawValue), "message": .string(abstention.message)])
    case .failed(let error):
      var members: [JSONValue.Member] = [
        .init("code", .string(error.code.rawValue)), .init("message", .string(error.message)),
      ]
      if let raw = error.raw { members.append(.init("raw", .string(raw))) }
      line.add("error", .object(members))
    }
    if !outcome.warnings.isEmpty { line.add("warnings", try JSONCoding.data(of: outcome.warnings)) }
    if let parts = outcome.judgment?.parts, !parts.isEmpty {
      line.add("parts", try JSONCoding.data(of: parts))
    }
    if !outcome.calls.isEmpty { line.add("calls", try JSONCoding.data(of: outcome.calls)) }
    if let kept = item?.kept, kept != .object([]) { line.add("item", kept) }
    return line.finished()
  }

  /// The identity of the question: no clock, host or place in the input goes into it.
  private func key(_ content: Digest) -> String {
    Digest(of: [.integer(Record.schema), .string(configuration), .string(content.hex), .string(judge)]).hex
  }

  /// A JSON object that is put together from values and from JSON that is there already.
  private struct Line {
    private var bytes: [UInt8] = []

    mutating func add(_ key: String, _ value: JSONValue) {
      begin(key)
      bytes.append(contentsOf: JSONWriter.bytes(of: value))
    }

    mutating func add(_ key: String, _ json: Data) {
      begin(key)
      bytes.append(contentsOf: JSONCoding.printable(json))
    }

    private mutating func begin(_ key: String) {
      bytes.append(UInt8(ascii: bytes.isEmpty ? "{" : ","))
      bytes.append(contentsOf: "\"\(key)\":".utf8)
    }

    func finished() -> [UInt8] { bytes + [UInt8(ascii: "}")] }
  }
}
