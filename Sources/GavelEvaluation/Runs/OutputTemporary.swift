import Foundation

/// The temporary file beside an output: `F.tmp.<host>.<pid>`.
struct OutputTemporary {
  let target: String
  let path: String

  private let host: String

  /// The temporary of this process for `target`.
  init(for target: String, host: String = PosixFile.hostName, process: Int32 = PosixFile.processIdentifier) {
    self.target = target
    self.host = Self.sanitized(host)
    path = "\(target).tmp.\(self.host).\(process)"
  }

  /// The directory of the output.
  var directory: String { Self.split(target).directory }

  /// Removes the temporaries of dead processes of this machine; those of other machines and of living processes stay.
  func removeLeftovers() {
    let (directory, name) = Self.split(target)
    let prefix = "\(name).tmp.\(host)."
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let suffix = name.dropFirst(prefix.count)
      guard let process = Int32(suffix), process > 0, "\(process)" == suffix, !PosixFile.isRunning(process)
      else { continue }
      PosixFile.remove("\(directory)/\(name)")
    }
  }

  /// A host's name with nothing but letters, digits and hyphens.
  static func sanitized(_ host: String) -> String {
    let kept = host.utf8.prefix(64).map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        byte
      default: UInt8(ascii: "-")
      }
    }
    return kept.isEmpty ? "localhost" : String(decoding: kept, as: UTF8.self)
  }

  private static func split(_ path: String) -> (directory: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let directory = path[..<slash]
    return (directory.isEmpty ? "/" : String(directory), String(path[path.index(after: slash)...]))
  }
}
