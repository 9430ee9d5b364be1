import Foundation
import GavelConformance
import GavelEvaluation
import GavelPrompts

/// `gavel check metrics FILE…` and `gavel check formats FILE…`: run reference cases through the library.
enum CheckCommand {
  static func run(_ parsed: ParsedOptions) throws -> ExitStatus {
    let files = Array(parsed.words.dropFirst())
    switch parsed.words.first {
    case "metrics":
      if parsed.flag("wording") { throw ToolFailure.usage("--wording is for 'gavel check formats'") }
      return try check(files, as: "metrics") { MetricChecker.check(try VectorFile(contentsOf: $0)) }
    case "formats":
      guard let folder = parsed.text("wording") else {
        throw ToolFailure.usage("'gavel check formats' needs the official words: --wording DIR")
      }
      let wording = try WordingFolder.wording(at: folder)
      return try check(files, as: "formats") {
        FormatChecker.check(Array(try Data(contentsOf: $0)), wording: wording)
      }
    default:
      throw ToolFailure.usage(
        "'gavel check' needs what to check: gavel check metrics FILE…, or gavel check formats FILE… --wording DIR"
      )
    }
  }

  private static func check(
    _ files: [String], as subject: String, _ run: (URL) throws -> CheckReport
  ) throws -> ExitStatus {
    guard !files.isEmpty else {
      throw ToolFailure.usage("'gavel check \(subject)' needs at least one file of reference cases")
    }
    var passed = 0
    var failed = 0
    for path in files {
      let report = report(of: path, run)
      passed += report.passed
      failed += report.failed
      for failure in report.failures { Terminal.print(Printable.text(failure, keepingLines: true)) }
    }
    Terminal.print("\(passed) passed, \(failed) failed")
    return failed == 0 ? .success : .checksFailed
  }

  /// What the cases of a file came to; a file that cannot be read is one failure.
  private static func report(
    of path: String, _ run: (URL) throws -> CheckReport
  ) -> CheckReport {
    do { return try run(URL(fileURLWithPath: path)) } catch {
      return CheckReport(passed: 0, failures: ["\(path): cannot be read: \(reason(error))"])
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return error.localizedDescription }
    if case .dataCorrupted = error {
      return "it is no JSON; cases of formats, one a line, are for 'gavel check formats'"
    }
    return "it is no file of reference cases: \(error)"
  }
}
