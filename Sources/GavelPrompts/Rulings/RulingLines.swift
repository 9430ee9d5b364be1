import Foundation
import GavelCore

/// Reads replies of the form "reasons, then a line with the ruling".
struct RulingLines<R: Rubric> {
  private let reply: Reply
  private let marker: RulingMarker
  private let rubric: R
  private let prompt: Prompt
  private let lines: [Substring]

  init(_ reply: Reply, marker: RulingMarker, rubric: R, prompt: Prompt) {
    self.reply = reply
    self.marker = marker
    self.rubric = rubric
    self.prompt = prompt
    lines = reply.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// One line with a ruling on one criterion.
  private struct Ruling {
    var line: Int
    var answer: String
    /// The text before it on its line; nil where it begins the line.
    var before: Substring?
    /// Whether it stands behind its marker, alone on one line.
    var isPlain: Bool
  }

  func opinion() throws -> Opinion<R.Verdict> {
    let criteria: [String?] =
      rubric.separateCriteria.isEmpty ? [nil] : rubric.separateCriteria.map { $0.name }
    let found = criteria.map(rulings)
    let all = found.joined()
    guard let first = all.min(by: { $0.line < $1.line }), let last = all.map(\.line).max() else {
      throw reply.error(.noMarker, "the reply has no line that begins with '\(marker.word):'", to: prompt)
    }
    for (criterion, rulings) in zip(criteria, found) where rulings.isEmpty {
      throw reply.error(.noMarker, "the reply has no line '\(marker.word) \(criterion ?? "")'", to: prompt)
    }
    let reasons = (lines[..<first.line] + (first.before.map { [$0] } ?? [])).joined(separator: "\n")
    guard reasons.contains(where: \.isLetter) else {
      throw reply.error(
        .noReasons, "the ruling stands before its reasons, or without any; it is not accepted", to: prompt)
    }
    let isAtEnd = lines[(last + 1)...].allSatisfy {
      $0.allSatisfy { $0.isWhitespace || $0 == "*" || $0 == "`" }
    }
    let chosen = try found.map { try choice(of: $0, isAtEnd: isAtEnd) }
    let verdict = try read(chosen.map(\.answer))
    let isStrict = isAtEnd && chosen.allSatisfy(\.isPlain)
    return Opinion(verdict, reasoning: Self.trimmed(reasons), rung: isStrict ? .marker : .lenient)
  }

  /// All lines that rule on `criterion`; a repetition of the form in the prompt is none.
  private func rulings(on criterion: String?) -> [Ruling] {
    let form = marker.form(rubric, criterion: criterion)
    return lines.indices.compactMap { index in
      let line = lines[index]
      guard !line.contains(form) else { return nil }
      guard let answer = marker.answer(in: line, criterion: criterion) else { return inner(index, criterion) }
      if answer.isEmpty, let next = lines[(index + 1)...].first(where: { !$0.allSatisfy(\.isWhitespace) }) {
        // The answer on the next line: "RULING:" and then "4".
        return marker.answer(in: Substring("\(marker.word): \(next)")).map {
          Ruling(line: index, answer: $0, isPlain: false)
        }
      }
      return Ruling(line: index, answer: answer, isPlain: !answer.contains(" ("))
    }
  }

  /// A ruling inside a line, where it can be read: small models forget the line break.
  private func inner(_ index: Int, _ criterion: String?) -> Ruling? {
    guard criterion == nil, let (before, answer) = marker.answer(inside: lines[index]),
      (try? rubric.verdict(from: answer)) != nil
    else { return nil }
    return Ruling(line: index, answer: answer, before: before, isPlain: false)
  }

  /// The last ruling where it ends the reply, else the only one.
  private func choice(of rulings: [Ruling], isAtEnd: Bool) throws -> Ruling {
    guard let last = rulings.last else { throw reply.error(.noMarker, "no ruling", to: prompt) }
    guard isAtEnd || Set(rulings.map(\.answer)).count == 1 else {
      throw reply.error(.ambiguous, "the reply holds several rulings and ends with none of them", to: prompt)
    }
    return last
  }

  private func read(_ answers: [String]) throws -> R.Verdict {
    do {
      return try rubric.verdict(from: answers)
    } catch let error as JudgmentError {
      // "4 (helpful)": what stands in brackets behind the answer is no part of it.
      let shortened = answers.map { answer in
        answer.range(of: " (").map { String(answer[..<$0.lowerBound]) } ?? answer
      }
      if shortened != answers, let verdict = try? rubric.verdict(from: shortened) { return verdict }
      throw reply.error(error.code, error.message, to: prompt)
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
