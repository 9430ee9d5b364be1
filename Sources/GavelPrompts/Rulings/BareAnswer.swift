import GavelCore

/// Reads replies that are an answer and nothing else, or an answer on a line of its own.
struct BareAnswer {
  /// What the reply says.
  let answer: String
  /// Whether the reply is this answer and nothing else, with no sign around it.
  let isPlain: Bool

  /// Words that may stand before an answer and a colon.
  private static let leads: Set<String> = [
    "answer", "decision", "final answer", "final score", "finding", "grade", "label", "letter", "number",
    "rating",
    "result", "ruling", "score", "verdict",
  ]

  /// The only answer that stands alone on a line of `reply`; nil where there is none, or several differ.
  ///
  /// - Parameters:
  ///   - reply: The reply.
  ///   - reading: The answer that a text without decoration names, nil if it is none.
  init?(in reply: Reply, reading: (String) -> String?) {
    var found: [String] = []
    var isPlain = false
    let lines = reply.text.utf8.split(whereSeparator: { (0x0A...0x0D).contains($0) }).map { Substring($0) }
    // An answer is a line or two; a long reply is none.
    guard lines.count <= 200 else { return nil }
    for line in lines {
      let behind = Self.behindLead(line)
      guard let answer = Self.spellings(of: behind ?? line).lazy.compactMap(reading).first else { continue }
      found.append(answer)
      isPlain = lines.count == 1 && behind == nil && Self.trimmed(line).utf8.elementsEqual(answer.utf8)
    }
    guard let first = found.first, Set(found).count == 1 else { return nil }
    answer = first
    self.isPlain = isPlain && found.count == 1
  }

  /// As it stands, without white space, without decoration, without what stands in brackets behind it.
  private static func spellings(of text: Substring) -> [String] {
    guard text.utf8.count < 200 else { return [] }
    let plain = trimmed(text)
    let bare = AnswerSpelling.bare(plain)
    var spellings = [String(plain), bare]
    if let bracket = bare.firstIndex(where: { $0 == "(" || $0 == ":" || $0 == ")" }),
      bracket > bare.startIndex
    {
      spellings.append(AnswerSpelling.bare(bare[..<bracket]))
    }
    return spellings
  }

  /// What stands behind `Score:` and its like; nil where nothing of the kind does.
  private static func behindLead(_ line: Substring) -> Substring? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let lead = AnswerSpelling.bare(line[..<colon]).lowercased()
    return leads.contains(lead) ? line[line.index(after: colon)...] : nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
