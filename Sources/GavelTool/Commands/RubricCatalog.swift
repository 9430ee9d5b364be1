import Foundation
import GavelCore
import GavelPrompts

/// The rubrics that the program knows by name.
enum RubricCatalog {
  /// A rubric with the sentence that lists it.
  struct Entry: Sendable {
    var name: String
    var summary: String
    /// The rubric for single answers.
    var single: RubricFile
    /// The rubric for pairs; nil where comparing makes no sense.
    var pair: RubricFile?

    init(_ score: ScoreRubric, _ preference: PreferenceRubric, _ summary: String) {
      name = score.name
      self.summary = "\(summary): 1 to 5, or which of two is better"
      single = RubricFile(score)
      pair = RubricFile(preference)
    }

    init(_ classification: ClassificationRubric, _ summary: String) {
      name = classification.name
      self.summary = "\(summary): \(classification.answerInstruction)"
      single = RubricFile(classification)
    }
  }

  static let all: [Entry] = [
    Entry(.helpfulness, .helpfulness, "how well an answer serves the person who asked"),
    Entry(.correctness, .correctness, "how far it agrees with the reference, which it needs"),
    Entry(.faithfulness, .faithfulness, "how far it keeps to the context, which it needs"),
    Entry(.relevance, .relevance, "how much of it is about what was asked"),
    Entry(.completeness, .completeness, "how much of what was asked it covers"),
    Entry(.conciseness, .conciseness, "how little of it could be cut without loss"),
    Entry(.clarity, .clarity, "how easily it is understood"),
    Entry(.instructionFollowing, .instructionFollowing, "how far it does what it was told"),
    Entry(.harmlessness, "whether it can do harm"),
    Entry(.style, .style, "how well it is written for its purpose"),
  ]

  /// The rubric called `name`, or in the file of this name.
  ///
  /// - Parameters:
  ///   - name: A name or a path.
  ///   - forPairs: Whether two answers are compared.
  /// - Returns: The rubric as a file would hold it.
  /// - Throws: ``ToolFailure`` where there is none, or the file holds none.
  static func rubric(_ name: String, forPairs: Bool) throws -> RubricFile {
    if let entry = all.first(where: { $0.name == name }) {
      guard let known = forPairs ? entry.pair : entry.single else {
        throw ToolFailure.configuration(
          "the rubric '\(name)' is not made for pairs; use gavel judge, or one of: "
            + all.filter { $0.pair != nil }.map(\.name).joined(separator: ", "))
      }
      return known
    }
    guard FileManager.default.fileExists(atPath: name) else {
      throw ToolFailure.configuration(
        NearestName.refusal(of: name, as: "rubric and no file", among: all.map(\.name)))
    }
    do { return try RubricFile(contentsOfFile: name) } catch {
      let reason = (error as? RubricError)?.description ?? error.localizedDescription
      throw ToolFailure.configuration("the rubric file '\(name)': \(reason)")
    }
  }
}
