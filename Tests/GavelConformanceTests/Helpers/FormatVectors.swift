import Foundation
import GavelConformance
import GavelPrompts
import Testing

/// Reference cases of published formats, and the official words they are checked with; both lie outside the package.
enum FormatVectors {
  static var exist: Bool { SharedFolder.holds("vectors/formats") && SharedFolder.holds("formats") }

  /// Every official text.
  static let wording: Wording? = try? {
    let folder = SharedFolder.url("formats")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    let pieces = try paths.sorted().filter { $0.contains("/") }.map {
      NamedData(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
    }
    return try Wording(recognising: pieces)
  }()

  /// Checks every case of a file.
  static func check(
    _ file: String, atLeast count: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = Array(try Data(contentsOf: SharedFolder.url("vectors/formats/\(file).jsonl")))
    let wording = try #require(wording)
    let report = FormatChecker.check(bytes, wording: wording)
    #expect(report.failures.isEmpty, sourceLocation: sourceLocation)
    #expect(report.passed >= count, sourceLocation: sourceLocation)
  }
}
