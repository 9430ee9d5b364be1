import Foundation
import Testing

/// A server in a process of its own that misbehaves on order, for the real transport; nothing leaves the machine.
final class FaultServer: Sendable {
  /// The mock's program, beside the package or where `GAVEL_SHARED` says; nil if it is not there.
  static let program: String? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["GAVEL_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? package.deletingLastPathComponent().appending(path: "shared")
    let path = folder.appending(path: "tools/fault-server").path(percentEncoded: false)
    return FileManager.default.isReadableFile(atPath: path) && python != nil ? path : nil
  }()

  /// The interpreter.
  static let python: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private let process: Process
  let port: Int

  /// Runs the mock with these options on a free port.
  convenience init(_ options: String...) throws {
    try self.init(arguments: [try #require(Self.program), "--port", "0"] + options)
  }

  /// Runs a script that answers as it likes and prints its port as JSON.
  convenience init(script: String) throws { try self.init(arguments: ["-c", script]) }

  private init(arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      line.append(piece)
    }
    struct Ready: Decodable { let port: Int }
    do {
      port = try JSONDecoder().decode(Ready.self, from: line).port
    } catch {
      kill(process.processIdentifier, SIGKILL)
      throw error
    }
  }

  // Not by SIGTERM: a child started from a worker thread inherits that it is blocked.
  deinit { stop() }

  /// Ends the server; its port is free when this returns.
  func stop() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  var base: String { "http://127.0.0.1:\(port)/v1" }
}
