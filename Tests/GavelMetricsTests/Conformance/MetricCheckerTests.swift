import Foundation
import Testing

@testable import GavelConformance

@Suite struct MetricCheckerTests {
  private func check(metric: String, _ cases: String) throws -> CheckReport {
    let json = #"{"metric": "\#(metric)", "group": "any", "cases": [\#(cases)]}"#
    return MetricChecker.check(try VectorFile(data: Data(json.utf8)))
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

  @Test func `An unknown option loses against lengths and emptiness`() throws {
    let report = try check(
      metric: "sign_test",
      #"""
      {"name": "length", "input": {"x": [1], "y": [], "alternative": "x"},
        "expected": {"undefined": "length_mismatch", "why": ""}, "tolerance": 0},
      {"name": "empty", "input": {"x": [], "y": [], "alternative": "x"},
        "expected": {"undefined": "empty", "why": ""}, "tolerance": 0},
      {"name": "option", "input": {"x": [1, 2], "y": [2, 3], "alternative": "x"},
        "expected": {"undefined": "invalid_parameter", "why": ""}, "tolerance": 0}
      """#)
    #expect(report.failures == [])
  }

  @Test func `Recipes that cannot be followed are faults of the file, not crashes`() throws {
    let report = try check(
      metric: "accuracy",
      #"""
      {"name": "circle", "input": {"gold": {"lcg": 1, "n": 2, "op": "below", "of": "pred"},
        "pred": {"lcg": 1, "n": 2, "op": "below", "of": "gold"}}, "expected": {"value": 1}, "tolerance": 0}
      """#)
    #expect(report.passed == 0 && report.failed == 1)
    let texts = try check(
      metric: "edit_similarity",
      #"""
      {"name": "letters", "input": {"a": {"lcg": 1, "n": 3, "alphabet": ""}, "b": "x", "kind": "levenshtein",
        "unit": "scalar"}, "expected": {"distance": 1}, "tolerance": 0}
      """#)
    #expect(texts.passed == 0 && texts.failed == 1)
  }

  @Test func `Seeds of 64 bits are read exactly`() throws {
    let json = #"""
      {"metric": "m", "cases": [{"name": "a", "input": {"x": {"lcg": 18446744073709551615, "n": 1, "op": "unit"},
        "y": {"lcg": 18446744073709551614, "n": 1, "op": "unit"}}, "expected": {}, "tolerance": 0}]}
      """#
    let input = VectorInput(try VectorFile(data: Data(json.utf8)).cases[0].input)
    // The state before the draws is -1 and -2 modulo 2 to the 64.
    let factor: UInt64 = 6_364_136_223_846_793_005
    let increment: UInt64 = 1_442_695_040_888_963_407
    #expect(try input.numbers("x") == [Double((increment &- factor) >> 11) * 0x1p-53])
    #expect(try input.numbers("y") == [Double((increment &- 2 &* factor) >> 11) * 0x1p-53])
  }

  @Test func `A recipe stands for any list and any text`() throws {
    let report = try check(
      metric: "krippendorff_alpha",
      #"""
      {"name": "rows", "input": {"level": "nominal",
        "ratings": [{"lcg": 1, "n": 9, "op": "int", "levels": 3}, {"lcg": 1, "n": 9, "op": "int", "levels": 3}]},
        "expected": {"value": 1}, "tolerance": 1e-12}
      """#)
    #expect(report.failures == [])
    let texts = try check(
      metric: "rouge_1",
      #"""
      {"name": "texts", "input": {"prediction": {"lcg": 1, "n": 9, "alphabet": "ab "},
        "reference": {"lcg": 1, "n": 9, "alphabet": "ab "}, "tokenizer": "rouge_score", "stemmer": false},
        "expected": {"f1": 1}, "tolerance": 0}
      """#)
    #expect(texts.failures == [])
  }

  @Test func `NaN is no result`() {
    let wanted = VectorValue.text("NaN")
    #expect(VectorValue.number(.nan).differences(from: wanted, tolerance: 1) != [])
  }

  private func recipe(_ fields: [String: VectorValue]) -> VectorValue {
    .object(fields.merging(["lcg": .number(0), "n": .number(1)]) { first, _ in first })
  }

  @Test func `A finite number is no infinity, however large the tolerance`() {
    #expect(VectorValue.number(3).differences(from: .text("Infinity"), tolerance: 1) != [])
    #expect(VectorValue.number(.infinity).differences(from: .text("Infinity"), tolerance: 0) == [])
  }

  @Test func `A recipe that would not fit into memory is a fault of the file`() throws {
    let long = try check(
      metric: "mean_interval",
      #"""
      {"name": "long", "input": {"x": {"lcg": 1, "n": 1000000000000, "op": "unit"}, "kind": "t", "level": 0.95},
        "expected": {"mean": 0.5}, "tolerance": 1}
      """#)
    #expect(long.passed == 0 && long.failed == 1)
  }

  @Test func `Messages show labels as people write them`() throws {
    let report = try check(
      metric: "cohen_kappa",
      #"""
      {"name": "unknown", "input": {"gold": ["a"], "pred": ["z"], "weights": "none", "labels": ["a", "b"]},
        "expected": {"value": 1}, "tolerance": 0}
      """#)
    #expect(report.failures.first?.contains(#""z""#) == true, "\(report.failures)")
    #expect(report.failures.first?.contains("VectorLabel") == false)
  }
}
