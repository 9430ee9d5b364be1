import Foundation
import GavelConformance

/// The recorded data of judges and people lie outside the package, beside the reference vectors.
enum SharedData {
  static let folder = SharedVectors.folder.deletingLastPathComponent()
    .appending(path: "data", directoryHint: .isDirectory)

  static var exist: Bool {
    FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
  }

  /// The objects of a file with one on each line.
  static func rows(_ path: String) throws -> [[String: VectorValue]] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: folder.appending(path: path)).split(separator: 0x0A)
      .map { try decoder.decode([String: VectorValue].self, from: $0) }
  }
}
