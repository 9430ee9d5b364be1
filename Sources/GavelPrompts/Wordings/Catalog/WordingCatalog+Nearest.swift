import GavelCore

extension WordingCatalog {
  /// The entries that somebody may have meant with `name`, nearest first: of this upstream file, of this constant, or
  /// with a similar key.
  ///
  /// - Parameter name: The name of a file, as a path if need be, or of a constant.
  /// - Returns: Entries; none where nothing is near.
  static func nearest(to name: String) -> [WordingEntry] {
    let parts = name.unicodeScalars.split(separator: "/").suffix(2).map { String($0) }
    guard let last = parts.last else { return [] }
    // An upstream path has most of its folders; `prompts.py` alone stands in several repositories.
    let ofFile = entries.filter { $0.fileName == last }
    let inPlace = ofFile.filter { name.hasSuffix($0.path) }
    if !ofFile.isEmpty { return inPlace.isEmpty ? ofFile : inPlace }
    let ofConstant = entries.filter { $0.constant == last }
    if !ofConstant.isEmpty { return ofConstant }
    let bare = last.hasSuffix(".txt") ? String(last.dropLast(4)) : last
    let candidates = entries.filter { $0.system == parts.first }
    return near(bare, among: candidates.isEmpty ? entries : candidates)
  }

  /// Whether an official text is a constant of this name.
  static func knowsConstant(_ name: String) -> Bool { constants.contains(name) }

  private static let constants: Set<String> = {
    let names = entries.filter { $0.form == .constant && !$0.constant.utf8.contains(UInt8(ascii: " ")) }
    return Set(names.map(\.constant))
  }()

  private static func near(_ name: String, among candidates: [WordingEntry]) -> [WordingEntry] {
    let names = NearestName.nearest(to: name, among: Set(candidates.map(\.name)).sorted())
    return names.flatMap { name in candidates.filter { $0.name == name } }
  }
}
