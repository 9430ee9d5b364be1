import Foundation
import GavelCore
import Testing

@Suite struct CheckCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ name: String, metric: String, _ cases: String) throws {
    try folder.write(#"{"metric": "\#(metric)", "group": "any", "cases": [\#(cases)]}"#, to: name)
  }

  private static let right = #"""
    {"name": "right", "input": {"x": [1, 2, 3], "y": [2, 4, 6]}, "expected": {"r": 1, "n": 3}, "tolerance": 1e-12}
    """#
  private static let undefined = #"""
    {"name": "constant", "input": {"x": [1, 1], "y": [2, 4]},
     "expected": {"undefined": "zero_variance", "why": "one side is constant"}, "tolerance": 0}
    """#
  private static let wrong = #"""
    {"name": "wrong", "input": {"x": [1, 2, 3], "y": [2, 4, 6]}, "expected": {"r": 0.5}, "tolerance": 1e-12}
    """#

  @Test func casesThatPassAreCounted() throws {
    try file("a.json", metric: "pearson", Self.right + "," + Self.undefined)
    try file("b.json", metric: "pearson", Self.right)
    let ended = try folder.gavel("check", "metrics", "a.json", "b.json")
    #expect(ended.status == 0)
    #expect(ended.out == "3 passed, 0 failed\n")
    #expect(ended.err.isEmpty)
  }

  @Test func aCaseThatFailsIsShownWithExpectedAndGot() throws {
    try file("a.json", metric: "pearson", Self.wrong + "," + Self.right)
    let ended = try folder.gavel("check", "metrics", "a.json")
    #expect(ended.status == 1)
    #expect(ended.out.hasPrefix("pearson/wrong: r: expected 0.5, got 1.0\n"), "\(ended.out)")
    #expect(ended.out.hasSuffix("\n1 passed, 1 failed\n"))
  }

  @Test func allCasesOfAnUnknownMetricFail() throws {
    try file("a.json", metric: "unheard_of", Self.right + "," + Self.wrong)
    let ended = try folder.gavel("check", "metrics", "a.json")
    #expect(ended.status == 1)
    #expect(ended.out == "unheard_of: not a known metric\n0 passed, 2 failed\n")
  }

  @Test func aFileThatCannotBeReadFails() throws {
    try folder.write("{\"metric\": 3}", to: "odd.json")
    let ended = try folder.gavel("check", "metrics", "odd.json", "absent.json")
    #expect(ended.status == 1)
    #expect(ended.out.contains("odd.json: cannot be read"))
    #expect(ended.out.contains("absent.json: cannot be read"))
    #expect(ended.out.hasSuffix("0 passed, 2 failed\n"))
  }

  @Test func namesOfCasesReachTheTerminalEscaped() throws {
    try file("a.json", metric: "pearson", Self.wrong.replacingOccurrences(of: "wrong", with: #"\u001b[31m"#))
    let ended = try folder.gavel("check", "metrics", "a.json")
    #expect(!ended.out.contains("\u{1B}"))
  }

  @Test func withoutFilesOrWithoutASubjectItIsWrongUsage() throws {
    #expect(try folder.gavel("check", "metrics").status == 64)
    #expect(try folder.gavel("check").status == 64)
    #expect(try folder.gavel("check", "weather").status == 64)
  }
}
