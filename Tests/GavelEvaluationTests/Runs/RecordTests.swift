import Foundation
import GavelCore
import Testing

@testable import GavelEvaluation

@Suite struct RecordTests {
  private static let provenance = Provenance("j/1", configuration: ["model": "m"])
  private static let item =
    #"{"id": "q17", "prompt": "p", "response": "r", "system": "s", "label": 4, "more": 1.50}"#

  private func line(_ outcome: Outcome<Score>, item text: String = Self.item) throws -> JSONValue {
    let writer = try RecordWriter<Score>(judge: "name", configuration: "c", provenance: Self.provenance)
    let item = try Item(json: text)
    let bytes = try writer.line(id: item.id, content: item.digest, item: item, outcome: outcome)
    return try JSONParser.parse(String(decoding: bytes, as: UTF8.self))
  }

  private func names(_ json: JSONValue?) -> [String] { json?.object?.map(\.key) ?? [] }

  private let call = CallRecord(
    path: [.order(0)], model: "m-1", text: "reply", rung: "schema", finish: "stop",
    usage: TokenUsage(input: 3, output: 4), seconds: 0.41)

  @Test func aRulingHasTheFieldsOfTheDesignInTheirOrder() throws {
    let judgment = Judgment(
      Score(4, scale: 1...5), by: Self.provenance, reasoning: "because", calls: [call],
      warnings: [JudgmentWarning(.truncated, "cut", path: [.order(0)])],
      parts: [JudgmentPart(path: [.order(0)], verdict: AnyVerdict(Score(4)), reasoning: "so")])
    let record = try line(.ruled(judgment))
    #expect(
      names(record) == [
        "schema", "id", "key", "judge", "system", "provenance", "kind", "verdict", "reasoning", "warnings",
        "parts",
        "calls", "item",
      ])
    #expect(record["schema"]?.int == 1)
    #expect(record["id"]?.string == "q17")
    #expect(record["key"]?.string?.count == 64)
    #expect(record["judge"]?.string == "name")
    #expect(record["system"]?.string == "s")
    #expect(record["verdict"] == ["basis": "point", "scale": [1, 5], "value": 4])
    #expect(Set(names(record["warnings"]?.array?.first)) == ["code", "message", "path"])
    #expect(Set(names(record["parts"]?.array?.first)) == ["path", "kind", "verdict", "reasoning"])
    #expect(record["parts"]?.array?.first?["path"] == ["order 0"])
    #expect(
      Set(names(record["calls"]?.array?.first)) == [
        "path", "model", "text", "rung", "finish", "usage", "seconds", "attempt",
      ])
    #expect(record["item"] == ["system": "s", "label": 4, "more": .number("1.50")])
  }

  @Test func whatIsEmptyIsLeftOut() throws {
    let record = try line(
      .ruled(Judgment(Score(4), by: Self.provenance)), item: #"{"id": "a", "prompt": "p", "response": "r"}"#)
    #expect(names(record) == ["schema", "id", "key", "judge", "provenance", "kind", "verdict"])
  }

  @Test func failuresAndAbstentionsKeepTheirCalls() throws {
    let failed = try line(.failed(JudgmentError(.noMarker, "none", raw: "reply", calls: [call])))
    #expect(names(failed["error"]) == ["code", "message", "raw"])
    #expect(failed["kind"]?.string == "score")
    #expect(failed["calls"]?.array?.count == 1)
    #expect(failed["verdict"] == nil)
    let abstained = try line(.abstained(Abstention(.refused, "no", calls: [call])))
    #expect(names(abstained["abstained"]) == ["code", "message"])
    #expect(abstained["calls"]?.array?.count == 1)
  }

  @Test func theKeyDependsOnItemJudgeAndSettingsAlone() throws {
    let outcome = Outcome<Score>.ruled(Judgment(Score(4), by: Self.provenance))
    func key(_ text: String, judge: String = "n", configuration: String = "c") throws -> String? {
      let writer = try RecordWriter<Score>(
        judge: judge, configuration: configuration, provenance: Self.provenance)
      let item = try Item(json: text)
      let bytes = try writer.line(id: item.id, content: item.digest, item: item, outcome: outcome)
      return try JSONParser.parse(String(decoding: bytes, as: UTF8.self))["key"]?.string
    }
    let one = #"{"id": "a", "prompt": "p", "response": "r"}"#
    #expect(try key(one) == key(#"{"response": "r",  "prompt": "p", "id": "a"}"#))
    #expect(try key(one) != key(#"{"id": "a", "prompt": "p", "response": "s"}"#))
    #expect(try key(one) != key(one, judge: "o"))
    #expect(try key(one) != key(one, configuration: "d"))
  }

  @Test func outcomesReadBackAreTheOnesWritten() throws {
    let outcomes: [Outcome<Score>] = [
      .ruled(Judgment(Score(4), by: Provenance("own/1"), reasoning: "r", calls: [call])),
      .failed(
        JudgmentError(.echo, "e", raw: "x", calls: [call], warnings: [JudgmentWarning(.forgedMarker, "f")])),
      .abstained(Abstention(.noMajority, "level", calls: [call, call])),
    ]
    let records = try outcomes.map { try JSONCoding.decode(Record.self, from: try line($0)) }
    #expect(try records.outcomes(of: Score.self) == outcomes)
    #expect(try records.outcomes(of: Preference.self).isEmpty)
    for (record, outcome) in zip(records, outcomes) {
      #expect(try JSONCoding.value(of: record) == (try line(outcome).canonical))
    }
  }

  @Test func anotherVersionIsRefused() {
    #expect(throws: DecodingError.self) { try JSONCoding.decode(Record.self, from: ["schema": 2]) }
  }
}
