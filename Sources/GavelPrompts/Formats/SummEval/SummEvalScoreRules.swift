import GavelCore

/// The rules, in order, by which the reference reads a score out of prose in lower case.
struct SummEvalScoreRules {
  /// The reply in lower case.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The places of `score` and `scoring` in it.
  let words: [Range<Int>]

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    words = SummEvalWords.scores(in: bytes)
  }

  /// What the first rule that fits finds; nil where none fits.
  var score: Double? {
    behindColon(digit) ?? behindColon(word) ?? digitInSentence ?? wordInSentence ?? lastNumber
  }

  // MARK: Behind `score:`

  private func behindColon(_ value: (Int) -> Double?) -> Double? {
    for word in words {
      let colon = word.upperBound
      guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":"), bytes[colon - 1] == UInt8(ascii: "e")
      else {
        continue
      }
      let start = endOfSpace(from: colon + 1)
      if start < bytes.count, let value = value(start) { return value }
    }
    return nil
  }

  /// A digit of the scale with one decimal, if one follows.
  private func digit(at index: Int) -> Double? {
    guard let whole = SummEvalWords.digit(in: bytes, at: index) else { return nil }
    guard let fraction = decimal(behind: index) else { return Double(whole) }
    return Double(whole * 10 + fraction.value) / 10
  }

  private func word(at index: Int) -> Double? {
    SummEvalWords.number(in: bytes, at: index).map { Double($0.value) }
  }

  private func endOfSpace(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (scalar, end) = bytes.scalar(at: index)
      guard scalar.isTextWhitespace else { break }
      index = end
    }
    return index
  }

  /// A full stop and a digit of any script right behind `index`.
  private func decimal(behind index: Int) -> (value: Int, end: Int)? {
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: ".") else { return nil }
    let (scalar, end) = bytes.scalar(at: index + 2)
    return WordClass.digit(scalar).map { ($0, end) }
  }

  // MARK: In the sentence of `score` or `scoring`

  /// The first digit of the first sentence that has one behind such a word and a character.
  private var digitInSentence: Double? {
    inSentences { word, end in
      guard let last = (reach(word)..<end).last(where: { SummEvalWords.digit(in: bytes, at: $0) != nil }),
        let first = (word.upperBound...last).first(where: { SummEvalWords.digit(in: bytes, at: $0) != nil }),
        let whole = SummEvalWords.digit(in: bytes, at: first)
      else { return nil }
      return Double(whole * 10 + fraction(behind: first)) / 10
    }
  }

  /// The first word for a number in the first sentence that has one as a word behind `score` and a character.
  private var wordInSentence: Double? {
    inSentences { word, end in
      let reach = reach(word)
      guard let last = (reach..<end).last(where: { isNumber(at: $0, behind: reach, sentence: end) }) else {
        return nil
      }
      for index in word.upperBound...last {
        if let number = SummEvalWords.number(in: bytes, at: index) { return Double(number.value) }
      }
      return nil
    }
  }

  /// What `value` finds for the first score word of a sentence and the end of it: later ones can have no more behind them.
  private func inSentences(_ value: (Range<Int>, Int) -> Double?) -> Double? {
    var end = 0
    for word in words where word.lowerBound >= end {
      end = bytes.firstPlace(of: UInt8(ascii: "."), from: word.upperBound) ?? bytes.count
      if word.upperBound < end, let value = value(word, end) { return value }
    }
    return nil
  }

  /// Where the character behind a word ends.
  private func reach(_ word: Range<Int>) -> Int { bytes.scalar(at: word.upperBound).end }

  /// Whether a number stands at `index` between white space and white space, a comma, or the full stop at `end`.
  private func isNumber(at index: Int, behind reach: Int, sentence end: Int) -> Bool {
    guard let number = SummEvalWords.number(in: bytes, at: index), index > reach else { return false }
    let before = bytes.scalar(before: index)
    guard before.scalar.isTextWhitespace, before.start >= reach, number.end < bytes.count else {
      return false
    }
    return number.end == end || bytes[number.end] == UInt8(ascii: ",")
      || bytes.scalar(at: number.end).scalar.isTextWhitespace
  }

  /// The tenths behind a digit, where they are a digit of the scale themselves.
  private func fraction(behind index: Int) -> Int {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ".") else { return 0 }
    return SummEvalWords.digit(in: bytes, at: index + 2) ?? 0
  }

  // MARK: Anywhere

  /// The last digit of the scale; its decimal belongs to it where white space follows, and so does `out of 5` then.
  private var lastNumber: Double? {
    var last: Double?
    var index = 0
    while index < bytes.count {
      guard let whole = SummEvalWords.digit(in: bytes, at: index) else {
        index += 1
        continue
      }
      var end = index + 1
      var tenths = 0
      if let decimal = decimal(behind: index), decimal.end < bytes.count {
        let space = bytes.scalar(at: decimal.end)
        if space.scalar.isTextWhitespace {
          tenths = fraction(behind: index)
          end = space.end
        }
      }
      if bytes.starts(with: SummEvalWords.outOf, at: end),
        SummEvalWords.digit(in: bytes, at: end + SummEvalWords.outOf.count) != nil
      {
        end += SummEvalWords.outOf.count + 1
      }
      last = Double(whole * 10 + tenths) / 10
      index = end
    }
    return last
  }
}
