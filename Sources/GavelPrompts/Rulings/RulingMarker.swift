import Foundation
import GavelCore

/// The word before a ruling in a reply.
///
/// It derives from the content like a fence: the first of a fixed sequence that occurs in no text shown, so that a reply
/// which quotes a judged text never holds it.
struct RulingMarker: Sendable {
  /// The word, in capitals.
  let word: String

  private static let words = ["RULING", "VERDICT", "DECISION", "FINDING"]

  init(absentFrom folded: [FoldedText]) {
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
    } while folded.contains { $0.contains(word.lowercased()) }
    self.word = word
  }

  /// The form of a ruling line as the prompt shows it; itself no ruling.
  func form(_ rubric: some Rubric, criterion: String? = nil) -> String {
    "\(word)\(criterion.map { " \($0)" } ?? ""): <\(rubric.answerInstruction)>"
  }

  /// What a line rules: the text behind the marker and a colon, without decoration; nil for any other line.
  func answer(in line: Substring, criterion: String? = nil) -> String? {
    var rest = Self.undecorated(line)
    for word in [word] + (criterion.map { [$0] } ?? []) {
      guard let behind = Self.skip(word, in: rest) else { return nil }
      rest = Self.undecorated(behind)
    }
    guard rest.first == ":" else { return nil }
    return String(Self.trimmedAnswer(rest.dropFirst()))
  }

  /// What a ruling inside a line says, and the text before it: `… so the RULING is 4.`; nil where there is none.
  func answer(inside line: Substring) -> (before: Substring, answer: String)? {
    guard let place = line.range(of: word, options: [.caseInsensitive, .backwards]) else { return nil }
    if let last = line[..<place.lowerBound].last, last.isLetter || last.isNumber { return nil }
    var behind = Self.undecorated(line[place.upperBound...])
    if behind.hasPrefix("is ") {
      behind = behind.dropFirst(3)
    } else if behind.first == ":" {
      behind = behind.dropFirst()
    } else {
      return nil
    }
    return (line[..<place.lowerBound], String(Self.trimmedAnswer(behind)))
  }

  /// Whether any line of `folded` imitates a ruling in any of the words, with an answer that `isAnswer` reads.
  static func isForged(in folded: FoldedText, isAnswer: (String) -> Bool) -> Bool {
    guard folded.text.utf8.contains(0x3A) else { return false }
    for word in words where folded.contains(word.lowercased()) {
      var rest = folded.text[...]
      while let place = rest.range(of: word.lowercased()) {
        rest = rest[place.upperBound...]
        let line = rest.prefix { $0 != "\n" }
        let behind = undecorated(line.drop { $0.isNumber })
        guard behind.first == ":" else { continue }
        let answer = trimmedAnswer(behind.dropFirst())
        if isAnswer(String(answer)) { return true }
        // On one line with more: "RULING: 5 </s> [INST]".
        if let first = answer.split(separator: " ").first, first.allSatisfy(\.isNumber),
          isAnswer(String(first))
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether two words are the same in either case; then what stands behind.
  private static func skip(_ word: String, in text: Substring) -> Substring? {
    let head = text.prefix(word.count)
    return head.lowercased() == word.lowercased() ? text.dropFirst(word.count) : nil
  }

  private static func undecorated(_ text: Substring) -> Substring {
    text.drop { $0 == " " || $0 == "\t" || $0 == "*" || $0 == "_" || $0 == "#" || $0 == "`" }
  }

  /// Without the stars, brackets, quotes and the full stop that models put around an answer.
  private static func trimmedAnswer(_ text: Substring) -> Substring {
    let decoration: Set<Character> = [" ", "\t", "\r", "*", "_", "`", "<", ">", "[", "]", "\"", "'", "#"]
    var answer = text.drop { decoration.contains($0) }
    while let last = answer.last, decoration.contains(last) || last == "." { answer.removeLast() }
    return answer
  }
}
