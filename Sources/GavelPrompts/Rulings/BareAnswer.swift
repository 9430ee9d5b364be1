import GavelCore

/// Reads replies that are an answer and nothing else, or that have an answer alone on a line.
struct BareAnswer {
  /// What the reply says.
  let answer: String
  /// Whether the reply is this answer in the form of `reading`, with nothing around it but white space.
  let isPlain: Bool
  /// Where its line begins, in bytes from the beginning of the reply.
  let offset: Int

  /// Words that may stand before an answer and a colon.
  private static let leads: Set<String> = [
    "answer", "decision", "final answer", "final score", "finding", "grade", "label", "letter", "number",
    "rating", "result", "ruling", "score", "verdict",
  ]

  /// The only answer that stands alone on a line of `reply`; nil where there is none, or several differ.
  ///
  /// A reply that is an answer and nothing else is the model's own, whatever was shown: whoever judges "4" may well say 4.
  /// Otherwise a line that stands in a text which was shown is a quotation; where that is one sign, nobody knows whether
  /// it is quoted, and it must not differ from the rest.
  ///
  /// - Parameters:
  ///   - reply: The reply.
  ///   - prompt: The question.
  ///   - reading: The answer that a text without decoration names, nil if it is none.
  init?(in reply: Reply, to prompt: Prompt, reading: (String) -> String?) {
    let bytes = Array(reply.text.utf8)
    let lines = Self.lines(of: bytes)
    // An answer is a line or two; a long reply is none.
    guard let first = lines.first, lines.count <= 200 else { return nil }
    if lines.count == 1, let answer = reading(Self.text(bytes[first])) {
      self.answer = answer
      isPlain = true
      offset = first.lowerBound
      return
    }
    var found: [(answer: String, offset: Int)] = []
    var doubtful: Set<String> = []
    var shown: Quotations?
    for range in lines where range.count < 200 {
      let line = Self.text(bytes[range])[...]
      let behind = Self.behindLead(line)
      guard let answer = Self.spellings(of: behind ?? line).lazy.compactMap(reading).first else { continue }
      let quotations = shown ?? Quotations(of: prompt)
      shown = quotations
      let key = Quotations.key(of: FoldedText(String(line)).bytes[...])
      if !quotations.hold(key, anywhere: behind != nil) {
        found.append((answer, range.lowerBound))
      } else if key.count == 1 {
        doubtful.insert(answer)
      }
    }
    let answers = Set(found.map(\.answer))
    guard answers.count == 1, let own = found.first, doubtful.isSubset(of: answers) else { return nil }
    answer = own.answer
    offset = own.offset
    isPlain = false
  }

  /// As it stands, without decoration, without what stands in brackets behind it.
  private static func spellings(of text: Substring) -> [String] {
    let bare = AnswerSpelling.bare(text)
    var spellings = [Self.text(Array(text.utf8)[...]), bare]
    if let bracket = bare.firstIndex(of: "("), bracket > bare.startIndex {
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

  /// The places of the lines that are not blank, without the white space around them.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    for line in bytes.indices.split(whereSeparator: { (0x0A...0x0D).contains(bytes[$0]) }) {
      var range = line
      while let first = range.first, bytes[first] <= 0x20 { range.removeFirst() }
      while let last = range.last, bytes[last] <= 0x20 { range.removeLast() }
      if !range.isEmpty { lines.append(range.lowerBound..<range.upperBound) }
    }
    return lines
  }

  /// The text of `bytes`, without the white space around it.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// The lines of the texts that were shown, each in one spelling.
private struct Quotations {
  private let lines: Set<[UInt8]>
  private let texts: [[UInt8]]

  init(of prompt: Prompt) {
    let folded = prompt.exhibits.map { FoldedText($0.text).bytes }
    lines = Set(folded.flatMap { $0.split(separator: 0x0A).map(Self.key) })
    texts = folded.map { Self.key(of: $0[...]) }
  }

  /// One spelling for texts that differ only in case, width, white space, punctuation or other decoration.
  static func key(of folded: ArraySlice<UInt8>) -> [UInt8] {
    folded.filter { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
  }

  /// Whether `key` is a line of what was shown, or stands anywhere in it.
  func hold(_ key: [UInt8], anywhere: Bool) -> Bool {
    lines.contains(key) || anywhere && texts.contains { ByteSearch.find(key, in: $0) != nil }
  }
}
