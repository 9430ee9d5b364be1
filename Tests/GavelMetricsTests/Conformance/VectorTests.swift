import Foundation
import GavelConformance
import Testing

/// The reference vectors lie outside the package.
///
/// They are looked for in the folder that `GAVEL_SHARED` names, else in `shared` beside the package.
@Suite("Reference vectors", .enabled(if: SharedVectors.exist, "skipped, not found"))
struct VectorTests {
  @Test(
    "All cases of a metric pass",
    arguments: [
      "squad_exact_match", "squad_token_f1", "chrf_sentence", "rouge_l", "porter_stemmer", "wilson_interval",
      "mean_interval", "pearson", "spearman",
      "fisher_z_interval",
    ] + agreementVectors + correlationVectors)
  func casesPass(metric: String) throws {
    let file = try VectorFile(contentsOf: SharedVectors.folder.appending(path: "\(metric).json"))
    #expect(file.metric == metric)
    let report = VectorChecker.check(file)
    #expect(report.failures == [])
    #expect(report.passed == file.cases.count)
    #expect(report.passed > 0)
  }
}

enum SharedVectors {
  static let folder: URL = {
    let shared: URL
    if let path = ProcessInfo.processInfo.environment["GAVEL_SHARED"] {
      shared = URL(filePath: path, directoryHint: .isDirectory)
    } else {
      // This file lies in Tests/GavelMetricsTests/Conformance.
      var root = URL(filePath: #filePath)
      for _ in 0..<4 { root.deleteLastPathComponent() }
      shared = root.deletingLastPathComponent().appending(path: "shared", directoryHint: .isDirectory)
    }
    return shared.appending(path: "vectors/metrics", directoryHint: .isDirectory)
  }()

  static var exist: Bool {
    FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
  }
}
