import GavelCore
import GavelEvaluation
import Testing

@Suite struct BaselineRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func singleAnswersAreScored() throws {
    try folder.write(Items.singles(3), to: "i.jsonl")
    let ended = try folder.gavel("judge", "--items", "i.jsonl")
    #expect(ended.status == 0)
    let records = try ended.records
    #expect(records.map { $0["id"]?.string } == ["q1", "q2", "q3"])
    for record in records {
      #expect(record["kind"]?.string == "score")
      #expect(record["judge"]?.string == "chrf")
      #expect(record["verdict"]?["value"]?.double == 100)
      #expect(record["provenance"]?["label"]?.string == "baseline, not a language model")
    }
    #expect(ended.err.contains("3 of 3 (baseline, not a language model)"))
    #expect(ended.err.contains("95 % bounded t interval"))
    #expect(!ended.err.contains("no journal"))
  }

  @Test func exactMatchReadsFromAPipe() throws {
    let ended = try folder.gavel(
      "judge", "--judge", "exact-match", input: Items.singles(2).joined(separator: "\n"))
    #expect(ended.status == 0)
    #expect(try ended.records.map { $0["verdict"]?["value"]?.double } == [1, 1])
  }

  @Test(
    arguments: [
      ("exact-match", 0.0), ("number-match", 1), ("token-recall", 1), ("token-f1", 0.5), ("rouge-l", 0.5),
      ("chrf", nil),
    ] as [(String, Double?)])
  func judgesAreKnownByName(name: String, value: Double?) throws {
    let item = #"{"id": "a", "prompt": "p", "response": "It makes 42", "reference": "42"}"#
    let ended = try folder.gavel("judge", "--judge", name, input: item)
    #expect(ended.status == 0)
    let record = try #require(try ended.records.first)
    #expect(record["judge"]?.string == name)
    #expect(record["provenance"]?["label"]?.string == "baseline, not a language model")
    let stated = try #require(record["verdict"]?["value"]?.double)
    #expect(value == nil || stated == value)
    #expect(try folder.gavel("judge", "--help").out.contains(name))
  }

  @Test func patternsNeedNoReference() throws {
    try folder.write(
      [
        #"{"id": "a", "prompt": "p", "response": "Answer: yes"}"#,
        #"{"id": "b", "prompt": "p", "response": "no"}"#,
      ],
      to: "i.jsonl")
    let ended = try folder.gavel("judge", "--items", "i.jsonl", "--judge", "regex", "--pattern", "^Answer:")
    #expect(ended.status == 0)
    #expect(try ended.records.map { $0["verdict"]?["value"]?.double } == [1, 0])
    let other = try folder.gavel("judge", "--items", "i.jsonl", "--judge", "regex", "--pattern", "no")
    #expect(try ended.records.map { $0["key"] } != other.records.map { $0["key"] })
    #expect(try folder.gavel("judge", "--items", "i.jsonl", "--judge", "regex").status == 64)
    let broken = try folder.gavel("judge", "--items", "i.jsonl", "--judge", "regex", "--pattern", "(a")
    #expect(broken.status == 78)
    #expect(broken.err.contains("'(a'"))
  }

  @Test func schemasNeedNoReference() throws {
    try folder.write(
      [
        #"{"id": "a", "prompt": "p", "response": "{\"n\": 1}"}"#,
        #"{"id": "b", "prompt": "p", "response": "[]"}"#,
      ],
      to: "i.jsonl")
    try folder.write(#"{"type": "object", "required": ["n"]}"#, to: "s.json")
    let plain = try folder.gavel("judge", "--items", "i.jsonl", "--judge", "valid-json")
    #expect(try plain.records.map { $0["verdict"]?["value"]?.double } == [1, 1])
    let ended = try folder.gavel("judge", "--items", "i.jsonl", "--judge", "valid-json", "--schema", "s.json")
    #expect(ended.status == 0)
    #expect(try ended.records.map { $0["verdict"]?["value"]?.double } == [1, 0])
    #expect(try ended.records.last?["reasoning"]?.string?.contains("wanted object") == true)
    try folder.write(#"{"minimum": 1}"#, to: "bad.json")
    for name in ["bad.json", "absent.json"] {
      let refused = try folder.gavel("judge", "--items", "i.jsonl", "--judge", "valid-json", "--schema", name)
      #expect(refused.status == 78)
      #expect(refused.err.contains(name == "bad.json" ? "'/minimum'" : "'absent.json'"))
    }
  }

  @Test func theSurfaceBaselineComparesPairsAndScoresNothing() throws {
    try folder.write(
      #"{"id": "a", "prompt": "p", "response_a": "no", "response_b": "several different new words", "label": "B"}"#,
      to: "i.jsonl")
    let ended = try folder.gavel("compare", "--items", "i.jsonl", "--judge", "surface-baseline")
    #expect(ended.status == 0)
    let record = try #require(try ended.records.first)
    #expect(record["verdict"]?["winner"]?.string == "second")
    #expect(record["reasoning"]?.string?.hasPrefix("surface baseline: ") == true)
    #expect(record["provenance"]?["label"]?.string == "baseline, not a language model")
    let single = try folder.gavel("judge", "--items", "i.jsonl", "--judge", "surface-baseline")
    #expect(single.status == 78)
    #expect(single.err.contains("use gavel compare"))
  }

  @Test func optionsOfOtherJudgesAreRefused() throws {
    for (option, owner) in [("--pattern", "regex"), ("--schema", "valid-json")] {
      for judge in [["--judge", "chrf"], []] {
        let ended = try Program(["judge"] + judge + [option, "x"], in: folder).wait()
        #expect(ended.status == 64)
        #expect(ended.err.contains("\(option) is for --judge \(owner)"))
      }
    }
    let unknown = try folder.gavel("judge", "--judge", "meteor")
    #expect(unknown.status == 78)
    #expect(unknown.err.contains("'meteor'") && unknown.err.contains("rouge-l"))
  }

  @Test func referencesThatAreOfNoUseAskForAModel() throws {
    let item = #"{"id": "a", "prompt": "p", "response": "5", "reference": "five"}"#
    let ended = try folder.gavel("judge", "--judge", "number-match", input: item)
    #expect(ended.status == 78)
    #expect(ended.err.contains("the judge can compare with"))
  }

  @Test func pairsAreComparedByScores() throws {
    try folder.write(Items.pairs(2), to: "i.jsonl")
    let ended = try folder.gavel("compare", "--items", "i.jsonl")
    #expect(ended.status == 0)
    for record in try ended.records {
      #expect(record["kind"]?.string == "preference")
      #expect(record["verdict"]?["winner"]?.string == "first")
      #expect(record["parts"]?.array?.count == 2)
    }
    #expect(ended.err.contains("win rate of the first"))
    // Nothing was asked in two orders, so there is nothing to say of flips.
    #expect(!ended.err.contains("flips"))
    let level = try folder.gavel("compare", "--items", "i.jsonl", "--tie-margin", "100")
    #expect(try level.records.allSatisfy { $0["verdict"]?["winner"]?.string == "tie" })
  }

  @Test func whereNothingCanBeJudgedAModelIsAskedFor() throws {
    let bare = #"{"id": "a", "prompt": "p", "response": "r"}"#
    for lines in [[bare], [bare, #"{"id": "b", "prompt": "p"}"#]] {
      try folder.write(lines, to: "i.jsonl")
      let ended = try folder.gavel("judge", "--items", "i.jsonl", "--output", "o.jsonl")
      #expect(ended.status == 78)
      #expect(ended.err.contains("--endpoint URL --model NAME"))
      #expect(folder.names == ["i.jsonl"])
    }
  }

  @Test func someWithoutReferencesAreErrorRecords() throws {
    try folder.write(Items.singles(1) + [#"{"id": "bare", "prompt": "p", "response": "r"}"#], to: "i.jsonl")
    let ended = try folder.gavel("judge", "--items", "i.jsonl")
    #expect(ended.status == 0)
    let records = try ended.records
    #expect(records.count == 2)
    #expect(records[1]["error"]?["code"]?.string == "missing-reference")
    #expect(records[1]["verdict"] == nil)
    #expect(records[1]["kind"]?.string == "score")
    #expect(ended.err.contains("missing-reference 1"))
    #expect(try folder.gavel("judge", "--items", "i.jsonl", "--strict").status == 1)
    try folder.write(Items.singles(1), to: "i.jsonl")
    #expect(try folder.gavel("judge", "--items", "i.jsonl", "--strict").status == 0)
  }

  @Test func aLimitTakesTheFirst() throws {
    try folder.write(Items.singles(5), to: "i.jsonl")
    let ended = try folder.gavel("judge", "--items", "i.jsonl", "--limit", "2")
    #expect(try ended.records.map { $0["id"]?.string } == ["q1", "q2"])
    // The record of an item is the same, whatever else is judged.
    #expect(try folder.gavel("judge", "--items", "i.jsonl").out.hasPrefix(ended.out))
    #expect(try folder.gavel("judge", "--items", "i.jsonl", "--limit", "0").out.isEmpty)
  }

  @Test func optionsAboutModelsAreNotIgnoredInSilence() throws {
    try folder.write(Items.singles(1), to: "i.jsonl")
    let ended = try folder.gavel("judge", "--items", "i.jsonl", "--repeats", "3", "--temperature", "1")
    #expect(ended.status == 0)
    #expect(ended.err.contains("without a model this has no effect: --temperature, --repeats"))
  }

  @Test func recordsAreReadBackAndRoundTrip() throws {
    try folder.write(
      Items.pairs(2) + [
        #"{"id": "bad", "prompt": 1}"#,
        #"{"id": "bare", "prompt": "p", "response_a": "a", "response_b": "b", "system": "s", "label": "A", "more": [1.50, {"x": null}]}"#,
      ],
      to: "i.jsonl")
    let ended = try folder.gavel("compare", "--items", "i.jsonl")
    for line in ended.out.split(separator: "\n") {
      let record = try JSONCoding.decode(Record.self, from: JSONParser.parse(String(line)))
      let again = try JSONCoding.value(of: record)
      #expect(again == (try JSONParser.parse(String(line)).canonical))
      #expect(try JSONCoding.decode(Record.self, from: again) == record)
      _ = try record.outcome(of: Preference.self)
      #expect(throws: DecodingError.self) { try record.outcome(of: Score.self) }
    }
  }
}
