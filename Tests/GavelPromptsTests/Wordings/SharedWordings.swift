import Foundation
import GavelPrompts

/// The official texts lie outside the package: in the folder that `GAVEL_SHARED` names, else in `shared` beside it.
enum SharedWordings {
  private static let folder: URL = {
    let shared: URL
    if let path = ProcessInfo.processInfo.environment["GAVEL_SHARED"] {
      shared = URL(filePath: path, directoryHint: .isDirectory)
    } else {
      // This file lies in Tests/GavelPromptsTests/Wordings.
      var root = URL(filePath: #filePath)
      for _ in 0..<4 { root.deleteLastPathComponent() }
      shared = root.deletingLastPathComponent().appending(path: "shared", directoryHint: .isDirectory)
    }
    return shared.appending(path: "formats", directoryHint: .isDirectory)
  }()

  static var exist: Bool { FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) }

  /// The file at `path` within the folder of wordings.
  static func file(_ path: String) throws -> NamedData {
    NamedData(name: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
  }

  /// Every file of every system, in their order.
  static func files() throws -> [NamedData] {
    let systems = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    return try systems.sorted().filter { !$0.contains(".") }.flatMap { system in
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: system).path(percentEncoded: false))
      return try names.sorted().map { try file("\(system)/\($0)") }
    }
  }

  /// The key of the file called `name`.
  static func key(of name: String) -> String {
    name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
  }
}
