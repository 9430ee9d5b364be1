import Foundation
import Testing

@testable import GavelConformance

@Suite struct VectorCheckerTests {
  private func check(metric: String, _ cases: String) throws -> VectorChecker.Report {
    let json = #"{"metric": "\#(metric)", "group": "any", "cases": [\#(cases)]}"#
    return VectorChecker.check(try VectorFile(data: Data(json.utf8)))
  }

  @Test func `Right, wrong and missing results are told apart`() throws {
    let report = try check(
      metric: "pearson",
      #"""
      {"name": "right", "input": {"x": [1, 2], "y": [3, 5]}, "expected": {"r": 1, "p": null, "n": 2},
        "tolerance": 0},
      {"name": "near", "input": {"x": [1, 2, 3], "y": [1, 3, 2]}, "expected": {"r": 0.49, "n": 3},
        "tolerance": 0.02},
      {"name": "wrong count", "input": {"x": [1, 2, 3], "y": [1, 3, 2]}, "expected": {"n": 3.01},
        "tolerance": 0.5},
      {"name": "wrong", "input": {"x": [1, 2], "y": [3, 5]}, "expected": {"r": 0.9}, "tolerance": 0.01},
      {"name": "defined", "input": {"x": [1, 2, 3], "y": [1, 3, 2]}, "expected": {"p": null},
        "tolerance": 1},
      {"name": "key", "input": {"x": [1, 2], "y": [3, 5]}, "expected": {"tau": 1}, "tolerance": 0}
      """#)
    #expect(report.passed == 2)
    #expect(report.failures.count == 4)
    #expect(report.failures.last == "pearson/key: tau: expected 1.0, got nothing")
  }

  @Test func `Errors must be of the expected code`() throws {
    let report = try check(
      metric: "mean_interval",
      #"""
      {"name": "right", "input": {"x": [1, "-Infinity"], "kind": "t", "level": 0.9},
        "expected": {"undefined": "non_finite", "why": ""}, "tolerance": 0},
      {"name": "option", "input": {"x": [1, 2], "kind": "cauchy", "level": 0.9},
        "expected": {"undefined": "invalid_parameter", "why": ""}, "tolerance": 0},
      {"name": "code", "input": {"x": [], "kind": "t", "level": 0.9},
        "expected": {"undefined": "non_finite", "why": ""}, "tolerance": 0},
      {"name": "result", "input": {"x": [1, 2], "kind": "t", "level": 0.9},
        "expected": {"undefined": "empty", "why": ""}, "tolerance": 0},
      {"name": "error", "input": {"x": [], "kind": "t", "level": 0.9}, "expected": {"mean": 0},
        "tolerance": 0},
      {"name": "input", "input": {"x": [], "kind": "t"}, "expected": {"mean": 0}, "tolerance": 0}
      """#)
    #expect(report.passed == 2)
    #expect(report.failures.count == 4)
  }

  @Test func `An unknown metric is a failure`() throws {
    let report = try check(metric: "unheard_of", "")
    #expect(report == .init(passed: 0, failures: ["unheard_of: not a known metric"]))
  }

  @Test func `Generated lists follow their recipes`() throws {
    // The first draw of seed 0 is the increment over 2^64.
    let first = Double(1_442_695_040_888_963_407 >> 11) * 0x1p-53
    let input = VectorInput([
      "x": recipe(["op": .text("unit")]),
      "i": recipe(["op": .text("int"), "levels": .number(100)]),
      "b": recipe(["op": .text("bit"), "p": .number(0.5)]),
      "m": recipe(["op": .text("mix"), "of": .text("i"), "w": .number(0.25)]),
      "f": recipe(["op": .text("flip"), "of": .text("i"), "p": .number(0), "levels": .number(100)]),
      "g": recipe(["op": .text("flip"), "of": .text("i"), "p": .number(1), "levels": .number(2)]),
      "l": recipe(["op": .text("below"), "of": .text("b")]),
      "bad": recipe(["op": .text("mix"), "of": .text("bad"), "w": .number(1)]),
    ])
    #expect(try input.numbers("x") == [first])
    #expect(try input.numbers("i") == [7])
    #expect(try input.numbers("b") == [1])
    #expect(try input.numbers("m") == [0.25 * 7 + 0.75 * first])
    #expect(try input.numbers("f") == [7])
    #expect(try input.numbers("g") == [7])
    #expect(try input.numbers("l") == [1])
    #expect(throws: VectorProblem.self) { try input.numbers("bad") }
  }

  private func recipe(_ fields: [String: VectorValue]) -> VectorValue {
    .object(fields.merging(["lcg": .number(0), "n": .number(1)]) { first, _ in first })
  }
}
