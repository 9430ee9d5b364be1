import Foundation
import GavelCore

/// Recorded replies among the reference data, which lie outside the package.
enum Transcripts {
  static var exist: Bool {
    SharedFolder.holds("data/transcripts") && SharedFolder.holds("data/expected.json")
  }

  /// The objects of a file of JSON Lines; `path` without the ending, within the folder of data.
  static func rows(_ path: String) throws -> [JSONValue] {
    let data = try Data(contentsOf: SharedFolder.url("data/\(path).jsonl"))
    return try data.split(separator: 0x0A).map { try JSONParser.parse(String(decoding: $0, as: UTF8.self)) }
  }

  /// The expected figures whose names begin with `prefix`.
  static func expected(prefix: String) throws -> [JSONValue] {
    let data = try Data(contentsOf: SharedFolder.url("data/expected.json"))
    let all = try JSONParser.parse(String(decoding: data, as: UTF8.self)).array ?? []
    return all.filter { $0["id"]?.string?.hasPrefix(prefix) == true }
  }
}
