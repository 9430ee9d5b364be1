import GavelCore

/// The score that a reply of Prometheus ends in, and by which sign.
///
/// It is what the reader of the library finds: a sign, white space and opening brackets, digits, a closing bracket or
/// `/5` or `out of 5` if any, and nothing more but white space. It is looked for from the end, so that the time does not
/// grow with the reply.
struct PrometheusGrade {
  /// What stands before the score.
  enum Sign: Hashable {
    /// `[RESULT]` in capitals, as it is asked for.
    case asked
    /// `[Result]`, with a colon if any, or `[SCORE]`.
    case bracketed
    /// `score:` or `result:`.
    case colon
    /// `score`, `result`.
    case word
    /// `score of`.
    case phrase
  }

  var sign: Sign
  /// Where the sign begins.
  var place: Int
  /// The digits.
  var digits: Range<Int>

  /// The score at the end of `bytes`; nil where there is none.
  static func last(in bytes: UnsafeBufferPointer<UInt8>) -> PrometheusGrade? {
    let end = bytes.startOfSpace(before: bytes.count)
    guard end > 0, let digits = digits(before: end, in: bytes) else { return nil }
    let start = startOfBrackets(before: digits.lowerBound, in: bytes)
    return sign(before: start, in: bytes).map {
      PrometheusGrade(sign: $0.sign, place: $0.place, digits: digits)
    }
  }

  // MARK: Digits

  /// The digits that end at `end`, or before what may stand behind them.
  private static func digits(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let last = bytes[end - 1]
    if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") { return run(before: end - 1, in: bytes) }
    if last == UInt8(ascii: "5"), let tail = startOfTail(before: end, in: bytes),
      let digits = run(before: tail, in: bytes)
    {
      return digits
    }
    return run(before: end, in: bytes)
  }

  private static func run(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = end
    while start > 0 {
      let (scalar, place) = bytes.scalar(before: start)
      guard WordClass.digit(scalar) != nil else { break }
      start = place
    }
    return start < end ? start..<end : nil
  }

  private static let out = Array("out".utf8)
  private static let of = Array("of".utf8)

  /// Where `/5` or `out of 5` begins, which ends at `end`.
  private static func startOfTail(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let space = bytes.startOfSpace(before: end - 1)
    if space > 0, bytes[space - 1] == UInt8(ascii: "/") { return space - 1 }
    guard let of = bytes.start(ofWord: Self.of, before: space),
      let out = bytes.start(ofWord: Self.out, before: bytes.startOfSpace(before: of))
    else { return nil }
    return bytes.startOfSpace(before: out)
  }

  // MARK: Sign

  private static func startOfBrackets(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = end
    while index > 0 {
      if bytes[index - 1] == UInt8(ascii: "(") || bytes[index - 1] == UInt8(ascii: "[") {
        index -= 1
        continue
      }
      let start = bytes.startOfSpace(before: index)
      guard start < index else { break }
      index = start
    }
    return index
  }

  private static let asked = Array("[RESULT]".utf8)
  private static let bracketedResult = Array("[result]".utf8)
  private static let bracketedScore = Array("[score]".utf8)
  private static let result = Array("result".utf8)
  private static let score = Array("score".utf8)

  /// The sign that ends at `end`.
  private static func sign(
    before end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (sign: Sign, place: Int)? {
    guard end > 0 else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: ":"):
      if let place = bytes.start(ofWord: bracketedResult, before: end - 1) { return (.bracketed, place) }
      return word(before: end - 1, in: bytes).map { (.colon, $0) }
    case UInt8(ascii: "]"):
      if let place = bytes.start(ofWord: bracketedResult, before: end) {
        return (bytes.starts(with: asked, at: place) ? .asked : .bracketed, place)
      }
      return bytes.start(ofWord: bracketedScore, before: end).map { (.bracketed, $0) }
    default:
      if let place = word(before: end, in: bytes) { return (.word, place) }
      guard let of = bytes.start(ofWord: of, before: end) else { return nil }
      let space = bytes.startOfSpace(before: of)
      guard space < of else { return nil }
      return bytes.start(ofWord: score, before: space).map { (.phrase, $0) }
    }
  }

  private static func word(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.start(ofWord: score, before: end) ?? bytes.start(ofWord: result, before: end)
  }
}
