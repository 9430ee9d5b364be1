import Foundation
import GavelCore
import GavelMetrics

/// The judges without a model that the program knows by name.
enum BaselineCatalog {
  /// A judge and how it is made of the options.
  struct Entry: Sendable {
    var name: String
    var make: @Sendable (RunOptions) throws -> any Judge<Submission, Score>
  }

  static let all: [Entry] = [
    Entry(name: "exact-match") { _ in ExactMatch() },
    Entry(name: "number-match") { _ in NumberMatch() },
    Entry(name: "token-recall") { _ in TokenRecall() },
    Entry(name: "token-f1") { _ in TokenF1() },
    Entry(name: "rouge-1") { _ in Rouge1() },
    Entry(name: "rouge-2") { _ in Rouge2() },
    Entry(name: "rouge-l") { _ in RougeL() },
    Entry(name: "rouge-lsum") { _ in RougeLsum() },
    Entry(name: "bleu") { _ in Bleu() },
    Entry(name: "chrf") { _ in ChrF() },
    Entry(name: "chrf++") { _ in ChrF(wordOrder: 2) },
    Entry(name: "edit-similarity") { _ in EditSimilarity() },
    Entry(name: "regex") { try regex($0) },
    Entry(name: "valid-json") { try validJSON($0) },
  ]

  /// A judge of pairs that scores no single answer.
  struct PairEntry: Sendable {
    var name: String
    var make: @Sendable (RunOptions) -> any Judge<Pair, Preference>
  }

  static let pairs: [PairEntry] = [
    PairEntry(name: "surface-baseline") { SurfaceBaseline(band: $0.tieMargin) }
  ]

  /// The judge of pairs called `name`, if that is one which scores no single answer.
  static func pairJudge(_ name: String, _ options: RunOptions) -> (any Judge<Pair, Preference>)? {
    pairs.first { $0.name == name }?.make(options)
  }

  /// The judge called `name`.
  ///
  /// - Throws: ``ToolFailure`` where there is none, or an option that it needs is missing or of no use.
  static func judge(_ name: String, _ options: RunOptions) throws -> any Judge<Submission, Score> {
    guard let entry = all.first(where: { $0.name == name }) else {
      if pairs.contains(where: { $0.name == name }) {
        throw ToolFailure.configuration("--judge \(name) compares two answers; use gavel compare")
      }
      throw ToolFailure.configuration(
        NearestName.refusal(
          of: name, as: "judge without a model", among: all.map(\.name) + pairs.map(\.name)))
    }
    do { return try entry.make(options) } catch let error as BaselineError {
      throw ToolFailure.configuration("--judge \(name): \(error.message)")
    }
  }

  private static func regex(_ options: RunOptions) throws -> any Judge<Submission, Score> {
    guard let pattern = options.pattern else {
      throw ToolFailure.usage("--judge regex needs --pattern REGEX: what an answer must match")
    }
    return try RegexMatch(pattern)
  }

  private static func validJSON(_ options: RunOptions) throws -> any Judge<Submission, Score> {
    guard let path = options.schema else { return ValidJSON() }
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw ToolFailure.configuration(
        "the schema '\(path)' cannot be read: \(error.localizedDescription)")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ToolFailure.configuration("the schema '\(path)' is no UTF-8")
    }
    return try ValidJSON(schema: text)
  }
}
