import GavelCore

/// How an answer may be dressed up behind its marker, and what of it counts.
struct AnswerSpelling {
  /// The answer that the rubric reads, or else what is left without any decoration.
  let answer: String
  /// Whether the rubric reads it.
  let isReadable: Bool
  /// Whether something in brackets was left out behind it.
  let isShortened: Bool

  /// What is taken off both ends, step by step: an answer may itself end in such a character, as in `C#`.
  private static let decorations: [Set<Character>] = [
    [" ", "\t", "\r"], ["*", "`"], ["."], ["<", ">", "[", "]", "\"", "'", "“", "”"], ["_", "#"],
  ]

  init(_ raw: Substring, by rubric: some Rubric) {
    func reads(_ answer: Substring) -> Bool {
      let answers = Array(repeating: String(answer), count: max(1, rubric.separateCriteria.count))
      return (try? rubric.verdict(from: answers)) != nil
    }
    // No rubric has such an answer, and each try reads it to the end.
    guard raw.utf8.count < 2000 else {
      self.init(String(raw.prefix(200)), isReadable: false, isShortened: false)
      return
    }
    var taken: Set<Character> = []
    var text = raw
    for decoration in Self.decorations {
      taken.formUnion(decoration)
      let length = text.utf8.count
      text = Self.trimmed(text, of: taken)
      guard taken.count == decoration.count || text.utf8.count < length else { continue }
      if reads(text) {
        self.init(String(text), isReadable: true, isShortened: false)
        return
      }
    }
    // "4 (helpful)": what stands in brackets behind the answer is no part of it.
    if let bracket = text.firstIndex(of: "("), bracket > text.startIndex {
      let shortened = Self.trimmed(text[..<bracket], of: taken)
      if reads(shortened) {
        self.init(String(shortened), isReadable: true, isShortened: true)
        return
      }
    }
    self.init(String(text), isReadable: false, isShortened: false)
  }

  private init(_ answer: String, isReadable: Bool, isShortened: Bool) {
    self.answer = answer
    self.isReadable = isReadable
    self.isShortened = isShortened
  }

  /// `text` without the stars, brackets, quotes and the full stop that models put around an answer.
  static func bare(_ text: Substring) -> String {
    String(trimmed(text, of: decorations.reduce(into: []) { $0.formUnion($1) }))
  }

  private static func trimmed(_ text: Substring, of characters: Set<Character>) -> Substring {
    var text = text.drop { $0 != "." && characters.contains($0) }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }

  /// Whether a longer answer of `form` begins with `answer`: where a reply is cut off there, nobody knows which it is.
  static func mayContinue(_ answer: String, in form: RubricAnswerForm) -> Bool {
    switch form {
    case .number: return true
    case .oneOf(let answers):
      let begun = answer.lowercased()
      return answers.contains { $0.lowercased().hasPrefix(begun) && $0.count > answer.count }
    case .wholeNumber(let range):
      guard let value = Int(answer), value != 0 else { return false }
      let (least, most) = value > 0 ? (value, range.upperBound) : (-value, -range.lowerBound)
      // One more digit gives at least ten times as much; two more give more still.
      let (longer, overflows) = least.multipliedReportingOverflow(by: 10)
      return !overflows && longer <= most
    }
  }
}
