import GavelCore

/// A place of a reply where Prometheus may name the better answer.
struct PrometheusChoice {
  /// How it is named.
  enum Sign: Hashable {
    /// `[RESULT]` in capitals, as it is asked for.
    case asked
    /// `[Result]`, with `Response` behind it if any, or `[RESULT: `.
    case bracketed
    /// `[Response `, which also names an answer that is talked about.
    case response
    /// `Result` at the beginning of a line, with a colon if any.
    case line
  }

  var sign: Sign
  /// Where it begins.
  var place: Int
  /// Whether the first answer is named.
  var isFirst: Bool
  /// The letter as it stands.
  var letter: Int
  /// Whether its line ends behind the letter, a closing bracket and white space: there alone the reference reads it.
  var endsLine: Bool
  /// Whether the text ends there.
  var endsText: Bool

  private static let result = Array("result".utf8)
  private static let response = Array("response".utf8)
  private static let asked = Array("[RESULT]".utf8)

  /// All such places, in their order.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [PrometheusChoice] {
    var choices: [PrometheusChoice] = []
    var position = 0
    while let place = bytes.firstPlace(of: UInt8(ascii: "["), from: position) {
      position = place + 1
      if let choice = bracketed(at: place, in: bytes) { choices.append(choice) }
    }
    let count = choices.count
    var line = 0
    while line < bytes.count {
      if let choice = beginningLine(at: line, in: bytes) { choices.append(choice) }
      guard let end = bytes.firstPlace(of: UInt8(ascii: "\n"), from: line) else { break }
      line = end + 1
    }
    if choices.count > count { choices.sort { $0.place < $1.place } }
    return choices
  }

  private static func bracketed(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> PrometheusChoice? {
    if let end = bytes.end(ofWord: response, at: place + 1) {
      let letter = bytes.endOfSpace(from: end)
      return letter > end ? choice(.response, at: place, letter: letter, in: bytes) : nil
    }
    guard let end = bytes.end(ofWord: result, at: place + 1), end < bytes.count else { return nil }
    var letter = bytes.endOfSpace(from: end + 1)
    if bytes[end] == UInt8(ascii: ":") { return choice(.bracketed, at: place, letter: letter, in: bytes) }
    guard bytes[end] == UInt8(ascii: "]") else { return nil }
    var sign = bytes.starts(with: asked, at: place) ? Sign.asked : .bracketed
    if letter > end + 1, let word = bytes.end(ofWord: response, at: letter) {
      letter = bytes.endOfSpace(from: word)
      sign = .bracketed
    }
    return choice(sign, at: place, letter: letter, in: bytes)
  }

  private static func beginningLine(at line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> PrometheusChoice? {
    guard var end = bytes.end(ofWord: result, at: line) else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") { end += 1 }
    return choice(.line, at: line, letter: bytes.endOfSpace(from: end), in: bytes)
  }

  private static func choice(
    _ sign: Sign, at place: Int, letter: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> PrometheusChoice? {
    guard letter < bytes.count else { return nil }
    let byte = bytes[letter] | 0x20
    guard byte == UInt8(ascii: "a") || byte == UInt8(ascii: "b") else { return nil }
    var end = letter + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "]") { end += 1 }
    let space = bytes.endOfSpace(from: end)
    let endsText = space == bytes.count
    return PrometheusChoice(
      sign: sign, place: place, isFirst: byte == UInt8(ascii: "a"), letter: letter,
      endsLine: endsText || bytes[end..<space].contains(UInt8(ascii: "\n")), endsText: endsText)
  }
}
