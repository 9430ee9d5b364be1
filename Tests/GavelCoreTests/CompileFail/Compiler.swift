import Foundation

/// Runs `swiftc -typecheck` against the modules that were built with this test.
enum Compiler {
  struct Verdict: Sendable {
    var succeeded: Bool
    var output: String
  }

  static var isAvailable: Bool { executable != nil && modules != nil }

  /// `swiftc` in the search path.
  private static let executable: URL? = {
    #if os(Linux) || os(macOS)
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      let folders = path.split(separator: ":").map(String.init) + ["/usr/bin"]
      return folders.map { URL(filePath: $0).appending(path: "swiftc") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    #else
      return nil
    #endif
  }()

  /// The folder of built modules, beside the test executable or above it.
  private static let modules: URL? = {
    let starts = [
      Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent(),
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ]
    for var folder in starts.compactMap(\.self) {
      for _ in 0..<5 {
        let modules = folder.appending(path: "Modules")
        if FileManager.default.fileExists(atPath: modules.appending(path: "GavelCore.swiftmodule").path) {
          return modules
        }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }()

  /// Whether `source` compiles, and what the compiler says.
  static func typecheck(_ source: String) async throws -> Verdict {
    guard let executable, let modules else { throw CocoaError(.fileNoSuchFile) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "gavel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "snippet.swift")
    try Data(source.utf8).write(to: file)
    let log = folder.appending(path: "log")
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    defer { try? handle.close() }

    let process = Process()
    process.executableURL = executable
    process.arguments = [
      "-typecheck", "-parse-as-library", "-swift-version", "6", "-I", modules.path, file.path,
    ]
    process.standardOutput = handle
    process.standardError = handle
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    return Verdict(succeeded: status == 0, output: String(decoding: try Data(contentsOf: log), as: UTF8.self))
  }
}
