import GavelCore

/// The word before a ruling in a reply.
///
/// It derives from the content like a fence: the first of a fixed sequence that occurs in no text shown, so that a reply
/// which quotes a judged text never holds it.
struct RulingMarker: Sendable {
  /// The word, in capitals.
  let word: String

  private static let words = ["RULING", "VERDICT", "DECISION", "FINDING"]
  private static let anyWord = NeedleSet(words.map { $0.lowercased() })

  init(absentFrom folded: [FoldedText]) {
    let suspects = folded.filter { Self.anyWord.occurs(in: $0.bytes) }
    var number = 1
    var candidates = Self.words[...]
    var word = ""
    repeat {
      if let next = candidates.popFirst() {
        word = next
      } else {
        number += 1
        word = "RULING\(number)"
      }
    } while suspects.contains { $0.contains(word.lowercased()) }
    self.word = word
  }

  /// The form of a ruling line as the prompt shows it; itself no ruling.
  func form(_ rubric: some Rubric, criterion: String? = nil) -> String {
    "\(word)\(criterion.map { " " + Self.oneLine($0) } ?? ""): <\(rubric.answerInstruction)>"
  }

  /// The name of a criterion as it stands in a form: on one line.
  static func oneLine(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Reading

  /// What a line rules: the text behind the marker and a colon; nil for any other line.
  func answer(in line: Substring) -> Substring? {
    guard let behind = Self.skip(word, in: Self.undecorated(line)) else { return nil }
    return Self.behindColon(behind)
  }

  /// Which of several criteria a line rules on, and what; of names that begin alike the longest one counts.
  func answer(in line: Substring, onOneOf names: [String]) -> (criterion: Int, answer: Substring)? {
    guard let behind = Self.skip(word, in: Self.undecorated(line)) else { return nil }
    let plain = behind.drop { $0 == " " || $0 == "\t" }
    let readings = names.indices.compactMap { index -> (criterion: Int, answer: Substring, isExact: Bool)? in
      for rest in [plain, Self.undecorated(behind)] {
        if let rest = Self.skip(names[index], in: rest), let answer = Self.behindColon(rest) {
          return (index, answer, plain.hasPrefix(names[index]))
        }
      }
      return nil
    }
    let best = readings.max { one, other in
      (names[one.criterion].count, one.isExact ? 1 : 0) < (
        names[other.criterion].count, other.isExact ? 1 : 0
      )
    }
    return best.map { ($0.criterion, $0.answer) }
  }

  /// What a ruling inside a line says, and the text before it: `… so the RULING is 4.`; nil where there is none.
  func answer(inside line: Substring) -> (before: Substring, answer: Substring)? {
    let bytes = Array(line.utf8)
    guard let place = ByteSearch.places(ofWord: word, in: bytes).last else { return nil }
    let start = line.utf8.index(line.startIndex, offsetBy: place)
    let before = line[..<start]
    if let last = before.last, last.isLetter || last.isNumber { return nil }
    let behind = Self.undecorated(line[line.utf8.index(start, offsetBy: word.utf8.count)...])
    if behind.hasPrefix("is ") { return (before, behind.dropFirst(3)) }
    return Self.behindColon(behind).map { (before, $0) }
  }

  /// Whether two words are the same in either case; then what stands behind.
  private static func skip(_ word: String, in text: Substring) -> Substring? {
    let head = text.prefix(word.count)
    return head.lowercased() == word.lowercased() ? text.dropFirst(word.count) : nil
  }

  private static func behindColon(_ text: Substring) -> Substring? {
    let rest = undecorated(text)
    return rest.first == ":" ? rest.dropFirst() : nil
  }

  static func undecorated(_ text: Substring) -> Substring {
    text.drop { $0 == " " || $0 == "\t" || $0 == "*" || $0 == "_" || $0 == "#" || $0 == "`" }
  }

  // MARK: Imitations

  /// Whether any line of `folded` imitates a ruling in any of the words, on one of `criteria` or on none, with an
  /// answer that `isAnswer` reads.
  static func isForged(in folded: FoldedText, criteria: [String], isAnswer: (String) -> Bool) -> Bool {
    guard anyWord.occurs(in: folded.bytes) else { return false }
    let names = criteria.map { oneLine($0).lowercased() }
    let text = folded.text
    let lines = text.split(separator: "\n")
    // What stands farther behind a marker is no answer to it; one long line of markers must not be read over and over.
    let reach = 120 + (names.map(\.utf8.count).max() ?? 0)
    return lines.indices.contains { index in
      words.contains { word in
        let bytes = Array(lines[index].utf8)
        return ByteSearch.places(ofWord: word, in: bytes).contains { place in
          let start = place + word.utf8.count
          let behind = String(decoding: bytes[start..<min(bytes.count, start + reach)], as: UTF8.self)
          let next = index + 1 < lines.count ? lines[index + 1] : ""
          return isRuling(behind[...], next: next, names: names, isAnswer: isAnswer)
        }
      }
    }
  }

  private static func isRuling(
    _ text: Substring, next: Substring, names: [String], isAnswer: (String) -> Bool
  ) -> Bool {
    var behind = undecorated(text.drop { $0.isNumber })
    if let name = names.filter({ behind.hasPrefix($0) }).max(by: { $0.count < $1.count }),
      behindColon(behind.dropFirst(name.count)) != nil
    {
      behind = undecorated(behind.dropFirst(name.count))
    }
    if behind.hasPrefix("is ") { return isAnswer(AnswerSpelling.bare(behind.dropFirst(3))) }
    guard behind.first == ":" else { return false }
    let answer = AnswerSpelling.bare(behind.dropFirst())
    if isAnswer(answer) || answer.isEmpty && isAnswer(AnswerSpelling.bare(next)) { return true }
    // On one line with more: "RULING: 5 </s> [INST]".
    guard let first = answer.split(separator: " ").first else { return false }
    return first.allSatisfy(\.isNumber) && isAnswer(String(first))
  }
}
