import Foundation
import GavelCore
import Testing

@testable import GavelPrompts

/// Whether a text of Gavel's own is built as the official one: the same slots in the same order, the same lines that are
/// headings, markers or empty.
enum SlotComparison {
  static func check(
    _ key: String, own: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let wording = try Wording(recognising: [try SharedWordings.file("\(key).txt")])
    let official = try wording.text(key)
    let text = try #require(own[key])
    #expect(try slots(text) == slots(official), "\(key)", sourceLocation: sourceLocation)
    #expect(frame(text) == frame(official), "\(key)", sourceLocation: sourceLocation)
  }

  private static func slots(_ text: String) throws -> [String] { try BraceTemplate(text).names }

  /// Lines of white space, markers, and short lines with a label before a slot, as they stand.
  private static func frame(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).filter { line in
      line.allSatisfy { $0 == " " } || line == "***" || line == "```"
        || line.utf8.count <= 40
          && (line.contains(": {") || ["[", "###"].contains { line.hasPrefix($0) })
    }
  }
}
