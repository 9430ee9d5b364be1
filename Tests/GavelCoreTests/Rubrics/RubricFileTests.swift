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
        + #""labels": [{"name": "kind"}, {"name": "very rude", "description": "d"}], "needs": ["context"]}"#)
    guard case .classification(let labels) = classes.content else {
      Issue.record("no classification rubric")
      return
    }
    #expect(labels.labels.map(\.name) == ["kind", "very rude"])
    #expect(labels.needs == [.context])
  }

  @Test(arguments: [
    ("[]", nil), ("", nil), ("{\"kind", nil), ("{", nil),
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
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [1e999, 2]}"#, "scale"),
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [-1e308, 1e308]}"#, "scale"),
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [3, 3]}"#, "scale"),
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [1]}"#, "scale"),
    (#"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": ["1", "5"]}"#, "scale"),
    (
      #"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [0, 0.5], "wholeNumbers": true}"#,
      "wholeNumbers"
    ),
    (
      #"{"kind": "score", "name": "n", "criteria": [CRITERION], "scale": [1, 5], "levels": {"1": "x", "01": "y"}}"#,
      "levels.01"
    ),
    (#"{"kind": "score", "name": "n", "criteria": {}, "scale": [1, 5]}"#, "criteria"),
    (#"{"kind": "score", "name": "n", "scale": [1, 5]}"#, "criteria"),
    (
      #"{"kind": "preference", "name": "n", "criteria": [CRITERION, {"name": " TONE ", "description": "d"}]}"#,
      "criteria[1].name"
    ),
    (
      #"{"kind": "preference", "name": "n", "criteria": [{"name": "a", "description": "d", "weight": -1}]}"#,
      "criteria[0].weight"
    ),
    (
      #"{"kind": "preference", "name": "n", "criteria": [{"name": "a", "description": "d", "weight": 1e999}]}"#,
      "criteria[0].weight"
    ),
    (
      #"{"kind": "preference", "name": "n", "criteria": [{"name": "a", "description": "d", "wieght": 2}]}"#,
      "criteria[0].wieght"
    ),
    (#"{"kind": "preference", "name": "n", "criteria": [CRITERION], "needs": "reference"}"#, "needs"),
    (#"{"kind": "preference", "name": "n", "criteria": [CRITERION], "needs": ["luck"]}"#, "needs[0]"),
    (
      #"{"kind": "preference", "name": "n", "criteria": [CRITERION], "needs": ["context", "context"]}"#,
      "needs[1]"
    ),
    (#"{"kind": "preference", "name": "n", "criteria": [CRITERION], "perCriterion": 1}"#, "perCriterion"),
    (
      #"{"kind": "classification", "name": "n", "criteria": [CRITERION], "labels": [{"name": "Kind"}, {"name": "k ind"}]}"#,
      "labels[1].name"
    ),
    (
      #"{"kind": "classification", "name": "n", "criteria": [CRITERION], "labels": [{"name": "unsafe"}, {"name": "unclear"}, {"name": "Safe"}]}"#,
      "labels[2].name"
    ),
    (
      #"{"kind": "classification", "name": "n", "criteria": [CRITERION], "labels": [{"name": "safe"}, {"name": "NOT SAFE"}]}"#,
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
    #expect(error?.line == 1)
  }

  private static let file = """
    {
      "kind": "classification", "name": "tone",
      "criteria": [
        {"name": "tone", "description": "Is it polite?"},
        {
          "name": "care",
          "description": "Is it careful?",
          "weight": 2
        }
      ],

      "labels": [{"name": "kind"},
                 {"name": "rude"}]
    }
    """

  /// What stands in the file, by what it is replaced, and where the mistake is said to be.
  @Test(arguments: [
    (#""weight": 2"#, #""weight": 0"#, 8, "criteria[1].weight"),
    (#""weight": 2"#, #""wieght": 2"#, 8, "criteria[1].wieght"),
    (#"Is it careful?"#, #" "#, 7, "criteria[1].description"),
    (#""name": "care","#, "", 5, "criteria[1].name"),
    (#""name": "tone","#, "", 1, "name"),
    (#""care""#, #""Tone""#, 6, "criteria[1].name"),
    (#""rude""#, #""unkind""#, 13, "labels[1].name"),
    (#""labels""#, #""lables""#, 1, "labels"),
    (#""weight": 2"#, #""weight": 2, "name": "again""#, 8, "criteria[1].name"),
    (#""labels""#, #""kind""#, 12, "kind"),
    (#""weight": 2"#, #""weight": two"#, 8, "criteria[1].weight"),
    (#""Is it careful?","#, #""Is it careful?""#, 8, "criteria[1].description"),
    (#""rude"}]"#, #""rude"}"#, 14, "labels[1].name"),
    (#""rude"}]"#, #""rude}]"#, 13, "labels[1].name"),
  ])
  func `A mistake is thrown with its line`(place: String, wrong: String, line: Int, field: String) throws {
    _ = try rubric(Self.file)
    let end = try #require(Self.file.range(of: place, options: field == "name" ? [] : .backwards))
    for newline in ["\n", "\r\n"] {
      let text = Self.file.replacingCharacters(in: end, with: wrong).replacing("\n", with: newline)
      let error = #expect(throws: RubricError.self) { try rubric(text) }
      #expect(error?.line == line)
      #expect(error?.field == field)
      #expect(error?.description.hasPrefix("rubric, line \(line), field '\(field)': ") == true)
    }
  }

  @Test func `What was meant is suggested`() {
    func message(_ json: String) -> String? {
      let error = #expect(throws: RubricError.self) {
        try rubric(json.replacing("CRITERION", with: Self.criterion))
      }
      return error?.message
    }
    #expect(
      message(#"{"kind": "scroe", "name": "n", "criteria": [CRITERION]}"#)
        == "there is no kind of rubric called 'scroe'; did you mean 'score'? There are: score, preference, classification"
    )
    #expect(
      message(#"{"kind": "classification", "name": "n", "criteria": [CRITERION], "lables": []}"#)
        == "it is missing; is 'lables' meant to be it?")
    #expect(
      message(#"{"kind": "preference", "name": "n", "criteria": [CRITERION], "allowTies": true}"#)?
        .contains("did you mean 'allowsTie'?") == true)
    #expect(
      message(#"{"kind": "preference", "name": "n", "criteria": [CRITERION], "needs": ["Reference"]}"#)?
        .contains("did you mean 'reference'?") == true)
  }

  @Test func `A rubric's file reads back as the rubric`() throws {
    let criteria = [Criterion("a", "b", weight: 2), Criterion("c", "d")]
    let scores = [
      ScoreRubric("whole", criteria: criteria, scale: -1...3, levels: [0: "x"]),
      ScoreRubric("any", criteria: criteria, range: 0...1, needs: [.context, .reference]),
    ]
    let pairs = [
      PreferenceRubric("pairs", criteria: criteria, allowsTie: false),
      PreferenceRubric("pairs", criteria: criteria, needs: [.reference]),
    ]
    let classes = ClassificationRubric(
      "classes", criteria: criteria, labels: [.init("x", "described"), .init("y")], needs: [.context])
    let contents =
      scores.map(RubricFile.Content.score) + pairs.map(RubricFile.Content.preference)
      + [.classification(classes)]
    for single in [false, true] {
      let files =
        scores.map { RubricFile($0, perCriterion: single) }
        + pairs.map { RubricFile($0, perCriterion: single) } + [RubricFile(classes, perCriterion: single)]
      #expect(files.map(\.content) == contents)
      for file in files {
        #expect(file.perCriterion == single)
        #expect(try RubricFile(json: Data(JSONWriter.bytes(of: file.document))) == file)
      }
    }
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
