import Foundation
import GavelPrompts

/// The official texts among the reference data.
enum SharedWordings {
  private static let folder = SharedFolder.url("formats")

  static var exist: Bool { SharedFolder.holds("formats") }

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
