import Foundation
import GavelCore
import GavelPrompts
import Testing

@Suite(.enabled(if: Transcript.exist, "skipped, not found"))
struct TranscriptTests {
  @Test func theReferenceReadersFindEveryRecordedLabel() throws {
    #expect(Transcript.all.count == 4949 - 321)
    for transcript in Transcript.all {
      let found = try TranscriptReaders.reference(transcript)
      #expect(
        TranscriptReaders.areEqual(found, transcript.label), "\(transcript.file) \(transcript.row): \(found)")
    }
  }

  @Test func theHonestReadersFindTheSameOrSayWhyNot() throws {
    for transcript in Transcript.all {
      guard let found = try? TranscriptReaders.honest(transcript) else { continue }
      #expect(
        TranscriptReaders.areEqual(found, transcript.label), "\(transcript.file) \(transcript.row): \(found)")
    }
  }

  @Test func everyDifferenceStandsOnThePage() throws {
    var page = URL(filePath: #filePath)
    for _ in 0..<4 { page.deleteLastPathComponent() }
    let text = try String(
      contentsOf: page.appending(path: "Docs/Formats/Recorded replies.md"), encoding: .utf8)
    let listed = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    #expect(
      listed == Self.differences(),
      "what the page should list:\n\(Self.differences().joined(separator: "\n"))")
  }

  /// One line for each file and reason, with the rows where only the honest reader gives no verdict.
  private static func differences() -> [String] {
    var rows: [String: [Int]] = [:]
    for transcript in Transcript.all where !transcript.label.isNull {
      do { _ = try TranscriptReaders.honest(transcript) } catch {
        let reason = (error as? JudgmentError)?.code.rawValue ?? "\(error)"
        rows["| `\(transcript.file)` | `\(reason)` |", default: []].append(transcript.row)
      }
    }
    return rows.sorted { $0.key < $1.key }.map { head, rows in
      "\(head) \(rows.count) | \(rows.map(String.init).joined(separator: ", ")) |"
    }
  }
}
