import Foundation
import GavelPrompts

/// Reads files and folders into pieces of a wording.
struct PieceReader {
  /// The largest file that is taken; official texts have some kilobytes.
  static let largestFile = 16 << 20
  /// How many bytes are taken in all.
  static let largestSum = 64 << 20
  /// How many files are taken in all.
  static let mostFiles = 10_000
  /// What is taken out of a folder.
  private static let endings = [".txt", ".json", ".jsonl"]

  /// What was read: files in the order in which they were named, those of a folder in the order of their names.
  private(set) var pieces: [NamedData] = []
  private var byteCount = 0

  /// Adds the file at `path`, whatever its ending, or the texts of the folder there.
  ///
  /// - Throws: ``PieceError`` that names the file.
  mutating func add(_ path: String) throws(PieceError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PieceError(code: .missing, path: path, message: "there is no such file or folder")
    }
    guard isFolder.boolValue else { return try add(path, as: path) }
    for name in try names(in: path).sorted() { try add("\(path)/\(name)", as: name) }
  }

  /// The names of all texts in and below `folder`, relative to it; what is hidden is passed over.
  ///
  /// A link to a file within is taken; one to a folder is not entered, so there are no circles.
  private func names(in folder: String) throws(PieceError) -> [String] {
    let root = Self.resolved(folder)
    var found: [String] = []
    var waiting = [""]
    while let place = waiting.popLast() {
      let path = place.isEmpty ? folder : "\(folder)/\(place)"
      for entry in try Self.entries(of: path) where !entry.hasPrefix(".") {
        let name = place.isEmpty ? entry : "\(place)/\(entry)"
        let whole = "\(folder)/\(name)"
        let isText = Self.endings.contains { entry.hasSuffix($0) }
        switch Self.kind(of: whole) {
        case .typeDirectory: waiting.append(name)
        case .typeRegular where isText: found.append(name)
        case .typeSymbolicLink where isText:
          if try Self.leadsToFile(whole, within: root) { found.append(name) }
        default: break
        }
        try checkCount(found.count, in: folder)
      }
    }
    return found
  }

  private func checkCount(_ further: Int, in path: String) throws(PieceError) {
    guard pieces.count + further <= Self.mostFiles else {
      throw PieceError(
        code: .tooLarge, path: path,
        message: "more than \(Self.mostFiles) files to read; name the files that hold the texts")
    }
  }

  private mutating func add(_ path: String, as name: String) throws(PieceError) {
    try checkCount(1, in: path)
    let data: Data
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      data = try file.read(upToCount: Self.largestFile + 1) ?? Data()
    } catch {
      throw PieceError(
        code: .unreadable, path: path, message: "it cannot be read: \(error.localizedDescription)")
    }
    byteCount += data.count
    guard data.count <= Self.largestFile, byteCount <= Self.largestSum else {
      let limit = data.count > Self.largestFile ? Self.largestFile : Self.largestSum
      let whole = data.count > Self.largestFile ? "it has" : "with it there are"
      throw PieceError(
        code: .tooLarge, path: path,
        message: "\(whole) more than \(limit >> 20) MiB; name the files that hold the texts")
    }
    pieces.append(NamedData(name: name, bytes: Array(data)))
  }
}

// MARK: - The file system

extension PieceReader {
  private static func entries(of folder: String) throws(PieceError) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw PieceError(
        code: .unreadable, path: folder, message: "it cannot be read: \(error.localizedDescription)")
    }
  }

  /// What stands at `path`, links not followed; nil where it has gone meanwhile.
  private static func kind(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// Whether the link at `path` leads to a file; one that leads out of the folder `root` is an error.
  private static func leadsToFile(_ path: String, within root: String) throws(PieceError) -> Bool {
    let target = resolved(path)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
    guard exists, target.hasPrefix(root == "/" ? root : root + "/") else {
      throw PieceError(
        code: .outside, path: path,
        message: "a link to \(exists ? "a place outside of the folder" : "nothing"), which is not followed; "
          + "put the file itself there, or remove the link")
    }
    return !isFolder.boolValue
  }
}
