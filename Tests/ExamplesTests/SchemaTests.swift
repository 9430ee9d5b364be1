import Foundation
import GavelCore
import GavelEvaluation
import GavelPrompts
import GavelTesting
import Testing

/// The schemas in `Docs/schemas` describe what is really read and written.
@Suite("JSON Schemas")
struct SchemaTests {
  @Test(
    "Items that are read fit their schema",
    arguments: [
      #"{"id": "a", "prompt": "p", "response": "r"}"#,
      #"{"id": 7, "prompt": "p", "response": "r", "reference": "x", "label": 4, "group": 12, "system": "s"}"#,
      #"{"id": null, "messages": [{"role": "user", "content": "p"}], "response": "", "references": []}"#,
      #"{"prompt": "p", "messages": null, "response": "r", "fields": [["name", "text"]], "extra": {"a": [1]}}"#,
      #"{"prompt": "p", "response_a": "a", "response_b": "b", "label": "A", "system_a": "x", "system_b": 2}"#,
      #"{"prompt": "p", "responses": ["a", "b", "c"]}"#,
      #"{"messages_a": [{"role": "user", "content": "p"}], "messages_b": [{"role": "user", "content": "q"}], "response_a": "a", "response_b": "b"}"#,
    ])
  func itemsFit(line: String) throws {
    let item = try Item(json: line)
    #expect(throws: Never.self) {
      if item.response != nil {
        _ = try item.submission()
      } else if item.responses != nil {
        _ = try item.slate()
      } else {
        _ = try item.pair()
      }
    }
    #expect(try SchemaValidator("item.schema.json").findings(in: line) == [])
  }

  @Test("The bundled sample fits the schema of items", arguments: ["judge", "compare"])
  func sampleFits(name: String) throws {
    let validator = try SchemaValidator("item.schema.json")
    let lines = try Repository.text("Sources/GavelTool/Sample/\(name).jsonl").split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { #expect(try validator.findings(in: line) == []) }
  }

  @Test(
    "Items that are refused do not fit",
    arguments: [
      #"{"id": "", "prompt": "p", "response": "r"}"#, #"{"id": 1.5, "prompt": "p", "response": "r"}"#,
      #"{"prompt": "p"}"#, #"{"response": "r"}"#, #"{"prompt": 1, "response": "r"}"#,
      #"{"prompt": "p", "response_a": "a"}"#, #"{"prompt": "p", "response": null}"#, #"[]"#,
      #"{"prompt": "p", "messages": [{"role": "user", "content": "p"}], "response": "r"}"#,
      #"{"messages": [], "response": "r"}"#, #"{"messages": [{"role": "user"}], "response": "r"}"#,
      #"{"prompt": "p", "response": "r", "reference": "x", "references": ["y"]}"#,
      #"{"prompt": "p", "response": "r", "fields": [["name"]]}"#,
      #"{"prompt": "p", "response": "r", "references": [1]}"#,
    ])
  func badItemsDoNotFit(line: String) throws {
    #expect(throws: (any Error).self) {
      let item = try Item(json: line)
      if item.responseA == nil { _ = try item.submission() } else { _ = try item.pair() }
    }
    #expect(try !SchemaValidator("item.schema.json").findings(in: line).isEmpty)
  }

  @Test("Records and manifests of the program fit", arguments: ["judge", "compare"])
  func outputFits(command: String) async throws {
    let folder = try TemporaryFolder()
    let output = folder.path("out.jsonl")
    let items = """
      {"id": "a", "prompt": "p", "response": "yes", "response_a": "yes", "response_b": "no", "reference": "yes!", "label": 3}
      {"id": "b", "prompt": "p", "response": "yes", "response_a": "yes", "response_b": "no", "system": "s"}
      {"id": "c", "prompt": "p"}
      this is no JSON
      """
    let result = try await Program("gavel").run(command, "--output", output, input: items)
    #expect(result.status == 0, "\(result.error)")
    let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 4)
    let records = try SchemaValidator("record.schema.json")
    for line in lines { #expect(try records.findings(in: line) == []) }
    let manifest = try String(contentsOfFile: output + ".manifest.json", encoding: .utf8)
    #expect(try SchemaValidator("manifest.schema.json").findings(in: manifest) == [])
  }

  @Test("Rubrics of the program fit, and what is written by hand")
  func rubricsFit() async throws {
    let validator = try SchemaValidator("rubric.schema.json")
    var shown: [Substring] = []
    for name in ["helpfulness", "correctness", "faithfulness", "harmlessness"] {
      shown += try await Program("gavel").run("rubrics", name).output.split(separator: "\n")
    }
    #expect(shown.count == 7)
    let own = [
      #"{"kind": "score", "name": "n", "criteria": [{"name": "c", "description": "d", "weight": 2}], "scale": [0, 1], "wholeNumbers": false, "perCriterion": true}"#,
      #"{"kind": "classification", "name": "n", "criteria": [{"name": "c", "description": "d"}], "labels": [{"name": "x", "description": "y"}, {"name": "z"}]}"#,
      #"{"kind": "preference", "name": "n", "criteria": [{"name": "c", "description": "d"}]}"#,
      #"{"kind": "preference", "name": "n", "criteria": [{"name": "c", "description": "d"}], "needs": ["context", "reference"]}"#,
    ]
    for text in shown.map(String.init) + own {
      #expect(throws: Never.self) { try RubricFile(json: Data(text.utf8)) }
      #expect(try validator.findings(in: text) == [])
    }
  }

  @Test(
    "Rubrics that are refused do not fit",
    arguments: [
      #"{"kind": "score", "name": "n", "criteria": [{"name": "c", "description": "d"}]}"#,
      #"{"kind": "score", "name": "n", "criteria": [], "scale": [1, 5]}"#,
      #"{"kind": "score", "name": "n", "criteria": [{"name": "c"}], "scale": [1, 5]}"#,
      #"{"kind": "score", "name": "n", "criteria": [{"name": "c", "description": "d"}], "scale": [1, 5], "labels": []}"#,
      #"{"kind": "rank", "name": "n", "criteria": [{"name": "c", "description": "d"}]}"#,
      #"{"kind": "preference", "name": "n", "criteria": [{"name": "c", "description": "d"}], "needs": ["luck"]}"#,
      #"{"kind": "preference", "name": "n", "criteria": [{"name": "c", "description": "d"}], "needs": "context"}"#,
      #"{"kind": "preference", "name": "n", "criteria": [{"name": "c", "description": "d", "weight": 0}]}"#,
      #"{"kind": "preference", "name": "n", "criteria": [{"name": "c", "description": "d"}], "scale": [1, 5]}"#,
      #"{"kind": "classification", "name": "n", "criteria": [{"name": "c", "description": "d"}], "labels": [{"name": "x"}]}"#,
    ])
  func badRubricsDoNotFit(text: String) throws {
    #expect(throws: RubricError.self) { try RubricFile(json: Data(text.utf8)) }
    #expect(try !SchemaValidator("rubric.schema.json").findings(in: text).isEmpty)
  }

  @Test("Records of every kind and outcome fit")
  func everyOutcomeFits() async throws {
    let rubric = ScoreRubric(
      "two", criteria: [Criterion("x", "X?", weight: 2), Criterion("y", "Y?")], scale: 1...5)
    let classes = ClassificationRubric(
      "tone", criteria: [Criterion("tone", "Which tone?")], labels: [.init("kind"), .init("rude")])
    let single = #"{"prompt": "p", "response": "r", "label": 4, "system": "s"}"#
    let couple = #"{"prompt": "p", "response_a": "a", "response_b": "b", "label": "first"}"#
    func script(_ replies: ScriptedBackend.Reply...) -> ScriptedBackend { ScriptedBackend(replies) }
    func score(_ backend: ScriptedBackend) -> any Judge<Submission, Score> {
      LLMJudge(pointwise: .helpfulness, backend: backend)
    }
    let refused = Completion("no", model: "m", finish: .refusal, refusal: "I will not")
    let filtered = BackendError(.contentFilter, "filtered", retryLimit: 0)

    var lines: [(line: String, holds: String)] = []
    lines.append((try await line(score(script("It is clear and correct.\nRULING: 4")), single), "verdict"))
    lines.append((try await line(score(script("hm", "hm")), single), "error"))
    lines.append((try await line(score(script(.completion(refused))), single), "abstained"))
    lines.append((try await line(score(script(.failure(filtered))), single), "abstained"))
    lines.append((try await line(score(script()), #"{"prompt": "p"}"#), "error"))
    lines.append((try await line(score(script()), "broken"), "error"))
    let votes = LLMJudge(
      pointwise: classes,
      backend: script("It is clear and correct.\nRULING: kind", "It is clear and correct.\nRULING: rude"))
    lines.append((try await line(votes.repeated(2, by: .majority), single), "abstained"))
    lines.append(
      (
        try await line(
          LLMJudge(pointwise: classes, backend: script("It is clear and correct.\nRULING: kind")), single),
        "verdict"
      ))
    let card = LLMJudge(
      pointwise: rubric.perCriterion, answer: .json,
      backend: script(#"{"x": {"reason": "r", "score": 4}, "y": {"reason": "r", "score": 2}}"#))
    lines.append((try await line(card, single), "verdict"))
    let pairs = LLMJudge(
      pairwise: .helpfulness,
      backend: script("It is clear and correct.\nRULING: A", "It is clear and correct.\nRULING: A"))
    lines.append((try await pairLine(pairs.swapAveraged(), couple), "verdict"))

    let validator = try SchemaValidator("record.schema.json")
    for (line, holds) in lines {
      #expect(try validator.findings(in: line) == [], "\(line)")
      let record = try JSONParser.parse(line)
      #expect(record[holds] != nil, "\(line)")
      for spoilt in try Self.spoilt(record) {
        #expect(try !validator.findings(in: spoilt).isEmpty, "\(JSONWriter.text(of: spoilt))")
      }
    }
    #expect(
      lines.contains { $0.line.contains(#""winner":"flip""#) && $0.line.contains("position-inconsistent") })
    #expect(lines.contains { $0.line.contains(#""kind":"scorecard/score""#) && $0.line.contains("weights") })
  }

  /// `record`, each time with one thing wrong.
  private static func spoilt(_ record: JSONValue) throws -> [JSONValue] {
    let members = try #require(record.object)
    func with(_ key: String, _ value: JSONValue) -> JSONValue {
      .object(members.filter { $0.key != key } + [.init(key, value)])
    }
    var spoilt = ["id", "key", "judge", "provenance", "kind", "schema"].map { key in
      JSONValue.object(members.filter { $0.key != key })
    }
    spoilt += [with("schema", 2), with("extra", 1), with("calls", []), with("warnings", [["code": "x"]])]
    spoilt.append(with("verdict", 4))
    spoilt.append(with("verdict", ["value": 4, "basis": "guess"]))
    if record["verdict"] == nil {
      spoilt.append(with("verdict", ["value": 4, "basis": "point"]))
    } else {
      spoilt.append(with("error", ["code": "empty", "message": "m"]))
      spoilt.append(.object(members.filter { $0.key != "verdict" }))
    }
    return spoilt
  }

  private func line<V: Verdict>(_ judge: some Judge<Submission, V>, _ item: String) async throws -> String {
    try await record(of: judge, item, need: .submission) { try $0.submission() }
  }

  private func pairLine<V: Verdict>(_ judge: some Judge<Pair, V>, _ item: String) async throws -> String {
    try await record(of: judge, item, need: .pair) { try $0.pair() }
  }

  /// The record that a run makes of `item`.
  private func record<Subject: Sendable, V: Verdict>(
    of judge: any Judge<Subject, V>, _ item: String, need: ItemNeed,
    subject: @escaping @Sendable (Item) throws -> Subject
  ) async throws -> String {
    let folder = try TemporaryFolder()
    let path = folder.path("items.jsonl")
    // A second, whole line: a file without any readable line is refused as a whole.
    let whole = #"{"id": "last", "prompt": "p", "response": "r", "response_a": "a", "response_b": "b"}"#
    try Data("\(item)\n\(whole)\n".utf8).write(to: URL(filePath: path))
    let lines = Locked<[String]>([])
    let run = Run(judge, name: "test", concurrency: 1, subject: subject)
    _ = try await run.execute(
      reading: try ItemReader(path, need: need),
      write: { line in lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) } })
    return try #require(lines.withLock { $0.first })
  }
}
