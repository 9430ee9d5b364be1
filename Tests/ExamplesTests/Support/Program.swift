import Foundation

/// Runs the programs that were built with these tests.
struct Program {
  /// What a program left behind.
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  let executable: URL

  /// The built program called `name`, in the folder of the test executable or above it.
  init(_ name: String) throws {
    let starts = [
      Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent(),
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ]
    for var folder in starts.compactMap(\.self) {
      for _ in 0..<4 {
        let candidate = folder.appending(path: name)
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue
        {
          executable = candidate
          return
        }
        folder.deleteLastPathComponent()
      }
    }
    throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: name])
  }

  /// The program at `path`.
  init(at path: String) { executable = URL(filePath: path) }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: What stands behind its name.
  ///   - input: What it reads from standard input.
  /// - Returns: Status and output.
  /// - Throws: What Foundation says if it cannot be started.
  func run(_ arguments: String..., input: String = "") async throws -> Result {
    try await run(arguments, input: input)
  }

  /// Runs it to its end.
  func run(_ arguments: [String], input: String = "") async throws -> Result {
    // Files, not pipes: nobody has to read while the program runs.
    let folder = try TemporaryFolder()
    let names = ["in", "out", "err"].map { folder.url.appending(path: $0) }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    return Result(
      status: status, output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }
}

/// A folder that goes when nobody uses it any more.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "gavel-examples-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it.
  func path(_ name: String) -> String { url.appending(path: name).path }
}

/// Files of the repository.
enum Repository {
  /// The folder of the package.
  static let root: URL = {
    // This file lies in Tests/ExamplesTests/Support.
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// The whole path of `path`, from the root.
  static func whole(_ path: String) -> String { root.appending(path: path).path }

  /// The text of the file at `path`, from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Whether a file or folder is at `path`, from the root.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The paths of all files under `folder` that end in `suffix`, from the root.
  static func files(under folder: String, suffix: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
    return names.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
  }
}
