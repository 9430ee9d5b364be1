import Foundation

/// What the program says to people.
enum Terminal {
  /// Whether progress is watched by a person.
  static var errorIsTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }
  /// Whether items would have to be typed.
  static var inputIsTerminal: Bool { isatty(FileHandle.standardInput.fileDescriptor) == 1 }

  /// Writes lines to standard error.
  static func say(_ text: String) { sayInline(text + "\n") }

  /// Writes to standard error as it is; that nobody reads it is no reason to stop.
  static func sayInline(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// Writes lines to standard output.
  static func print(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
  }
}
