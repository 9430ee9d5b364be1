/// Why a file or folder of texts cannot be taken.
struct PieceError: Error, Hashable, CustomStringConvertible {
  enum Code: Hashable, Sendable {
    /// Nothing stands there.
    case missing
    /// It cannot be opened or read.
    case unreadable
    /// It is larger than any text, or there are more files than in any wording.
    case tooLarge
    /// It is a link that leads out of the folder, or to nothing.
    case outside
  }

  var code: Code
  /// The file or folder.
  var path: String
  /// What is wrong, and what to do next.
  var message: String

  /// Path and message.
  var description: String { "'\(path)': \(message)" }
}
