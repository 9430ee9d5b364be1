import GavelCore

/// A score that prose in lower case names behind the word: `score: 4`, `scoring a 2 out of 5`, `a score of one`.
struct SummEvalStatement {
  /// The word with the number behind it.
  let place: Range<Int>
  /// The score, or why it is none.
  let finding: Result<Double, JudgmentError>
  /// Whether the word begins a sentence or a line.
  let isClause: Bool

  /// All of them in order.
  ///
  /// - Parameters:
  ///   - bytes: The reply.
  ///   - words: The places of `score` and `scoring` in it.
  /// - Returns: What is named behind them.
  static func all(
    in bytes: UnsafeBufferPointer<UInt8>, behind words: [Range<Int>]
  ) -> [SummEvalStatement] {
    var statements: [SummEvalStatement] = []
    var position = 0
    for word in words where word.lowerBound >= position {
      guard let end = endOfWord(word, in: bytes), let number = number(in: bytes, behind: end) else {
        continue
      }
      position = number.end
      statements.append(
        SummEvalStatement(
          place: word.lowerBound..<number.end,
          finding: SummEvalDenial.stands(before: word.lowerBound, in: bytes)
            ? .failure(JudgmentError(.ambiguous, "a score is denied or left open in the reply"))
            : number.finding,
          isClause: beginsSentence(word.lowerBound, in: bytes)))
    }
    return statements
  }

  /// Where the word ends with an `s` or `d`, if any; nil where it is part of another word.
  private static func endOfWord(_ word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.isWordBoundary(at: word.lowerBound) else { return nil }
    var end = word.upperBound
    if end < bytes.count, bytes[end] == UInt8(ascii: "s") || bytes[end] == UInt8(ascii: "d") { end += 1 }
    return bytes.isWordBoundary(at: end) ? end : nil
  }

  // MARK: Behind the word

  /// Words that may stand between the word and its number; at most eight do.
  private static let links = [
    "a", "an", "at", "be", "coherence", "consistency", "factual", "fluency", "for", "give", "i", "in", "is",
    "it", "its", "of", "relevance", "summary", "terms", "the", "this", "with", "would",
  ].map { Array($0.utf8) }

  private static func number(in bytes: UnsafeBufferPointer<UInt8>, behind start: Int) -> SummEvalNumber? {
    var index = start
    for _ in 0...8 {
      index = endOfLink(in: bytes, from: index)
      if index < bytes.count, let number = SummEvalNumber(in: bytes, at: index) { return number }
      let word = index
      while index < bytes.count, bytes[index] >= 0x61, bytes[index] <= 0x7A, index - word < 12 { index += 1 }
      guard links.contains(where: { $0.elementsEqual(bytes[word..<index]) }) else { return nil }
    }
    return nil
  }

  /// Where white space, colons and stars of emphasis end.
  private static func endOfLink(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (scalar, end) = bytes.scalar(at: index)
      guard scalar == ":" || scalar == "*" || scalar.isTextWhitespace, end - start < 40 else { break }
      index = end
    }
    return index
  }

  // MARK: Before the word

  private static func beginsSentence(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = bytes.endOfText(before: place)
    guard end > 0 else { return true }
    switch bytes[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return end < place
    default: return bytes[end..<place].contains(0x0A)
    }
  }
}
