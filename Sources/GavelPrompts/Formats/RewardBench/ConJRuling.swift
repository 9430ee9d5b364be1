import GavelCore

/// What Con-J rules: the key with 1 or 2, as an entry of an object in JSON; several must agree.
///
/// The object need not be whole: reasons in which a quotation mark is not escaped are frequent.
enum ConJRuling {
  /// Whose value is the better answer.
  static func read(_ reply: String) throws(JudgmentError) -> Opinion<Preference> {
    let opinion = try reply.withBytes(scan).get()
    // Escaped characters may spell the key as well: then only what the reference also reads is a verdict.
    if reply.withBytes({ $0.firstPlace(of: escape, from: 0) != nil }) {
      guard ConJReference.winner(in: reply) == (opinion.verdict.winner == .first ? "A" : "B") else {
        throw JudgmentError(.ambiguous, "the reply has several rulings, one of them in escaped characters")
      }
    }
    return opinion
  }

  private static let escape = Array("\\u".utf8)
  private static let fence = Array("```".utf8)

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<Opinion<Preference>, JudgmentError> {
    var ruling: Int?
    var isUnread = false
    var position = 0
    while let place = bytes.firstPlace(of: ConJKey.quoted, from: position) {
      position = place + ConJKey.quoted.count
      guard let digit = value(in: bytes, from: position) else {
        isUnread = true
        continue
      }
      if let ruling, ruling != digit {
        return .failure(JudgmentError(.ambiguous, "the reply has several rulings that differ"))
      }
      ruling = digit
    }
    guard let ruling, !isUnread else {
      return .failure(
        position == 0
          ? JudgmentError(.noMarker, "the reply has no entry \"\(ConJKey.name)\"")
          : JudgmentError(.markerWithoutValue, "the entry \"\(ConJKey.name)\" is neither 1 nor 2"))
    }
    return .success(
      Opinion(
        Preference(ruling == 1 ? .first : .second), reasoning: reasons(in: bytes),
        rung: isObject(bytes) ? .words : .lenient))
  }

  /// The digit behind a key, as a number or a text, which an entry, an object or the reply ends behind.
  private static func value(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = endOfSpace(in: bytes, from: start)
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
    index = endOfSpace(in: bytes, from: index + 1)
    let isQuoted = index < bytes.count && bytes[index] == UInt8(ascii: "\"")
    if isQuoted { index += 1 }
    guard let digit = ConJKey.digit(in: bytes, at: index) else { return nil }
    // Outside quotation marks, a wide digit is no number of JSON.
    if !isQuoted, digit.end > index + 1 { return nil }
    index = digit.end
    if isQuoted {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
      index += 1
    }
    index = endOfSpace(in: bytes, from: index)
    guard index < bytes.count else { return digit.value }
    return bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "}") ? digit.value : nil
  }

  /// Where white space of JSON ends.
  private static func endOfSpace(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    return index
  }

  /// Whether the reply is one object and nothing else, in a fence or without.
  private static func isObject(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = bytes.stripped
    if text.first == UInt8(ascii: "{") { return text.last == UInt8(ascii: "}") }
    return text.starts(with: fence) && text.suffix(fence.count).elementsEqual(fence)
  }

  /// The text of the entry of reasons, if it is one of JSON.
  private static func reasons(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let key = bytes.firstPlace(of: ConJKey.reasons, from: 0) else { return nil }
    let colon = endOfSpace(in: bytes, from: key + ConJKey.reasons.count)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
    let start = endOfSpace(in: bytes, from: colon + 1)
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
    var end = start + 1
    while let quote = bytes.firstPlace(of: UInt8(ascii: "\""), from: end) {
      end = quote + 1
      guard isEscaped(quote, in: bytes) else { break }
    }
    return (try? JSONParser.parse(UnsafeBufferPointer(rebasing: bytes[start..<end])))?.string
  }

  private static func isEscaped(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = place
    while start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (place - start) % 2 == 1
  }
}
