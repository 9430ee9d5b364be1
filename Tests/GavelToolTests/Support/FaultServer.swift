import Foundation
import GavelCore
import Testing

/// The mock of the shared tools in a process of its own; it misbehaves on order and counts at `/stats`.
final class FaultServer: Sendable {
  /// The mock's program, beside the package or where `GAVEL_SHARED` says; nil if it, or Python, is not there.
  static let program: String? = {
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    let named = ProcessInfo.processInfo.environment["GAVEL_SHARED"].map { URL(fileURLWithPath: $0) }
    let shared = named ?? package.deletingLastPathComponent().appendingPathComponent("shared")
    let path = shared.appendingPathComponent("tools/fault-server").path
    return FileManager.default.isReadableFile(atPath: path) && python != nil ? path : nil
  }()

  private static let python: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private let process = Process()
  let port: Int

  /// Runs the mock with these options on a free port.
  init(_ options: String...) throws {
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = [try #require(Self.program), "--port", "0"] + options
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(try JSONParser.parse(line)["port"]?.int)
  }

  // Not by SIGTERM: a child started from a worker thread inherits that it is blocked.
  deinit { kill(process.processIdentifier, SIGKILL) }

  var base: String { "http://127.0.0.1:\(port)/v1" }

  /// How many requests came.
  func requests() throws -> Int? {
    let address = try #require(URL(string: "http://127.0.0.1:\(port)/stats"))
    let text = String(decoding: try Data(contentsOf: address), as: UTF8.self)
    return try JSONParser.parse(text)["requests"]?.int
  }
}
