import Foundation
import Gavel
import GavelBackends
import GavelCore
import GavelEvaluation
import Testing

/// Recorded runs of a real model over the bundled sample.
///
/// They are replayed, so no test needs a server. To make them anew, remove the files and name a server:
///
/// ```sh
/// GAVEL_RECORD_URL=http://127.0.0.1:8080/v1 GAVEL_RECORD_MODEL=NAME swift test --filter RecordedRunTests
/// ```
enum Recordings {
  /// The backend that replays the recording called `name`, or makes it where a server is named.
  static func backend(_ name: String) throws -> RecordedBackend {
    let path = Repository.root.appending(path: "Tests/Recordings/\(name).jsonl").path
    let environment = ProcessInfo.processInfo.environment
    guard let address = environment["GAVEL_RECORD_URL"], let model = environment["GAVEL_RECORD_MODEL"],
      !FileManager.default.fileExists(atPath: path) || !isFinished(path)
    else { return try RecordedBackend(replaying: path) }
    let url = try #require(URL(string: address))
    return try RecordedBackend(
      recording: ChatCompletionsBackend(baseURL: url, model: model).retrying(), to: path)
  }

  private static func isFinished(_ path: String) -> Bool { (try? RecordedBackend(replaying: path)) != nil }

  /// The items of the bundled sample for `gavel judge` or `gavel compare`.
  static func items(_ command: String) throws -> [Item] {
    let reader = try ItemReader(
      Repository.root.appending(path: "Sources/GavelTool/Sample/\(command).jsonl").path,
      need: command == "compare" ? .pair : .submission)
    var items: [Item] = []
    while let entry = try reader.next() {
      if case .item(let item) = entry { items.append(item) }
    }
    return items
  }
}
