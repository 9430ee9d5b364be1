import GavelCore

/// The one sign that stands for each answer of a rubric, so that one token tells it.
///
/// Answers that are one sign each stand for themselves, as on a scale from 1 to 5. Otherwise answers get capital letters in
/// their order, and those that are capital letters keep theirs: `tie` becomes `C` beside `A` and `B`. No code is the
/// beginning of another one, so that a first token is never half an answer, as `1` could be of `10`.
struct AnswerCodes: Hashable, Sendable {
  /// A code with its answer.
  struct Entry: Hashable, Sendable {
    var code: String
    var answer: String
  }

  /// In the order of the answers; empty where there are no answers, or more than letters.
  let entries: [Entry]
  /// The answers by code.
  let answers: [String: String]

  init(for answers: [String]) {
    entries = Self.entries(for: answers)
    self.answers = Dictionary(entries.map { ($0.code, $0.answer) }, uniquingKeysWith: { first, _ in first })
  }

  private static func entries(for answers: [String]) -> [Entry] {
    if answers.allSatisfy(isOneSign) { return answers.map { Entry(code: $0, answer: $0) } }
    // No I: it is the word with which people, and models, begin to speak of themselves.
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Unicode.Scalar($0)) }
      .filter { $0 != "I" }
    guard answers.count <= letters.count else { return [] }
    let taken = Set(answers.map { $0.uppercased() })
    var free = letters.filter { !taken.contains($0) }[...]
    let entries = answers.map { answer in
      Entry(code: letters.contains(answer) ? answer : free.popFirst() ?? "", answer: answer)
    }
    return entries.contains { $0.code.isEmpty } ? [] : entries
  }

  private static func isOneSign(_ answer: String) -> Bool {
    guard answer.utf8.count == 1, let byte = answer.utf8.first else { return false }
    return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// `number` where all codes are digits, else `letter`.
  var noun: String { entries.allSatisfy { Int($0.code) != nil } ? "number" : "letter" }

  /// `1, 2 or 3`.
  var list: String {
    let codes = entries.map(\.code)
    return codes.dropLast().joined(separator: ", ") + " or " + (codes.last ?? "")
  }

  /// What the codes mean that are not the answers themselves, one a line.
  var legend: String {
    entries.filter { $0.code != $0.answer }.map { "\n\($0.code) means: \($0.answer)" }.joined()
  }
}
