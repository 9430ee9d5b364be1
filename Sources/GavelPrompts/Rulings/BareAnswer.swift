import GavelCore

/// Reads replies that are an answer and nothing else, or an answer on a line of its own.
struct BareAnswer {
  /// What the reply says.
  let answer: String
  /// Whether the reply is one sign and nothing else.
  let isPlain: Bool

  /// Words that may stand before an answer and a colon.
  private static let leads: Set<String> = [
    "answer", "decision", "final answer", "final score", "finding", "grade", "label", "letter", "number",
    "rating",
    "result", "ruling", "score", "verdict",
  ]

  /// The only answer that stands alone on a line of `reply`; nil where there is none, or several differ.
  ///
  /// A line that stands in a text which was shown is a quotation. One sign that is the whole reply is none: whoever judges
  /// "4" may well say 4. Among other lines nobody knows whether such a sign is quoted: it must not differ from the rest.
  ///
  /// - Parameters:
  ///   - reply: The reply.
  ///   - prompt: The question.
  ///   - reading: The answer that a text without decoration names, nil if it is none.
  init?(in reply: Reply, to prompt: Prompt, reading: (String) -> String?) {
    let lines = Self.lines(of: reply.text)
    // An answer is a line or two; a long reply is none.
    guard let first = lines.first, lines.count <= 200 else { return nil }
    if lines.count == 1, Self.trimmed(first).utf8.count == 1,
      let answer = reading(String(Self.trimmed(first)))
    {
      self.answer = answer
      isPlain = true
      return
    }
    var found: Set<String> = []
    var doubtful: Set<String> = []
    var shown: Set<[UInt8]>?
    for line in lines {
      let behind = Self.behindLead(line)
      guard let answer = Self.spellings(of: behind ?? line).lazy.compactMap(reading).first else { continue }
      let quotations = shown ?? Self.quotations(in: prompt)
      shown = quotations
      let key = Self.key(of: line)
      if !quotations.contains(key) {
        found.insert(answer)
      } else if key.count == 1 {
        doubtful.insert(answer)
      }
    }
    guard found.count == 1, let answer = found.first, doubtful.isSubset(of: found) else { return nil }
    self.answer = answer
    isPlain = false
  }

  /// The lines of the texts that were shown, each in one spelling.
  private static func quotations(in prompt: Prompt) -> Set<[UInt8]> {
    Set(prompt.exhibits.flatMap { lines(of: $0.text).filter { $0.utf8.count < 200 }.map(key) })
  }

  /// One spelling for lines that differ only in case, width, white space, punctuation or other decoration.
  private static func key(of line: Substring) -> [UInt8] {
    FoldedText(String(line)).bytes.filter { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
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
