import Foundation
import Testing

/// Every public function of numbers and texts names the paper or program that its formula is from.
@Suite struct SourcesAreNamedTests {
  private static let root = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }
  .appending(path: "Sources/GavelMetrics")

  private static func files() -> [URL] {
    ["Statistics", "Text"].flatMap { folder in
      let all = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      return (all?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }
  }

  @Test func `No public function is without a source`() throws {
    let files = Self.files()
    #expect(files.count > 100)
    var missing: [String] = []
    for file in files {
      var comment = ""
      for line in try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        let text = line.trimmingCharacters(in: .whitespaces)
        if text.hasPrefix("///") {
          comment += text
        } else {
          if text.hasPrefix("public static func "), !text.hasPrefix("public static func <"),
            !comment.contains("Source")
          {
            missing.append("\(file.lastPathComponent): \(text)")
          }
          comment = text.hasPrefix("@") ? comment : ""
        }
      }
    }
    #expect(missing.sorted() == [])
  }
}
