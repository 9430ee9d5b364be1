/// What to tell a user whose text is not recognised.
struct StrangerAdvice {
  /// Keys of what was perhaps meant, nearest first.
  var nearest: [String]
  /// A sentence or two.
  var text: String

  private static let most = 5

  /// About `bytes`, which came under `name`.
  init(_ bytes: [UInt8], called name: String) {
    if let miss = NearMiss.find(bytes) {
      nearest = miss.keys
      text = "\(miss.advice), and it is \(miss.keys.joined(separator: ", "))."
      return
    }
    let entries = WordingCatalog.nearest(to: name)
    nearest = entries.map(\.key)
    guard let first = entries.first else {
      text = "The guide 'Wordings of published judges' says which files and texts are known."
      return
    }
    let last = name.unicodeScalars.split(separator: "/").last.map { String($0) }
    let isSource = entries.contains { $0.fileName == last }
    if isSource, first.form != .file {
      let systems = Set(entries.map(\.system)).sorted().joined(separator: ", ")
      text = "Texts of \(systems) stand in a file of this name: \(first.form.advice)."
      return
    }
    let names = entries.prefix(Self.most).map { "\($0.key) (\($0.sha256.prefix(12))…)" }
    let whereabouts = first.whereabouts
    text = "Nearest by name: \(names.joined(separator: ", ")). Of the first, \(whereabouts)."
  }
}
