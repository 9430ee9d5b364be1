import Foundation
import GavelCore
import Testing

/// The server, and the program that asks it.
enum RealServer {
  static let url: String? = ProcessInfo.processInfo.environment["GAVEL_TEST_LLM_URL"]

  /// The records that `gavel command` writes for `items`.
  static func records(
    of command: String, format: String = "json", _ options: [String] = [], items: [JSONValue]
  ) async throws -> [JSONValue] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gavel-real-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output, log) = (
      folder.appending(path: "items.jsonl"), folder.appending(path: "out.jsonl"),
      folder.appending(path: "log")
    )
    try Data(items.map { JSONWriter.text(of: $0) + "\n" }.joined().utf8).write(to: input)
    try Data().write(to: log)

    let process = Process()
    process.executableURL = try program()
    process.arguments =
      [
        command, "--items", input.path, "--output", output.path, "--format", format, "--model", "judge",
        "--endpoint", (url ?? "") + "/v1",
      ] + options
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    let said = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    try #require(status == 0, "\(said)")
    let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
    return try lines.map { try JSONParser.parse(String($0)) }
  }

  /// The built program, in the folder of the test executable or above it.
  private static func program() throws -> URL {
    let starts = [
      Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent(),
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ]
    for var folder in starts.compactMap(\.self) {
      for _ in 0..<4 {
        let candidate = folder.appending(path: "gavel")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue
        {
          return candidate
        }
        folder.deleteLastPathComponent()
      }
    }
    throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "gavel"])
  }
}
