import Foundation
import GavelCore
import GavelPrompts

/// The rubrics that the program knows by name.
enum RubricCatalog {
  /// A rubric with the sentence that lists it.
  struct Entry: Sendable {
    var name: String
    var summary: String
    var score: ScoreRubric?
    var preference: PreferenceRubric?
  }

  static let all: [Entry] = [
    Entry(
      name: "helpfulness",
      summary: "how well an answer serves the person who asked: 1 to 5, or which of two is better",
      score: .helpfulness, preference: .helpfulness)
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
      let known = forPairs ? entry.preference.map { RubricFile($0) } : entry.score.map { RubricFile($0) }
      guard let known else {
        throw ToolFailure.configuration(
          "the rubric '\(name)' is not made for \(forPairs ? "pairs" : "single answers")")
      }
      return known
    }
    guard FileManager.default.fileExists(atPath: name) else {
      throw ToolFailure.configuration(
        "there is no rubric and no file called '\(name)'; rubrics are: \(all.map(\.name).joined(separator: ", "))"
      )
    }
    do { return try RubricFile(contentsOfFile: name) } catch {
      let reason = (error as? RubricError)?.description ?? error.localizedDescription
      throw ToolFailure.configuration("the rubric file '\(name)': \(reason)")
    }
  }
}
