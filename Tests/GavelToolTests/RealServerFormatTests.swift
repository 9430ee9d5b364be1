import Foundation
import GavelCore
import Testing

/// Formats of published judges in their official words against a real model server: at least 98 of 100 verdicts right.
@Suite(
  "Real model server, published formats",
  .enabled(
    if: RealServer.url != nil && SharedFolder.holds("formats"),
    "skipped: no model server (GAVEL_TEST_LLM_URL), or no official words (GAVEL_SHARED)"),
  .serialized)
struct RealServerFormatTests {
  /// Its authors draw at temperature 1, where this model wavers on purpose.
  @Test("prometheus2.absolute.no_reference at temperature 0: 200 answers")
  func prometheus() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"""
      {"kind": "score", "name": "quality", "scale": [1, 5],
       "criteria": [{"name": "quality", "description": "How good is the work that the response tells of?"}],
       "levels": {"1": "as bad as can be", "2": "rather bad", "3": "neither good nor bad", "4": "good", "5": "very good"}}
      """#, to: "rubric.json")
    let records = try await records(
      "judge", "prometheus2.absolute.no_reference",
      ["--rubric", folder.path("rubric.json"), "--temperature", "0"],
      LevelItems.singles(200, seed: 20_264))
    #expect(right(records) { $0["value"] } >= 196)
  }

  @Test("mt-bench.single-v1: 200 answers")
  func mtBenchSingle() async throws {
    let records = try await records(
      "judge", "mt-bench.single-v1", [], LevelItems.singles(200, seed: 20_265))
    #expect(right(records) { $0["value"] } >= 196)
  }

  @Test("mt-bench.pair-v2: 200 pairs in both orders")
  func mtBenchPair() async throws {
    let records = try await records("compare", "mt-bench.pair-v2", [], LevelItems.pairs(200, seed: 20_266))
    #expect(right(records) { $0["winner"] } >= 196)
  }

  private func records(
    _ command: String, _ format: String, _ options: [String], _ items: [JSONValue]
  ) async throws -> [JSONValue] {
    let words = ["--wording", SharedFolder.url("formats").path(percentEncoded: false)]
    let records = try await RealServer.records(of: command, format: format, words + options, items: items)
    try #require(records.count == items.count)
    // The official name, for the words are the official ones.
    #expect(records[0]["judge"]?.string?.hasPrefix("\(format)/1,") == true)
    return records
  }

  private func right(_ records: [JSONValue], _ verdict: (JSONValue) -> JSONValue?) -> Int {
    records.count { record in
      guard let ruled = record["verdict"].flatMap(verdict), let label = record["item"]?["label"] else {
        return false
      }
      return ruled == label || ruled.double.map { $0 == label.double } ?? false
    }
  }
}
