import Foundation
import GavelCore
import GavelEvaluation
import Testing

@Suite struct ModelRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ command: String, _ server: LoopbackServer, _ more: String..., format: String = "json"
  ) throws -> Program.Ended {
    try Program(
      [
        command, "--items", "i.jsonl", "--format", format, "--endpoint", server.base, "--model", "tiny",
        "--journal", "kept",
      ] + more, in: folder
    ).wait()
  }

  private func rubric(_ text: String) throws { try folder.write(text, to: "r.json") }

  @Test func verdictsAreTheOnesInTheReplies() throws {
    try folder.write(Items.singles(5), to: "i.jsonl")
    let server = try LoopbackServer { request in
      let level = (1...5).first { request.body.contains("What is \($0) + 1?") }
      return .score(level ?? 1, because: "level \(level ?? 0)")
    }
    let ended = try run("judge", server)
    #expect(ended.status == 0)
    for (index, record) in try ended.records.enumerated() {
      #expect(record["verdict"]?["value"]?.double == Double(index + 1))
      #expect(record["reasoning"]?.string == "level \(index + 1)")
      let call = try #require(record["calls"]?.array?.first)
      #expect(call["model"]?.string == "tiny-1")
      #expect(call["rung"]?.string == "schema")
      #expect(call["text"]?.string?.contains("level \(index + 1)") == true)
    }
    #expect(server.requests.allSatisfy { $0.path == "/v1/chat/completions" })
    for part in ["mean", "3 [", "calls", "5; tokens 50 in, 25 out; answered by tiny-1"] {
      #expect(ended.err.contains(part), "\(ended.err)")
    }
  }

  @Test func aSecondRunAsksNothingAndGivesTheSame() throws {
    try folder.write(Items.pairs(4), to: "i.jsonl")
    let server = try LoopbackServer { _ in .verdict("A") }
    let first = try run("compare", server)
    let second = try run("compare", server, "--concurrency", "1")
    #expect(first.status == 0)
    #expect(server.count == 8)
    #expect(first.out == second.out)
    let fresh = try folder.gavel(
      "compare", "--items", "i.jsonl", "--format", "json", "--endpoint", server.base, "--model", "tiny")
    #expect(server.count == 16)
    #expect(try comparable(fresh.out) == comparable(first.out))
    // The first place wins in both orders: every item is a flip.
    #expect(first.err.contains("4 of 4 items with verdicts named opposite winners"))
    #expect(first.err.contains("0.5 ["))
  }

  @Test func bothOrdersTheRuleAndOneOrder() throws {
    try folder.write(Items.pairs(1), to: "i.jsonl")
    let server = try LoopbackServer { request in
      let right = request.body.range(of: "It is 2.", options: .backwards)
      let wrong = request.body.range(of: "No idea")
      guard let right, let wrong else { return .error(400, "no pair") }
      return .verdict(wrong.lowerBound < right.lowerBound ? "tie" : "A")
    }
    let average = try run("compare", server)
    let conservative = try run("compare", server, "--order-rule", "conservative")
    let single = try run("compare", server, "--single-order")
    #expect(try single.records[0]["verdict"]?["winner"]?.string == "first")
    #expect(try single.records[0]["calls"]?.array?.count == 1)
    #expect(!single.err.contains("flips"))
    #expect(try average.records[0]["calls"]?.array?.count == 2)
    #expect(try average.records[0]["verdict"]?["winner"]?.string == "first")
    #expect(try conservative.records[0]["verdict"]?["winner"]?.string == "tie")
  }

  @Test func pairsMayBeComparedByScores() throws {
    try folder.write(Items.pairs(2), to: "i.jsonl")
    let server = try LoopbackServer { .score($0.body.contains("No idea") ? 3 : 4) }
    let ended = try run("compare", server, "--by-scores")
    let record = try #require(try ended.records.first)
    #expect(record["verdict"]?["winner"]?.string == "first")
    #expect(record["verdict"]?["scores"]?["first"]?.double == 4)
    #expect(record["calls"]?.array?.count == 2)
    #expect(!ended.err.contains("flips"))
    let level = try run("compare", server, "--by-scores", "--tie-margin", "1")
    #expect(try level.records[0]["verdict"]?["winner"]?.string == "tie")
  }

  @Test func repetitionsVote() throws {
    try folder.write(Items.singles(1), to: "i.jsonl")
    let server = try LoopbackServer { .score($0.number == 1 ? 1 : 4) }
    let ended = try run("judge", server, "--repeats", "3", "--temperature", "1", "--concurrency", "1")
    let record = try #require(try ended.records.first)
    #expect(record["verdict"]?["value"]?.double == 3)
    #expect(record["parts"]?.array?.count == 3)
    #expect(server.count == 3)
  }

  @Test func aClassificationCountsItsClasses() throws {
    try rubric(
      #"{"kind": "classification", "name": "tone", "criteria": [{"name": "tone", "description": "How does it sound?"}], "labels": [{"name": "warm"}, {"name": "cold", "description": "curt"}]}"#
    )
    try folder.write(
      [
        #"{"id": "a", "prompt": "p", "response": "one", "label": "warm"}"#,
        #"{"id": "b", "prompt": "p", "response": "two", "label": "cold"}"#,
      ], to: "i.jsonl")
    let server = try LoopbackServer { _ in .verdict("warm") }
    let ended = try run("judge", server, "--rubric", "r.json")
    #expect(ended.status == 0, "\(ended.err)")
    #expect(try ended.records.map { $0["verdict"]?["label"]?.string } == ["warm", "warm"])
    #expect(ended.err.contains("warm 2"))
    #expect(ended.err.contains("agreement with labels"))
    #expect(try run("compare", server, "--rubric", "r.json").status == 78)
  }

  @Test func everyCriterionMayBeRuledOnByItself() throws {
    try rubric(
      #"{"kind": "score", "name": "two", "scale": [1, 10], "perCriterion": true, "criteria": [{"name": "depth", "description": "deep?"}, {"name": "wit", "description": "witty?", "weight": 3}]}"#
    )
    try folder.write(Items.singles(2), to: "i.jsonl")
    let server = try LoopbackServer { _ in
      .chat(#"{"depth": {"reason": "r", "score": 2}, "wit": {"reason": "r", "score": 10}}"#)
    }
    let ended = try run("judge", server, "--rubric", "r.json")
    let record = try #require(try ended.records.first)
    #expect(record["kind"]?.string == "scorecard/score")
    #expect(record["verdict"]?["criteria"]?["wit"]?["value"]?.double == 10)
    for part in ["mean, depth", "mean, wit"] { #expect(ended.err.contains(part), "\(ended.err)") }
    try folder.write(Items.pairs(1), to: "i.jsonl")
    let compared = try run("compare", server, "--rubric", "r.json", "--by-scores")
    #expect(try compared.records[0]["verdict"]?["scores"]?["first"]?.double == 8)
  }

  @Test func aPreferenceRubricOfOnesOwn() throws {
    try rubric(
      #"{"kind": "preference", "name": "brevity", "criteria": [{"name": "brevity", "description": "short?"}], "allowsTie": false}"#
    )
    try folder.write(Items.pairs(1), to: "i.jsonl")
    let server = try LoopbackServer { _ in .verdict("B") }
    let ended = try run("compare", server, "--rubric", "r.json", "--single-order")
    #expect(try ended.records[0]["verdict"]?["winner"]?.string == "second")
    #expect(try ended.records[0]["judge"]?.string == "brevity, json, tiny")
    #expect(try run("judge", server, "--rubric", "r.json").status == 78)
  }

  @Test func aBrokenRubricNamesFileAndField() throws {
    try rubric(
      #"{"kind": "score", "name": "x", "scale": [5, 1], "criteria": [{"name": "x", "description": "y"}]}"#)
    try folder.write(Items.singles(1), to: "i.jsonl")
    let server = try LoopbackServer { _ in .score(1) }
    let ended = try run("judge", server, "--rubric", "r.json")
    #expect(ended.status == 78)
    #expect(ended.err.contains("r.json"))
    #expect(ended.err.contains("scale"))
    #expect(server.count == 0)
  }

  @Test func unreadableRepliesAreErrorsWithTheirText() throws {
    try folder.write(Items.singles(2), to: "i.jsonl")
    let server = try LoopbackServer { _ in .chat("I would rather not say.") }
    let ended = try run("judge", server, format: "reason-then-rule")
    #expect(ended.status == 0)
    for record in try ended.records {
      #expect(record["error"]?["code"]?.string == "no-marker")
      #expect(record["error"]?["raw"]?.string == "I would rather not say.")
      #expect(record["calls"]?.array?.count == 2)
    }
    #expect(ended.err.contains("no-marker 2"))
    #expect(try run("judge", server, "--strict", format: "reason-then-rule").status == 1)
  }

  @Test func refusalsAreAbstentions() throws {
    try folder.write(Items.singles(1), to: "i.jsonl")
    let server = try LoopbackServer { _ in
      .init(
        body:
          #"{"model": "t", "choices": [{"message": {"role": "assistant", "content": null, "refusal": "No."}, "finish_reason": "stop"}]}"#
      )
    }
    let ended = try run("judge", server, "--strict")
    #expect(ended.status == 0)
    let record = try #require(try ended.records.first)
    #expect(record["abstained"]?["code"]?.string == "refused")
    #expect(record["calls"]?.array?.count == 1)
    #expect(ended.err.contains("refused 1"))
  }

  @Test func recordsOfCallsRoundTrip() throws {
    try folder.write(Items.pairs(2), to: "i.jsonl")
    let server = try LoopbackServer { $0.number == 2 ? .chat("mumble") : .verdict("A") }
    let ended = try run("compare", server, "--asks", "1")
    for line in ended.out.split(separator: "\n") {
      let json = try JSONParser.parse(String(line))
      let record = try JSONCoding.decode(Record.self, from: json)
      #expect(try JSONCoding.value(of: record) == json.canonical)
    }
  }
}
