import GavelCore

/// A number in prose in lower case, with the end of its scale behind it, if any: `4`, `3.5/5`, `four out of five`.
struct SummEvalNumber {
  /// The score; an error where it is none of the scale, or one of several.
  let finding: Result<Double, JudgmentError>
  /// Where number and scale end.
  let end: Int

  /// The number at `start`; nil where none begins there.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard let number = Self.number(in: bytes, at: start) else { return nil }
    let scale = Self.scale(in: bytes, behind: number.end)
    end = scale?.end ?? number.end
    guard (1...5).contains(number.value), number.value * 10 == (number.value * 10).rounded(),
      scale.map({ $0.value == 5 }) ?? true
    else {
      finding = .failure(JudgmentError(.outOfRange, "the score is not one from 1 to 5 on a scale up to 5"))
      return
    }
    finding =
      Self.isOneOfSeveral(in: bytes, behind: end)
      ? .failure(JudgmentError(.ambiguous, "the reply names several scores at once")) : .success(number.value)
  }

  /// Digits of ASCII with a fraction, if any, or a word from `zero` to `ten`; nothing of a word may stand beside it.
  private static func number(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (value: Double, end: Int)? {
    var end = endOfDigits(in: bytes, at: start)
    var value: Double?
    if end > start {
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: ".") {
        let fraction = endOfDigits(in: bytes, at: end + 1)
        if fraction > end + 1 { end = fraction }
      }
      value = end - start > 20 ? .infinity : Double(bytes.text(start..<end))
    } else {
      while end < bytes.count, bytes[end] >= 0x61, bytes[end] <= 0x7A, end - start < 6 { end += 1 }
      value = words.firstIndex { $0.elementsEqual(bytes[start..<end]) }.map(Double.init)
    }
    guard let value, start == 0 || bytes.isWordBoundary(at: start),
      end == bytes.count || bytes.isWordBoundary(at: end)
    else { return nil }
    return (value, end)
  }

  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ].map { Array($0.utf8) }

  private static func endOfDigits(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
    return end
  }

  /// The number behind `/` or `out of`, and where it ends.
  private static func scale(
    in bytes: UnsafeBufferPointer<UInt8>, behind index: Int
  ) -> (value: Double, end: Int)? {
    let place = bytes.endOfBlanks(from: index)
    if place < bytes.count, bytes[place] == UInt8(ascii: "/") {
      return number(in: bytes, at: bytes.endOfBlanks(from: place + 1))
    }
    guard place > index, bytes.starts(with: SummEvalWords.outOf, at: place) else { return nil }
    return number(in: bytes, at: place + SummEvalWords.outOf.count)
  }

  /// Whether another number follows behind `to`, `or`, `and` or a dash.
  private static func isOneOfSeveral(in bytes: UnsafeBufferPointer<UInt8>, behind index: Int) -> Bool {
    let place = bytes.endOfBlanks(from: index)
    return links.contains { link in
      bytes.starts(with: link, at: place)
        && number(in: bytes, at: bytes.endOfBlanks(from: place + link.count)) != nil
    }
  }

  private static let links = ["to", "or", "and", "-", "–", "—"].map { Array($0.utf8) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where spaces and stars of emphasis that begin at `start` end.
  func endOfBlanks(from start: Int) -> Int {
    var end = start
    while end < count, self[end] == 0x20 || self[end] == UInt8(ascii: "*") { end += 1 }
    return end
  }

  /// Where the text before `end` ends, white space left out.
  func endOfText(before end: Int) -> Int {
    var end = end
    while end > 0 {
      let last = scalar(before: end)
      guard last.scalar.isTextWhitespace else { break }
      end = last.start
    }
    return end
  }
}
