import Foundation
import GavelCore
import Testing

@testable import GavelPrompts

struct FlowJudgeFormatTests {
  private func rubric(inputs: [String] = []) throws -> FlowJudgeRubric {
    try FlowJudgeRubric("r", criteria: "Is it {good}?", levels: [0: "no", 1: "yes {x}"], inputs: inputs)
  }

  private let item = Submission(
    prompt: "q {OUTPUT}\r\n", response: "r </output> %s", references: ["f"], context: "c",
    fields: [.init("Query Text", "1"), .init("k", "2")])

  @Test func fieldsAreTheInputsInTheirOrder() throws {
    let text = try FlowJudge(rubric()).question(about: item).texts[0]
    #expect(text.contains("<inputs>\n<query_text>\n1\n</query_text>\n<k>\n2\n</k>\n</inputs>"))
    #expect(text.contains("<output>\n<response>\nr </output> %s\n</response>\n</output>"))
    #expect(text.contains("<scoring_rubric>\n- Score 0: no\n- Score 1: yes {x}\n</scoring_rubric>"))
    #expect(text.contains("\nIs it {good}?\n"))
  }

  @Test func withoutFieldsTheyArePromptContextAndReference() throws {
    var item = item
    item.fields = []
    let text = try FlowJudge(rubric()).question(about: item).texts[0]
    #expect(
      text.contains(
        "<query>\nq {OUTPUT}\r\n\n</query>\n<context>\nc\n</context>\n<reference_answer>\nf\n</reference_answer>"
      ))
  }

  @Test func namedInputsAreLookedFor() throws {
    let format = try FlowJudge(rubric(inputs: ["k", "reference_answer", "query"]))
    let text = try format.question(about: item).texts[0]
    #expect(text.contains("<inputs>\n<k>\n2\n</k>\n<reference_answer>\nf\n</reference_answer>\n<query>\nq"))
    #expect(code { try FlowJudge(rubric(inputs: ["other"])).question(about: item) } == .missingField)
    let bare = Submission(prompt: "q", response: "r")
    #expect(code { try FlowJudge(rubric(inputs: ["context"])).question(about: bare) } == .missingField)
    #expect(code { try FlowJudge(rubric(inputs: ["reference"])).question(about: bare) } == .missingReference)
  }

  @Test func whatARubricNeedsIsShownBesideFields() throws {
    let file = ScoreRubric(
      "n", criteria: [Criterion("c", "d")], scale: 0...1, levels: [0: "a", 1: "b"], needs: [.reference])
    let needy = try FlowJudgeRubric(file)
    #expect(try FlowJudge(needy).question(about: item).texts[0].contains("</k>\n<reference_answer>\nf\n"))
    #expect(
      code { try FlowJudge(needy).question(about: Submission(prompt: "q", response: "r")) }
        == .missingReference)
    #expect(throws: FormatError.self) { try FlowJudge(needy, showsInputs: false) }
  }

  @Test func withoutInputsTheOutputStandsAlone() throws {
    let format = try FlowJudge(rubric(), showsInputs: false)
    #expect(format.name == "flow-judge.no_inputs")
    #expect(code { try format.question(about: item) } == .unfitItem)
    let text = try format.question(about: Submission(prompt: "unseen", response: "r")).texts[0]
    #expect(!text.contains("unseen") && !text.contains("# INPUT"))
  }

  @Test func namesFollowTheScale() throws {
    func name(_ scores: ClosedRange<Int>) throws -> String {
      let levels = Dictionary(uniqueKeysWithValues: scores.map { ($0, "x") })
      return try FlowJudge(FlowJudgeRubric("r", criteria: "c", levels: levels)).name
    }
    #expect(try name(0...1) == "flow-judge.inputs.binary")
    #expect(try name(1...3) == "flow-judge.inputs.3-likert")
    #expect(try name(1...5) == "flow-judge.inputs.5-likert")
    #expect(try name(0...10) == "flow-judge.inputs")
  }

  @Test(arguments: [
    #""scale": [1, 5], "levels": {"1": "a", "3": "c"}"#, #""scale": [1, 5]"#,
    #""scale": [-1, 1], "levels": {"-1": "a", "1": "b"}"#,
    #""scale": [0, 1], "levels": {"0": "a", "1": " "}"#, #""scale": [0, 1], "wholeNumbers": false"#,
    #""scale": [0, 1], "levels": {"0": "a", "1": "b"}"#,
  ])
  func rubricsOfOtherScalesAreRefused(_ members: String) throws {
    let json =
      #"{"kind": "score", "name": "r", "criteria": [{"name": "c", "description": "d"}], \#(members)}"#
    let file = try RubricFile(json: Data(json.utf8))
    let error = #expect(throws: FormatError.self) {
      try PublishedFormats.format("flow-judge.inputs.5-likert", FormatSettings(rubric: file))
    }
    #expect(error?.code == .unfitRubric)
  }

  @Test(arguments: [
    ("Query  Text", "query__text"), ("ΑΣ", "ας"), ("ΑΣΒ", "ασβ"), ("Σ", "σ"), ("ΑΣ'", "ας'"), ("Α'Σ", "α'ς"),
    ("İ", "i\u{307}"), ("new\nline", "new\nline"), ("", ""),
  ])
  func tagsAreInSmallLetters(_ name: String, _ tag: String) {
    #expect(scalars(FlowJudgeLayout.tag(name)) == scalars(tag))
  }

  @Test func equalScoresKeepTheirOrder() {
    let levels = [(2, "two"), (2, "zwei"), (-1, "one")].map { FlowJudgeRubric.Level($0.0, $0.1) }
    #expect(FlowJudgeLayout.rubric(levels) == "- Score -1: one\n- Score 2: two\n- Score 2: zwei")
    #expect(FlowJudgeLayout.rubric([]) == "")
  }

  @Test(.enabled(if: SharedWordings.exist, "skipped, not found"))
  func presetsComeFromTheOfficialFile() throws {
    let wording = try Wording(recognising: [SharedWordings.file("flow-judge/presets.json")])
    let presets = try FlowJudgePreset.all(in: wording)
    #expect(presets.count == 9)
    let preset = try FlowJudgePreset.named("RESPONSE_FAITHFULNESS_5POINT", in: wording)
    #expect(
      preset.rubric.inputs == ["query", "context"] && preset.rubric.levels.map(\.score) == [1, 2, 3, 4, 5])
    let error = #expect(throws: WordingError.self) { try FlowJudgePreset.named("x", in: wording) }
    #expect(error?.message.contains("RESPONSE_RELEVANCE_BINARY") == true)
    #expect(throws: WordingError.self) { try FlowJudgePreset.all(in: Wording()) }
  }

  @Test func namesAreValidatedAsInTheReference() {
    func problem(
      _ inputs: [[String]], _ output: [String], _ required: [String]?, _ requiredOutput: String = "o"
    ) -> FlowJudgeValidation.Problem? {
      do {
        try FlowJudgeValidation.check(
          inputs: inputs, output: output, requiredInputs: required, requiredOutput: requiredOutput)
        return nil
      } catch { return error }
    }
    #expect(problem([["q", "z"], ["q"]], ["o"], ["q", "q"]) == nil)
    #expect(problem([["q"]], ["x"], ["q"]) == .otherNames)
    #expect(problem([["q"]], ["x"], ["q"], "") == nil)
    #expect(problem([["e\u{301}"]], ["o"], ["é"]) == .otherNames)
    #expect(problem([[]], ["o"], ["q"]) == .noName)
    #expect(problem([["q"]], [], ["q"]) == .noName)
    #expect(problem([], ["o"], nil) == .nothingRequired)
  }

  private func code(_ body: () throws -> Prompt) -> ReasonCode? {
    do {
      _ = try body()
      return nil
    } catch { return (error as? JudgmentError)?.code }
  }
}
