import Foundation
import GavelCore
import Testing

/// The program against a real model server, whose model was trained to judge level words.
///
/// `GAVEL_TEST_LLM_URL` names the server; `.ci/run` starts one where it can be had.
@Suite(
  "Real model server",
  .enabled(
    if: RealServer.url != nil,
    "skipped: no model server; it could not be had, or GAVEL_TEST_LLM_URL does not name it"),
  .serialized)
struct RealServerTests {
  @Test("gavel judge --format json: at least 90 of 100 right, each verdict as in its raw reply")
  func judges() async throws {
    let records = try await RealServer.records(of: "judge", items: LevelItems.singles(100, seed: 20_260))
    try #require(records.count == 100)
    var right = 0
    for record in records {
      let calls = try #require(record["calls"]?.array)
      let call = try #require(calls.last)
      #expect(call["rung"]?.string == "schema")
      guard let value = record["verdict"]?["value"]?.double else { continue }
      let reply = try JSONParser.parse(try #require(call["text"]?.string))
      #expect(reply["score"]?.double == value)
      if value == record["item"]?["label"]?.double { right += 1 }
    }
    #expect(right >= 90, "\(right) of 100")
  }

  @Test(
    "gavel judge --format one-token: at least 95 of 100 within half a point, each as its probabilities say")
  func expectsScores() async throws {
    let items = LevelItems.singles(100, seed: 20_262)
    let records = try await RealServer.records(of: "judge", format: "one-token", items: items)
    try #require(records.count == 100)
    var right = 0
    for record in records {
      guard let value = record["verdict"]?["value"]?.double else { continue }
      let label = try #require(record["item"]?["label"]?.double)
      let weights = try #require(AnswerWeights(record, among: (1...5).map(String.init)))
      let sum = weights.byAnswer.values.reduce(0, +)
      let expectation = weights.byAnswer.reduce(0) { $0 + (Double($1.key) ?? 0) * $1.value } / sum
      #expect(record["verdict"]?["basis"]?.string == "expectation")
      #expect(abs(value - expectation) < 1e-9)
      #expect(abs((weights.mass ?? 0) - sum) < 1e-9)
      if abs(value - label) <= 0.5 { right += 1 }
    }
    #expect(right >= 95, "\(right) of 100")
  }

  @Test("gavel compare --format one-token: each share as its probabilities say")
  func weighsPairs() async throws {
    let records = try await RealServer.records(
      of: "compare", format: "one-token", ["--single-order"], items: LevelItems.pairs(25, seed: 20_263))
    try #require(records.count == 25)
    var read = 0
    for record in records {
      guard let share = record["verdict"]?["share"]?.double else { continue }
      let weights = try #require(AnswerWeights(record, among: ["A", "B", "C"])).byAnswer
      let sum = weights.values.reduce(0, +)
      #expect(abs(share - ((weights["A"] ?? 0) + (weights["C"] ?? 0) / 2) / sum) < 1e-9)
      read += 1
    }
    // The tiny model was not taught bare letters for pairs: that they are weighed right is all that is asked.
    #expect(read > 5)
  }

  @Test("gavel compare --format json: at least 85 of 100 right, each part as in its raw reply")
  func compares() async throws {
    let records = try await RealServer.records(of: "compare", items: LevelItems.pairs(100, seed: 20_261))
    try #require(records.count == 100)
    var right = 0
    for record in records {
      let calls = try #require(record["calls"]?.array)
      for call in calls { #expect(call["rung"]?.string == "schema") }
      guard let winner = record["verdict"]?["winner"]?.string else { continue }
      let parts = try #require(record["parts"]?.array)
      #expect(parts.map { $0["path"] } == [["order 0"], ["order 1"]])
      for part in parts {
        let call = try #require(calls.last { $0["path"] == part["path"] })
        let reply = try JSONParser.parse(try #require(call["text"]?.string))
        // A part is seen from the order given, whichever order was asked.
        let isSwapped = part["path"] == ["order 1"]
        let names = ["A": isSwapped ? "second" : "first", "B": isSwapped ? "first" : "second", "tie": "tie"]
        #expect(part["verdict"]?["winner"]?.string == names[reply["verdict"]?.string ?? ""])
      }
      if winner == record["item"]?["label"]?.string { right += 1 }
    }
    #expect(right >= 85, "\(right) of 100")
  }
}

/// What a record's last call tells about the probabilities of answers, summed without the library.
private struct AnswerWeights {
  var byAnswer: [String: Double] = [:]
  var mass: Double?

  /// Nil where the call has no probabilities.
  init?(_ record: JSONValue, among answers: [String]) {
    guard let call = record["calls"]?.array?.last, let tokens = call["tokens"]?.array else { return nil }
    func plain(_ entry: JSONValue) -> String {
      (entry["text"]?.string ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let text = (call["text"]?.string ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    // A reply that is no answer is read from its first token.
    let named = answers.contains(text) ? tokens.first { plain($0) == text } : nil
    guard let place = named ?? tokens.first else { return nil }
    for alternative in place["alternatives"]?.array ?? [] where answers.contains(plain(alternative)) {
      byAnswer[plain(alternative), default: 0] += exp(alternative["logProbability"]?.double ?? -.infinity)
    }
    mass = call["mass"]?.double
  }
}
