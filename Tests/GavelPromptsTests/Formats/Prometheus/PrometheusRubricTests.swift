import Foundation
import GavelCore
import Testing

@testable import GavelPrompts

struct PrometheusRubricTests {
  static let levels = ["bad", "weak", "fair", "good", "best"]

  @Test func theLayoutIsACriterionInBracketsAndFiveLines() throws {
    let rubric = try PrometheusRubric("r", criterion: "Is it {good}?", levels: Self.levels)
    #expect(
      rubric.text
        == "[Is it {good}?]\nScore 1: bad\nScore 2: weak\nScore 3: fair\nScore 4: good\nScore 5: best")
    #expect(try PrometheusRubric(named: "r", text: rubric.text) == rubric)
  }

  @Test func aRubricForScoresWithFiveLevelsFits() throws {
    let rubric = try PrometheusRubric(.helpfulness as ScoreRubric)
    #expect(rubric.levels.count == 5 && rubric.name == "helpfulness")
  }

  @Test(arguments: [
    (#""scale": [1, 5], "levels": {"1": "a", "2": "b", "4": "d", "5": "e"}"#, "the scores 3 in"),
    (#""scale": [1, 5], "levels": {"1": "a", "2": " ", "3": "c", "4": "d", "5": "e"}"#, "the scores 2"),
    (#""scale": [1, 10], "levels": {"1": "a"}"#, "from 1 to 10"),
    (#""scale": [1, 5], "wholeNumbers": false"#, "a number from 1 to 5"),
  ])
  func whatIsMissingIsSaid(_ members: String, _ expected: String) throws {
    let json =
      #"{"kind": "score", "name": "r", "criteria": [{"name": "c", "description": "d"}], \#(members)}"#
    let file = try RubricFile(json: Data(json.utf8))
    let error = #expect(throws: FormatError.self) { try PrometheusRubric(file) }
    #expect(error?.code == .unfitRubric)
    #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
  }

  @Test func severalCriteriaAndOtherKindsAreRefused() throws {
    let two = ScoreRubric(
      "two", criteria: [Criterion("a", "b"), Criterion("c", "d")], scale: 1...5,
      levels: [1: "a", 2: "b", 3: "c", 4: "d", 5: "e"])
    let error = #expect(throws: FormatError.self) { try PrometheusRubric(two) }
    #expect(error?.message.contains("2 criteria") == true)
    let preference = RubricFile(.helpfulness as PreferenceRubric)
    #expect(throws: FormatError.self) { try PrometheusRubric(preference) }
    #expect(throws: FormatError.self) { try PrometheusRubric("r", criterion: " ", levels: Self.levels) }
    #expect(throws: FormatError.self) { try PrometheusRubric("r", criterion: "c", levels: ["a"]) }
  }

  @Test(arguments: [
    "[c]", "c\nScore 1: a", "[c]\nScore 2: a\nScore 1: b\nScore 3: c\nScore 4: d\nScore 5: e", "",
  ])
  func textsOfAnotherLayoutAreNoRubric(_ text: String) {
    #expect(throws: FormatError.self) { try PrometheusRubric(named: "r", text: text) }
  }

  @Test(
    .enabled(if: SharedWordings.exist, "skipped, not found"), arguments: PrometheusOfficialRubric.allCases)
  func officialRubricsAreRubrics(_ official: PrometheusOfficialRubric) throws {
    let wording = try Wording(recognising: SharedWordings.files())
    #expect(try official.rubric(in: wording).text == official.text(in: wording))
    #expect(try official.criterion(in: wording) == "[\(official.rubric(in: wording).criterion)]")
  }

  @Test(.enabled(if: SharedWordings.exist, "skipped, not found"))
  func theLayoutIsTheOfficialOne() throws {
    let template = try BraceTemplate(
      Wording(recognising: SharedWordings.files()).text("prometheus2/rubric.template"))
    var values = ["criteria": "c"]
    for (index, level) in Self.levels.enumerated() { values["score\(index + 1)_description"] = level }
    #expect(try template.filled(with: values) == PrometheusRubric.layout(criterion: "c", levels: Self.levels))
  }
}
