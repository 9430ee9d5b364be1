import GavelCore

/// Takes pieces, one after the other, and keeps the official texts in them.
struct WordingRecogniser {
  /// What was recognised, by key; CR LF turned into LF.
  private(set) var texts: [String: String] = [:]
  private(set) var report = WordingReport()
  private let keepsStrangers: Bool
  /// As many strings of one piece are reported at most.
  private static let mostStrangers = 100

  init(keepingUnrecognised keepsStrangers: Bool) { self.keepsStrangers = keepsStrangers }

  /// Looks at the piece as it is, then at every string in it if it is JSON.
  mutating func take(_ piece: NamedData) throws(WordingError) {
    let text = try PieceText.read(piece)
    var found: Set<[String]> = []
    var json: JSONPiece?
    if let whole = Recognised(piece.bytes) {
      keep(whole, from: piece.name, at: nil, &found)
      json = try? JSONPiece.read(piece)
    } else {
      json = try JSONPiece.read(piece)
    }
    let strangers = json.map { takeStrings(of: $0, from: piece.name, &found) } ?? []
    if found.isEmpty {
      try keepStranger(text, piece)
    } else {
      report.strangers += strangers
    }
  }

  /// Keeps what is official, and says which other strings are called like official ones.
  private mutating func takeStrings(
    of json: JSONPiece, from piece: String, _ found: inout Set<[String]>
  ) -> [WordingReport.Stranger] {
    var strangers: [WordingReport.Stranger] = []
    JSONStrings.visit(json) { string, path in
      if let official = Recognised(Array(string.utf8)) {
        keep(official, from: piece, at: path, &found)
      } else if strangers.count < Self.mostStrangers, let name = Self.officialName(at: path) {
        strangers.append(stranger(string, from: piece, at: path, called: name))
      }
    }
    return strangers
  }

  /// What the catalogue may call the string at `path`: its constant, or the name of its line; nil for other strings.
  private static func officialName(at path: [JSONStrings.Step]) -> String? {
    guard case .member(let name)? = path.last else { return nil }
    if WordingCatalog.knowsConstant(name) { return name }
    guard path.count == 2, case .line(_, let line?) = path[0] else { return nil }
    switch name {
    case "system_prompt": return "\(line.beginning(60)).system"
    case "prompt_template": return "\(line.beginning(60)).prompt"
    default: return nil
    }
  }

  private mutating func keep(
    _ official: Recognised, from piece: String, at path: [JSONStrings.Step]?, _ found: inout Set<[String]>
  ) {
    guard found.insert(official.keys).inserted else { return }
    let text = String(decoding: official.bytes, as: UTF8.self)
    for key in official.keys { texts[key] = text }
    report.findings.append(
      .init(piece: piece, place: path.map { JSONStrings.description(of: $0) }, keys: official.keys))
  }

  private mutating func keepStranger(_ text: String, _ piece: NamedData) throws(WordingError) {
    var stranger = stranger(text, from: piece.name, at: nil, called: piece.name)
    if keepsStrangers {
      let key = CustomKey.key(ofPiece: piece.name)
      if let other = texts[key], !other.utf8.elementsEqual(text.utf8) {
        throw WordingError(
          .duplicateName, piece.name, "another text was kept as \(key) before; give one of them another name")
      }
      texts[key] = text
      stranger.customKey = key
    }
    report.strangers.append(stranger)
  }

  private func stranger(
    _ text: String, from piece: String, at path: [JSONStrings.Step]?, called name: String
  ) -> WordingReport.Stranger {
    let bytes = Array(text.utf8)
    let advice = StrangerAdvice(bytes, called: name)
    return .init(
      piece: piece, place: path.map { JSONStrings.description(of: $0) }, sha256: Digest(of: bytes).hex,
      byteCount: bytes.count, nearest: advice.nearest, advice: advice.text)
  }
}
