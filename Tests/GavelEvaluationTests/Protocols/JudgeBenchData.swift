import Foundation
import GavelCore
import GavelEvaluation
import Testing

/// The recorded replies and scores of JudgeBench, which lie outside the package: in the folder that `GAVEL_SHARED` names,
/// else in `shared` beside the package.
enum JudgeBenchData {
  static let rewardModels = [
    "Skywork_Skywork-Reward-Gemma-2-27B", "Skywork_Skywork-Reward-Llama-3.1-8B",
    "internlm_internlm2-20b-reward",
  ]

  /// A pair with its replies in both orders.
  struct Recorded {
    var pair: Pair
    var source: String
    var label: Preference.Winner
    /// With the first answer shown first, then with the second.
    var replies: [String]

    func item(_ read: (String) -> Preference.Winner?) -> JudgeBench.Item {
      JudgeBench.Item(
        source: source, label: label, asGiven: read(replies[0]), swappedBack: read(replies[1])?.swapped)
    }
  }

  private static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["GAVEL_SHARED"] {
      return URL(filePath: path, directoryHint: .isDirectory).appending(path: "data")
    }
    // This file lies in Tests/GavelEvaluationTests/Protocols.
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appending(path: "shared/data")
  }()

  static var exist: Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: "transcripts/o1-mini.arena-hard.jsonl").path(percentEncoded: false))
  }

  static func lines(_ path: String) throws -> [JSONValue] {
    try Data(contentsOf: folder.appending(path: path)).split(separator: 0x0A).map { try JSONParser.parse($0) }
  }

  /// The value of a published number.
  static func expected(_ name: String) throws -> Double? {
    let json = try JSONParser.parse(try Data(contentsOf: folder.appending(path: "expected.json")))
    return json.array?.first { $0["id"]?.string == name }?["expected"]?.double
  }

  /// The pairs in the order of the file.
  static func pairs() throws -> [Recorded] {
    var found: [String: Recorded] = [:]
    var order: [String] = []
    for line in try lines("transcripts/o1-mini.arena-hard.jsonl") {
      let input = try #require(line["input"])
      let id = try #require(input["pair_id"]?.string)
      let isFirst = input["order"]?.string == "A,B"
      let reply = try #require(line["output"]?.string)
      if found[id] == nil {
        order.append(id)
        // The texts name the pair alone: what is judged here is in the replies.
        found[id] = Recorded(
          pair: Pair(prompt: id, "A", "B"), source: try #require(input["source"]?.string),
          label: try #require(winner(input["gold"]?.string)), replies: ["", ""])
      }
      found[id]?.replies[isFirst ? 0 : 1] = reply
    }
    return order.compactMap { found[$0] }
  }

  static func winner(_ decision: String?) -> Preference.Winner? {
    switch decision {
    case "A>B": .first
    case "B>A": .second
    case "A=B": .tie
    default: nil
    }
  }
}
