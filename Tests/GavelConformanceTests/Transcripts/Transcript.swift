import Foundation
import GavelCore

/// A recorded reply of a real judge with the label that its authors' program found; they lie outside the package.
struct Transcript: Sendable {
  /// The file without its ending: judge and task.
  var file: String
  /// The line, from 1.
  var row: Int
  var judge: String
  var format: String
  var output: String
  var label: JSONValue

  static var exist: Bool { SharedFolder.holds("data/transcripts") }

  /// All rows but those whose score was stored apart from the reply.
  static let all: [Transcript] =
    (try? files().flatMap { try rows(of: $0) }.filter { $0.format != "prometheus-absolute-feedback-only" })
    ?? []

  private static func files() throws -> [String] {
    let folder = SharedFolder.url("data/transcripts").path(percentEncoded: false)
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }
      .sorted()
  }

  private static func rows(of file: String) throws -> [Transcript] {
    let data = try Data(contentsOf: SharedFolder.url("data/transcripts/\(file)"))
    return try data.split(separator: 0x0A).enumerated().map { index, line in
      let json = try JSONParser.parse(String(decoding: line, as: UTF8.self))
      return Transcript(
        file: String(file.dropLast(6)), row: index + 1, judge: json["judge"]?.string ?? "",
        format: json["format"]?.string ?? "", output: json["output"]?.string ?? "",
        label: json["label"] ?? .null)
    }
  }
}
