import Foundation

/// Reference data lie outside the package: in the folder that `GAVEL_SHARED` names, else in `shared` beside the package.
enum SharedFolder {
  private static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["GAVEL_SHARED"] {
      return URL(filePath: path, directoryHint: .isDirectory)
    }
    // This file lies in Tests/GavelToolTests/Support.
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appending(path: "shared", directoryHint: .isDirectory)
  }()

  /// A file or folder in it.
  static func url(_ path: String) -> URL { root.appending(path: path) }

  /// Whether a file or folder is there.
  static func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path(percentEncoded: false))
  }
}
