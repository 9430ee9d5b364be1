import Foundation
import GavelCore
import Testing

/// The built program, started as a process of its own in a folder.
///
/// What it says goes into files, so that nobody has to read along. It is ended with the last reference.
final class Program: Sendable {
  /// What a finished process left.
  struct Ended: Sendable {
    /// The exit status; the negative number of a signal that ended it.
    var status: Int32
    var out: String
    var err: String

    /// The lines of standard output, as JSON.
    var records: [JSONValue] {
      get throws { try out.split(separator: "\n").map { try JSONParser.parse(String($0)) } }
    }
  }

  /// The executable beside the test bundle.
  static let executable: String = {
    let bundles = [Bundle.main.bundleURL, Bundle(for: Program.self).bundleURL]
    let named = CommandLine.arguments.map { URL(fileURLWithPath: $0) }
    for start in bundles + named {
      var folder = start
      for _ in 0..<5 {
        let path = folder.appendingPathComponent("gavel").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
          return path
        }
        folder.deleteLastPathComponent()
      }
    }
    return "gavel, which is not beside the test bundle"
  }()

  private let process: Process
  private let folder: TemporaryFolder
  private let name: String
  private let ended = DispatchSemaphore(value: 0)

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - folder: Where it works.
  ///   - input: Its standard input; nil for none.
  ///   - output: Its standard output; nil for a file.
  ///   - environment: Further variables.
  /// - Throws: What keeps it from starting.
  init(
    _ arguments: [String], in folder: TemporaryFolder, input: Any? = nil, output: Any? = nil,
    environment: [String: String] = [:]
  ) throws {
    self.folder = folder
    name = ".said-" + UUID().uuidString
    process = Process()
    process.executableURL = URL(fileURLWithPath: Self.executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = try output ?? Self.file(folder.path(name + ".out"))
    process.standardError = try Self.file(folder.path(name + ".err"))
    let ended = ended
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  private static func file(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end; a process that does not end is an error.
  func wait(seconds: Int = 60) throws -> Ended {
    guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
      let said = try folder.text(of: name + ".err")
      kill(process.processIdentifier, SIGKILL)
      throw Unfinished(description: "gavel did not end within \(seconds) s; it said: \(said)")
    }
    let code = process.terminationStatus
    let out = folder.exists(name + ".out") ? try folder.text(of: name + ".out") : ""
    let said = try folder.text(of: name + ".err")
    for suffix in [".out", ".err"] {
      try? FileManager.default.removeItem(atPath: folder.path(name + suffix))
    }
    return Ended(status: process.terminationReason == .uncaughtSignal ? -code : code, out: out, err: said)
  }

  struct Unfinished: Error, CustomStringConvertible { var description: String }
}

extension TemporaryFolder {
  /// Runs the program here to its end.
  func gavel(_ arguments: String..., input: String? = nil, environment: [String: String] = [:]) throws
    -> Program.Ended
  {
    var handle: FileHandle?
    if let input {
      try write(input, to: ".input")
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path(".input")))
    }
    return try Program(arguments, in: self, input: handle, environment: environment).wait()
  }

  /// The records in a file.
  func records(in name: String) throws -> [JSONValue] {
    try text(of: name).split(separator: "\n").map { try JSONParser.parse(String($0)) }
  }
}
