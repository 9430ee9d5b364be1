import Foundation
import GavelConformance
import GavelEvaluation

/// `gavel check metrics FILE…`: runs reference cases through the library.
enum CheckCommand {
  static func metrics(_ files: [String]) throws -> ExitStatus {
    guard !files.isEmpty else {
      throw ToolFailure.usage("'gavel check metrics' needs at least one file of reference cases")
    }
    var passed = 0
    var failed = 0
    for path in files {
      let report = report(of: path)
      passed += report.passed
      failed += report.failed
      for failure in report.failures { Terminal.print(Printable.text(failure)) }
    }
    Terminal.print("\(passed) passed, \(failed) failed")
    return failed == 0 ? .success : .checksFailed
  }

  /// What the cases of a file came to; a file that cannot be read is one failure.
  private static func report(of path: String) -> VectorChecker.Report {
    do {
      return VectorChecker.check(try VectorFile(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      return VectorChecker.Report(passed: 0, failures: ["\(path): cannot be read: \(reason(error))"])
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return error.localizedDescription }
    return "it is no file of reference cases: \(error)"
  }
}
