import GavelCore

/// Reads replies of the form "reasons, then a line with the ruling".
struct RulingLines<R: Rubric> {
  private let reply: Reply
  private let marker: RulingMarker
  private let rubric: R
  private let prompt: Prompt
  /// The reply in UTF-8.
  private let bytes: [UInt8]
  /// The names of criteria that are ruled on one by one, as they stand in the form.
  private let criteria: [String]

  init(_ reply: Reply, marker: RulingMarker, rubric: R, prompt: Prompt) {
    self.reply = reply
    self.marker = marker
    self.rubric = rubric
    self.prompt = prompt
    bytes = Array(reply.text.utf8)
    criteria = rubric.separateCriteria.map { RulingMarker.oneLine($0.name) }
  }

  /// One line with a ruling on one criterion.
  ///
  /// No key paths lead into it: those of a generic type are made anew at each use.
  private struct Ruling {
    /// Which criterion; 0 where there is one ruling for all.
    var criterion = 0
    /// Where it begins, and where its line ends.
    var place: Range<Int>
    var answer: AnswerSpelling
    /// Whether other text stands before it on its line.
    var isInner = false
    /// Whether it stands behind its marker, alone on one line.
    var isPlain: Bool
  }

  func opinion() throws -> Opinion<R.Verdict> {
    let rulings = rulings()
    guard let first = rulings.first, let last = rulings.last else {
      throw reply.error(.noMarker, "the reply has no line that begins with '\(marker.word):'", to: prompt)
    }
    for (index, name) in criteria.enumerated() where !rulings.contains(where: { $0.criterion == index }) {
      throw reply.error(.noMarker, "the reply has no line '\(marker.word) \(name)'", to: prompt)
    }
    let reasons = text(0..<first.place.lowerBound)
    let rest = text(last.place.upperBound..<bytes.count)
    // Where words follow, a word or two in front of the ruling are no reasons but a flourish.
    let least = first.isInner || rest.contains(where: \.isLetter) ? 3 : 1
    guard Reasons.areGiven(in: reasons[...], least: least, prompt: prompt) else {
      throw reply.error(
        .noReasons, "the ruling stands before its reasons, or without any; it is not accepted", to: prompt)
    }
    let isAtEnd = rest.allSatisfy { $0.isWhitespace || $0 == "*" || $0 == "`" }
    let chosen = try (0..<max(1, criteria.count)).map { index in
      try choice(of: rulings.filter { $0.criterion == index }, isAtEnd: isAtEnd)
    }
    try checkComplete(last)
    let verdict = try read(chosen.map { $0.answer.answer })
    let isStrict = isAtEnd && chosen.allSatisfy { $0.isPlain }
    return Opinion(verdict, reasoning: Self.trimmed(reasons), rung: isStrict ? .marker : .lenient)
  }

  // MARK: Finding rulings

  /// All rulings in order; a repetition of the form in the prompt is none.
  private func rulings() -> [Ruling] {
    var rulings: [Ruling] = []
    var readTo = 0
    for place in ByteSearch.places(ofWord: marker.word, in: bytes) where place >= readTo {
      let line = line(around: place)
      readTo = line.upperBound
      if let ruling = ruling(on: line) {
        rulings.append(ruling)
        readTo = ruling.place.upperBound
      }
    }
    return rulings
  }

  private func ruling(on range: Range<Int>) -> Ruling? {
    let line = text(range)[...]
    guard let found = outer(line) else { return inner(line, range) }
    var raw = found.raw
    var place = range
    if RulingMarker.undecorated(raw).isEmpty, let next = nextLine(after: range) {
      // The answer on the next line: "RULING:" and then "4".
      raw = text(next)[...]
      place = range.lowerBound..<next.upperBound
    }
    let answer = AnswerSpelling(raw, by: rubric)
    if !answer.isReadable, answer.answer.lowercased().hasPrefix(rubric.answerInstruction.lowercased()) {
      return nil
    }
    return Ruling(
      criterion: found.criterion, place: place, answer: answer, isPlain: place == range && !answer.isShortened
    )
  }

  private func outer(_ line: Substring) -> (criterion: Int, raw: Substring)? {
    criteria.isEmpty
      ? marker.answer(in: line).map { (0, $0) }
      : marker.answer(in: line, onOneOf: criteria).map { ($0.criterion, $0.answer) }
  }

  /// A ruling inside a line, where it can be read: small models forget the line break.
  private func inner(_ line: Substring, _ range: Range<Int>) -> Ruling? {
    guard criteria.isEmpty, let (before, raw) = marker.answer(inside: line) else { return nil }
    let answer = AnswerSpelling(raw, by: rubric)
    guard answer.isReadable else { return nil }
    let start = range.lowerBound + before.utf8.count
    return Ruling(
      place: start..<range.upperBound, answer: answer,
      isInner: Self.trimmed(text(0..<range.lowerBound)).isEmpty && before.contains(where: \.isLetter),
      isPlain: false)
  }

  // MARK: Choosing

  /// The last ruling where it ends the reply, else the only one.
  private func choice(of rulings: [Ruling], isAtEnd: Bool) throws -> Ruling {
    guard let last = rulings.last else { throw reply.error(.noMarker, "no ruling", to: prompt) }
    guard isAtEnd || Set(rulings.map { $0.answer.answer.lowercased() }).count == 1 else {
      throw reply.error(.ambiguous, "the reply holds several rulings and ends with none of them", to: prompt)
    }
    return last
  }

  /// Refuses the beginning of a longer answer, where the limit of tokens cut the reply off.
  private func checkComplete(_ last: Ruling) throws {
    guard reply.isCut, last.place.upperBound == bytes.count,
      text(last.place).hasSuffix(last.answer.answer) || text(last.place).hasSuffix(last.answer.answer + "."),
      AnswerSpelling.mayContinue(last.answer.answer, in: rubric.answerForm)
    else { return }
    throw reply.error(
      .truncated,
      "the reply was cut off at '\(last.answer.answer)', which may be the beginning of another answer",
      to: prompt)
  }

  private func read(_ answers: [String]) throws -> R.Verdict {
    do {
      return try rubric.verdict(from: answers)
    } catch let error as JudgmentError {
      throw reply.error(error.code, error.message, to: prompt)
    }
  }

  // MARK: Lines

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func line(around place: Int) -> Range<Int> {
    var start = place
    while start > 0, !isLineEnd(start - 1) { start -= 1 }
    var end = place
    while end < bytes.count, !isLineEnd(end) { end += 1 }
    return start..<end
  }

  /// The next line that is not blank.
  private func nextLine(after range: Range<Int>) -> Range<Int>? {
    bytes[range.upperBound...].firstIndex { $0 > 0x20 }.map(line)
  }

  /// Whether a line ends in the byte at `index`: a control character, or the last byte of U+2028, U+2029 or U+0085.
  private func isLineEnd(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A...0x0D: true
    case 0xA8, 0xA9: index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
    case 0x85: index > 0 && bytes[index - 1] == 0xC2
    default: false
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
