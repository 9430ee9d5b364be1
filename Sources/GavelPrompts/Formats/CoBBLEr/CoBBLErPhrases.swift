import GavelCore

/// What is cut out of a reply before it is read: phrases of the prompt, and texts that were shown.
///
/// Source: minnesotanlp/cobbler at 5af58e0, `competitive-llms/evaluations/utils.py`.
public struct CoBBLErPhrases: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case phrase([UInt8])
    case field(String)
  }

  let parts: [Part]

  /// The phrases of one wording.
  ///
  /// - Throws: ``WordingError`` for an official list that is not loaded.
  public init(_ wording: FormatWording = .own) throws {
    let key = Self.key
    try self.init(json: FormatTexts([key], wording, own: CoBBLErOwnTexts.all)[key])
  }

  /// The key of the list.
  static let key = "cobbler/removed_phrases.json"

  /// A list in JSON: texts, and names of shown texts as `{"field": …}`.
  init(json: String) throws {
    let list = try JSONParser.parse(json).array ?? []
    parts = list.compactMap { element in
      if let phrase = element.string { return .phrase(Array(phrase.utf8)) }
      return element["field"]?.string.map(Part.field)
    }
  }

  /// `reply` without them: one after the other, each everywhere; behind the first `Response:` where there is one, stripped.
  func removed(from reply: String, _ shown: CoBBLErShown) -> [UInt8] {
    var bytes = Array(reply.utf8)
    for part in parts {
      switch part {
      case .phrase(let phrase): bytes = Self.removing(phrase, from: bytes)
      case .field(let name): bytes = Self.removing(Array((shown.field(name) ?? "").utf8), from: bytes)
      }
    }
    let marker = Array("Response:".utf8)
    if let place = bytes.firstPlace(of: marker, from: 0) { bytes.removeFirst(place + marker.count) }
    return Array(bytes.stripped)
  }

  private static func removing(_ phrase: [UInt8], from bytes: [UInt8]) -> [UInt8] {
    guard !phrase.isEmpty, var place = bytes.firstPlace(of: phrase, from: 0) else { return bytes }
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var position = 0
    while true {
      rest += bytes[position..<place]
      position = place + phrase.count
      guard let next = bytes.firstPlace(of: phrase, from: position) else { break }
      place = next
    }
    return rest + bytes[position...]
  }
}
