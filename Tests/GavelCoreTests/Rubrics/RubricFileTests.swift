import Foundation
import GavelCore
import Testing

@Suite struct RubricFileTests {
  private static let criterion = #"{"name": "tone", "description": "Is it polite?"}"#

  private func rubric(_ json: String) throws -> RubricFile { try RubricFile(json: Data(json.utf8)) }

  @Test func `The three kinds are read with all they hold`() throws {
    let score = try rubric(
      #"{"kind": "score", "name": "n", "scale": [1, 3], "levels": {"3": "fine", "1": "bad"}, "perCriterion": true, "#
        + #""criteria": [{"name": "tone", "description": "d", "weight": 2}]}"#)
    guard case .score(let content) = score.content else {
      Issue.record("no score rubric")
      return
    }
    #expect(score.perCriterion && score.name == "n")
    #expect(content.scale == 1...3 && content.wholeNumbers)
    #expect(content.levels.map(\.answer) == ["1", "3"])
    #expect(content.criteria == [Criterion("tone", "d", weight: 2)])

    let share = try rubric(
      #"{"kind": "score", "name": "n", "scale": [0, 0.5], "criteria": [\#(Self.criterion)]}"#)
    guard case .score(let range) = share.content else {
      Issue.record("no score rubric")
      return
    }
    #expect(!range.wholeNumbers && range.scale == 0...0.5)

    let pair = try rubric(
      #"{"kind": "preference", "name": "n", "allowsTie": false, "criteria": [\#(Self.criterion)]}"#)
    #expect(
      pair.content
        == .preference(
          PreferenceRubric("n", criteria: [Criterion("tone", "Is it polite?")], allowsTie: false)))

    let classes = try rubric(
      #"{"kind": "classification", "name": "n", "criteria": [\#(Self.criterion)], "#
        + #""labels": [{"name": "safe"}, {"name": "not safe", "description": "d"}]}"#)
    guard case .classification(let labels) = classes.content else {
      Issue.record("no classification rubric")
      return
    }
    #expect(labels.labels.map(\.name) == ["safe", "not safe"])
  }

  @Test(arguments: [
    ("[]", nil), ("{", nil),
    (#"{"kind": "rank", "name": "n", "criteria": [CRITERION]}"#, "kind"),
    (#"{"kind": "score", "criteria": [CRITERION], "scale": [1, 5]}"#, "name"),
    (#"{"kind": "score", "name": " ", "criteria": [CRITERION], "scale": [1, 5]}"#, "name"),
    (#"{"kind": "score", "name": "n", "criteria": [], "scale": [1, 5]}"#, "criteria"),
    (
      #"{"kind": "score", "name": "n", "criteria": [CRITERION, CRITERION], "scale": [1, 5]}"#,
      "criteria[1].name"
    ),
    (
      #"{"kind": "score", "name": "n", "criteria": [{"name": "a"}], "scale": [1, 5]}"#,
      "criteria[0].description"
    ),
    (
      #"{"kind": "score", "name": "n", "criteria": [{"name": "a", "description": "d", "weight": 0}], "scale": [1, 5]}"#,
      "criteria[0].weight"
    ),
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION]}"#, "scale"),
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [5, 1]}"#, "scale"),
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [1, 1e999]}"#, "scale"),
    (
      #"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [1, 5], "levels": {"9": "x"}}"#,
      "levels.9"
    ),
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [1, 5], "labels": []}"#, "labels"),
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [1, 5], "scael": 1}"#, "scael"),
    (
      #"{"kind": "classification", "name": "n", "criteria": [CRITERION], "labels": [{"name": "a"}]}"#,
      "labels"
    ),
    (
      #"{"kind": "classification", "name": "n", "criteria": [CRITERION], "labels": [{"name": "not safe"}, {"name": "Not  safe"}]}"#,
      "labels[1].name"
    ),
    (
      #"{"kind": "classification", "name": "n", "criteria": [CRITERION], "labels": [{"name": "a", "description": 7}, {"name": "b"}]}"#,
      "labels[0].description"
    ),
  ])
  func `A mistake is thrown with its field`(json: String, field: String?) {
    let text = json.replacingOccurrences(of: "CRITERION", with: Self.criterion)
    let error = #expect(throws: RubricError.self) { try rubric(text) }
    #expect(error?.field == field)
  }

  @Test func `A rubric's file reads back as the rubric`() throws {
    let criteria = [Criterion("a", "b", weight: 2), Criterion("c", "d")]
    let scores = [
      ScoreRubric("whole", criteria: criteria, scale: -1...3, levels: [0: "x"]),
      ScoreRubric("any", criteria: criteria, range: 0...1),
    ]
    for rubric in scores {
      let file = RubricFile(rubric)
      #expect(file.content == .score(rubric))
      #expect(try RubricFile(file.document) == file)
    }
    let pairs = RubricFile(PreferenceRubric("pairs", criteria: criteria, allowsTie: false))
    #expect(try RubricFile(pairs.document) == pairs)
  }

  @Test func `The ends of the integers are no trap`() throws {
    let file = try rubric(
      #"{"kind": "score", "name": "n", "criteria": [\#(Self.criterion)], "scale": [-9223372036854775808, 5]}"#
    )
    guard case .score(let content) = file.content else {
      Issue.record("no score rubric")
      return
    }
    #expect(!content.wholeNumbers)
  }
}
