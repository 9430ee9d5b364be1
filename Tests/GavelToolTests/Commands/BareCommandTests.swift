import GavelCore
import Testing

@Suite struct BareCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aloneItGradesTheSample() throws {
    let ended = try folder.gavel()
    #expect(ended.status == 0)
    #expect(ended.err.isEmpty)
    for part in [
      "bundled sample", "are ours", "baseline, not a language model", "verdicts", "mean", "t interval",
      "Wilson interval", "agreement with labels", "rank correlation with labels", "--endpoint",
    ] {
      #expect(ended.out.contains(part), "\(part)")
    }
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: [
    ["--help"], ["help"], ["judge", "--help"], ["compare", "-h"], ["rubrics", "--help"],
    ["formats", "--help"], ["plan", "--help"], ["check", "--help"],
  ])
  func helpIsThereForEach(_ arguments: [String]) throws {
    let ended = try Program(arguments, in: folder).wait()
    #expect(ended.status == 0)
    #expect(ended.err.isEmpty)
    let command = arguments[0].contains("help") ? "gavel judge" : "gavel \(arguments[0])"
    #expect(ended.out.contains(command))
  }

  @Test func helpOfARunNamesEveryOption() throws {
    let ended = try folder.gavel("compare", "--help")
    for option in [
      "items", "rubric", "format", "endpoint", "model", "api-key-env", "header", "judge", "output",
      "overwrite",
      "journal", "config", "limit", "concurrency", "timeout", "retries", "asks", "temperature", "max-tokens",
      "seed", "repeats", "strict", "grace", "progress", "show-prompt", "order-rule", "single-order",
      "by-scores",
      "tie-margin",
    ] {
      #expect(ended.out.contains("  --\(option)"), "\(option)")
    }
    #expect(try !folder.gavel("judge", "--help").out.contains("--order-rule"))
  }

  @Test func rubricsAndFormatsAreListedAndShown() throws {
    #expect(try folder.gavel("rubrics").out.contains("helpfulness"))
    let shown = try folder.gavel("rubrics", "helpfulness")
    let documents = try shown.records
    #expect(documents.map { $0["kind"]?.string } == ["score", "preference"])
    #expect(try folder.gavel("formats").out.contains("json"))
    #expect(try folder.gavel("formats", "json/1").out.contains("verdict"))
    #expect(try folder.gavel("rubrics", "none").status == 78)
    #expect(try folder.gavel("formats", "none").status == 78)
    #expect(try folder.gavel("formats", "json", "more").status == 64)
  }

  @Test(arguments: [
    ["jugde"], ["judge", "--item", "x"], ["judge", "items.jsonl"], ["judge", "--items"],
    ["judge", "--items", "--strict"],
    ["judge", "--items", "a", "--items", "b"], ["judge", "--strict=yes"], ["judge", "--limit", "-1"],
    ["judge", "--concurrency", "0"], ["judge", "--concurrency", "9223372036854775807"],
    ["judge", "--grace", "1e300"], ["judge", "--temperature", "nan"], ["judge", "--progress", "loud"],
    ["judge", "--by-scores"], ["compare", "--order-rule", "best"],
    ["compare", "--by-scores", "--single-order"],
    ["compare", "--single-order", "--order-rule", "average"],
    ["judge", "--judge", "chrf", "--endpoint", "http://localhost/v1", "--model", "m"],
    ["compare", "--tie-margin", "1", "--endpoint", "http://localhost/v1", "--model", "m"],
    ["judge", "--judge", "chrf", "--show-prompt"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    try folder.write(Items.singles(1), to: "i.jsonl")
    let ended = try Program(arguments, in: folder).wait()
    #expect(ended.status == 64, "\(ended.err)")
    #expect(ended.err.hasPrefix("gavel: "))
    #expect(ended.out.isEmpty)
  }

  @Test(arguments: [
    ["--endpoint", "localhost:8080", "--model", "m"], ["--endpoint", "http://localhost/v1"],
    ["--model", "m"],
    ["--rubric", "helpfulness"], ["--format", "json"], ["--judge", "meteor"], ["--config", "absent.json"],
    ["--endpoint", "http://localhost/v1", "--model", "m", "--api-key-env", "GAVEL_TEST_UNSET"],
    ["--endpoint", "http://localhost/v1", "--model", "m", "--format", "telepathy"],
    ["--endpoint", "http://localhost/v1", "--model", "m", "--rubric", "absent.json"],
    ["--endpoint", "http://localhost/v1", "--model", "m", "--rubric", "."],
  ])
  func badSettingsAre78AndMakeNothing(_ options: [String]) throws {
    try folder.write(Items.singles(1), to: "i.jsonl")
    let ended = try Program(["judge", "--items", "i.jsonl", "--output", "o.jsonl"] + options, in: folder)
      .wait()
    #expect(ended.status == 78, "\(ended.err)")
    #expect(folder.names == ["i.jsonl"])
  }
}
