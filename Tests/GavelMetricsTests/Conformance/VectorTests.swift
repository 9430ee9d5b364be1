import Foundation
import GavelConformance
import Testing

/// The reference vectors lie outside the package.
///
/// They are looked for in the folder that `GAVEL_SHARED` names, else in `shared` beside the package.
@Suite("Reference vectors", .enabled(if: SharedVectors.exist, "skipped, not found"))
struct VectorTests {
  @Test("All cases of a metric pass", arguments: SharedVectors.names)
  func casesPass(name: String) throws {
    let file = try VectorFile(contentsOf: SharedVectors.folder.appending(path: "\(name).json"))
    #expect(name.hasSuffix(file.metric))
    let report = MetricChecker.check(file)
    #expect(report.failures == [])
    #expect(report.passed == file.cases.count)
    #expect(report.passed > 0)
  }

  @Test func `Every metric that is known has vectors`() {
    let files = SharedVectors.names.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    #expect(Set(MetricChecker.knownMetrics) == Set(files))
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
    return shared.appending(path: "vectors", directoryHint: .isDirectory)
  }()

  /// All files of metrics, and the one decision that belongs to them.
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "metrics"), includingPropertiesForKeys: nil)
    let metrics = (files ?? []).filter { $0.pathExtension == "json" }
      .map { "metrics/" + $0.deletingPathExtension().lastPathComponent }
    return (metrics + ["decisions/bounded_mean_interval"]).sorted()
  }()

  static var exist: Bool {
    FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
  }
}
