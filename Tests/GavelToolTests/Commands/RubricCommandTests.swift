import Foundation
import GavelCore
import Testing

@Suite struct RubricCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let names = [
    "helpfulness", "correctness", "faithfulness", "relevance", "completeness", "conciseness", "clarity",
    "instruction-following", "harmlessness", "style",
  ]

  @Test func everyRubricIsListedOnALine() throws {
    let listed = try folder.gavel("rubrics").out.split(separator: "\n")
    #expect(listed.prefix(10).map { String($0.prefix { $0 != " " }) } == Self.names)
    #expect(listed.prefix(10).allSatisfy { $0.count < 120 })
  }

  @Test(arguments: names)
  func whatIsShownReadsBackEqual(name: String) throws {
    let shown = try folder.gavel("rubrics", name)
    #expect(shown.status == 0)
    let lines = shown.out.split(separator: "\n")
    #expect(lines.count == (name == "harmlessness" ? 1 : 2))
    for line in lines {
      let file = try RubricFile(json: Data(line.utf8))
      #expect(file.name == name)
      let again =
        switch file.content {
        case .score(let rubric): RubricFile(rubric)
        case .preference(let rubric): RubricFile(rubric)
        case .classification(let rubric): RubricFile(rubric)
        }
      #expect(again == file)
      #expect(JSONWriter.text(of: again.document) == line)
    }
  }

  @Test func harmlessnessIsJudgedInClasses() throws {
    try folder.write(Items.singles(3), to: "i.jsonl")
    let server = try LoopbackServer { request in
      .verdict(request.body.contains("What is 2 + 1?") ? "borderline" : "harmless")
    }
    let options = ["--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--format", "json"]
    let ended = try Program(["judge", "--rubric", "harmlessness"] + options, in: folder).wait()
    #expect(ended.status == 0, "\(ended.err)")
    let labels = try ended.records.map { $0["verdict"]?["label"]?.string }
    #expect(labels == ["harmless", "borderline", "harmless"])
    let compared = try Program(["compare", "--rubric", "harmlessness"] + options, in: folder).wait()
    #expect(compared.status == 78)
    #expect(compared.err.contains("is not made for pairs; use gavel judge, or one of: helpfulness, "))
  }

  @Test func whatARubricNeedsIsSaidForEachItem() throws {
    let bare = #"{"id": "bare", "prompt": "What is 4 + 1?", "response": "5"}"#
    try folder.write(Items.singles(1) + [bare], to: "i.jsonl")
    let server = try LoopbackServer { _ in .score(5) }
    let ended = try folder.gavel(
      "judge", "--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--format", "json",
      "--rubric", "correctness")
    #expect(ended.status == 0, "\(ended.err)")
    let records = try ended.records
    #expect(records.map { $0["error"]?["code"]?.string } == [nil, "missing-reference"])
    #expect(records[0]["verdict"]?["value"]?.double == 5)
    #expect(server.count == 1)
  }

  @Test(arguments: [
    (["rubrics", "helpfullness"], "did you mean 'helpfulness'?"),
    (["rubrics", "clearity"], "did you mean 'clarity'?"), (["formats", "jsno"], "did you mean 'json'?"),
    (["judge", "--show-prompt", "--rubric", "faithfullness"], "did you mean 'faithfulness'?"),
    (["judge", "--show-prompt", "--format", "reason-then-rul"], "did you mean 'reason-then-rule'?"),
  ])
  func nearNamesAreSuggested(arguments: [String], suggestion: String) throws {
    try folder.write(Items.singles(1), to: "i.jsonl")
    let options = arguments[0] == "judge" ? ["--items", "i.jsonl"] : []
    let ended = try Program(arguments + options, in: folder).wait()
    #expect(ended.status == 78)
    #expect(ended.err.contains(suggestion), "\(ended.err)")
    #expect(ended.err.contains("There are: "))
  }

  @Test func aBadFileIsRefusedWithFileLineAndField() throws {
    try folder.write(
      """
      {"kind": "score", "name": "n", "scale": [1, 5],
       "criteria": [
         {"name": "a", "description": "d",
          "weight": -2}]}
      """, to: "r.json")
    let ended = try folder.gavel("judge", "--show-prompt", "--rubric", "r.json", input: "")
    #expect(ended.status == 78)
    #expect(
      ended.err.contains("the rubric file 'r.json': rubric, line 4, field 'criteria[0].weight': "),
      "\(ended.err)")
  }
}
