import GavelCore

/// What the scripts of the paper on Prometheus 2 read.
///
/// Source: prometheus-eval/prometheus-eval at dcfb442, `eval/parser.py`.
extension PrometheusReference {
  /// The first score behind a sign, whatever follows it and whatever its size.
  ///
  /// - Returns: Nil where there is none.
  /// - Throws: ``ReferenceError`` for more digits than Python takes.
  public static func researchGrade(in reply: String) throws(ReferenceError) -> Grade? {
    let digits = reply.withBytes { bytes -> [UInt8]? in
      var index = 0
      while index < bytes.count {
        if let end = endOfSign(at: index, in: bytes), let number = Self.digits(behind: end, in: bytes) {
          return Array(bytes[number])
        }
        index += 1
      }
      return nil
    }
    guard let digits else { return nil }
    return Grade(feedback: beforeSign(in: reply) ?? reply, score: try number(digits))
  }

  /// The first better answer behind a sign, whatever follows it, in its own case.
  ///
  /// - Returns: `A`, `B`, `a` or `b`; nil where there is none.
  public static func researchChoice(in reply: String) -> Choice? {
    let letter = reply.withBytes { bytes -> String? in
      let choice = PrometheusChoice.all(in: bytes).first { choice in
        switch choice.sign {
        case .asked: true
        case .line: false
        case .response: isClosed(choice, in: bytes)
        case .bracketed: isFollowed(choice, in: bytes)
        }
      }
      return choice.map { bytes.text($0.letter..<($0.letter + 1)) }
    }
    guard let letter else { return nil }
    let firstLine = String(decoding: Array(reply.utf8).firstLine.stripped, as: UTF8.self)
    return Choice(feedback: beforeSign(in: reply) ?? firstLine, winner: letter)
  }

  // MARK: Scores

  private static let bracketedSigns = ["[result]:", "[result]", "[score]"].map { Array($0.utf8) }
  private static let wordSigns = ["score:", "scoreof", "score", "result:"].map { Array($0.utf8) }

  /// Where the longest sign that begins at `index` ends; a shorter one would not be followed by digits.
  private static func endOfSign(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "["):
      for sign in bracketedSigns { if let end = bytes.end(ofWord: sign, at: index) { return end } }
    case UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "r"), UInt8(ascii: "R"), 0xC5:
      for sign in wordSigns { if let end = bytes.end(ofWord: sign, at: index) { return end } }
    default: break
    }
    return nil
  }

  /// Digits behind white space and one opening bracket, if any.
  private static func digits(behind start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var index = bytes.endOfSpace(from: start)
    if index < bytes.count, bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: "[") {
      index = bytes.endOfSpace(from: index + 1)
    }
    let first = index
    while index < bytes.count {
      let (scalar, end) = bytes.scalar(at: index)
      guard WordClass.digit(scalar) != nil else { break }
      index = end
    }
    return first < index ? first..<index : nil
  }

  // MARK: Better answers

  private static func isClosed(_ choice: PrometheusChoice, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    choice.letter + 1 < bytes.count && bytes[choice.letter + 1] == UInt8(ascii: "]")
  }

  /// Whether a choice in or behind a bracket is one of those of the research code: `[Result: A]` must be closed, and
  /// `[Result] Response` must be a word of its own.
  private static func isFollowed(_ choice: PrometheusChoice, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let result = Array("[result".utf8)
    guard let end = bytes.end(ofWord: result, at: choice.place), end < bytes.count else { return false }
    if bytes[end] == UInt8(ascii: ":") { return isClosed(choice, in: bytes) }
    let space = bytes.endOfSpace(from: end + 1)
    return space == choice.letter || bytes.scalar(before: choice.letter).scalar.isTextWhitespace
  }

  // MARK: Feedback

  /// What stands before the first `[RESULT]`, without white space at its ends; nil where there is no such sign.
  static func beforeSign(in reply: String) -> String? {
    reply.withBytes { bytes in
      bytes.firstPlace(of: Array("[RESULT]".utf8), from: 0).map {
        String(decoding: bytes[..<$0].stripped, as: UTF8.self)
      }
    }
  }
}
