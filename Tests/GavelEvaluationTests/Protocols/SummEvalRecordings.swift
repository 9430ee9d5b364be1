import Foundation
import GavelCore
import GavelPrompts

/// The recorded replies of SummEval's scorers; they lie outside the package, in the folder that `GAVEL_SHARED` names, else in
/// `shared` beside the package.
enum SummEvalRecordings {
  static let judge = "gpt-3.5-turbo-0301"
  static let dimensions = ["coherence", "consistency", "fluency", "relevance"]

  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["GAVEL_SHARED"] {
      return URL(filePath: path, directoryHint: .isDirectory).appending(path: "data")
    }
    // This file lies in Tests/GavelEvaluationTests/Protocols.
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appending(path: "shared/data")
  }()

  static var exist: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "summeval").path(percentEncoded: false))
  }

  struct Reply: Decodable {
    var output: String
    var score: Double
  }

  struct Row: Decodable {
    var system: String
    var doc: String
    var coherence: Reply
    var consistency: Reply
    var fluency: Reply
    var relevance: Reply

    var replies: [Reply] { [coherence, consistency, fluency, relevance] }
  }

  struct People: Decodable {
    var system: String
    var doc: String
    var expert: [[Int]]
  }

  struct Transcript: Decodable {
    var format: String
    var output: String
    var label: Double
  }

  static func rows<Row: Decodable>(_ path: String, as _: Row.Type = Row.self) throws -> [Row] {
    try Data(contentsOf: folder.appending(path: path)).split(separator: 0x0A)
      .map { try JSONDecoder().decode(Row.self, from: $0) }
  }

  /// The reference reader of a method.
  static func reference(_ method: String, _ reply: String) throws -> Double {
    switch method {
    case "mcq": Double(try SummEvalReference.scoreOfLetter(reply))
    case "stareval": try SummEvalReference.stars(reply)
    default: SummEvalReference.scoreInProse(reply)
    }
  }

  /// The honest reader of a method.
  static func honest(_ method: String, _ reply: String) throws -> Double {
    switch method {
    case "mcq": try SummEvalLetterReader().opinion(in: reply).verdict.value
    case "stareval": try SummEvalStarsReader().opinion(in: reply).verdict.value
    default: try SummEvalScoreReader().opinion(in: reply).verdict.value
    }
  }
}
