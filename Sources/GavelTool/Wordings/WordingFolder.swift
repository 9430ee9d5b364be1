import Foundation
import GavelPrompts

/// Wordings as folders: one text file for each official text, as `Wording.files()` names them, and a user's own.
enum WordingFolder {
  /// The texts in the folder at `path`, or in a single file.
  ///
  /// Whatever holds official texts will do: a folder that `gavel formats import` made, or files as their authors
  /// publish them. What is not recognised is kept as the user's own, behind `custom:`.
  ///
  /// - Parameter path: A folder, of which `.txt`, `.json` and `.jsonl` files are read, also in folders within.
  /// - Returns: The wording.
  /// - Throws: ``ToolFailure`` where it cannot be read, `WordingError` for a broken file; both name it.
  static func wording(at path: String) throws -> Wording {
    var reader = PieceReader()
    do { try reader.add(path) } catch {
      throw ToolFailure.configuration("the wording cannot be read: \(error)")
    }
    return try Wording(recognising: reader.pieces, keepingUnrecognised: true)
  }

  /// Writes `wording` into the folder at `path`, beside what is there.
  ///
  /// Nothing is written unless everything can be.
  ///
  /// - Parameters:
  ///   - wording: The texts.
  ///   - path: A folder, which is made if it is missing.
  ///   - overwrites: Whether a file with another text is replaced.
  /// - Throws: ``ToolFailure`` that names the file.
  static func write(_ wording: Wording, to path: String, overwriting overwrites: Bool) throws {
    let files = wording.files()
    var changed: [NamedData] = []
    for file in files where try !holds(file, path, overwriting: overwrites) { changed.append(file) }
    for file in changed {
      let target = URL(fileURLWithPath: "\(path)/\(file.name)")
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target, options: .atomic)
      } catch {
        throw failure("\(path)/\(file.name)", "it cannot be written: \(error.localizedDescription)")
      }
    }
  }

  /// Whether `file` stands in the folder already; an error where it must not be written there.
  private static func holds(_ file: NamedData, _ folder: String, overwriting overwrites: Bool) throws -> Bool
  {
    let names = file.name.split(separator: "/", omittingEmptySubsequences: false)
    guard names.allSatisfy({ isSafe($0) }) else {
      throw failure(file.name, "no name for a file in a wording folder")
    }
    var path = folder
    for name in names.dropLast() {
      path += "/\(name)"
      switch kind(of: path) {
      case nil: return false
      case .typeDirectory: break
      default: throw failure(path, "it is no folder, and one is needed; move it away, or name another folder")
      }
    }
    path = "\(folder)/\(file.name)"
    guard let kind = kind(of: path) else { return false }
    guard kind == .typeRegular else {
      throw failure(path, "it is no file, and one is needed; move it away, or name another folder")
    }
    if FileManager.default.contents(atPath: path).map({ $0.elementsEqual(file.bytes) }) == true {
      return true
    }
    guard overwrites else {
      throw failure(path, "it is there already with another text: add --overwrite, or name another folder")
    }
    return false
  }

  /// Whether `name` stays in the folder in which it is used.
  private static func isSafe(_ name: Substring) -> Bool {
    !name.isEmpty && name != "." && name != ".."
      && !name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "\\") }
  }

  /// What stands at `path`, links not followed: nothing is written through one.
  private static func kind(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  private static func failure(_ path: String, _ message: String) -> ToolFailure {
    ToolFailure(.outputNotWritable, "'\(path)': \(message)")
  }
}
