/// What the reference program reads out of Con-J's replies.
///
/// Line ends count as spaces. An object with the key, in JSON, is looked for in each fence, then in the whole reply, then in
/// each group of braces. Failing that, the first name of a list that occurs anywhere decides, with the first digit 1 or 2
/// behind it, or else the first one before it.
///
/// Source: allenai/reward-bench at 05a9005, `rewardbench/generative.py`.
enum ConJReference {
  /// `A`, `B`, or `None`.
  static func winner(in reply: String) -> String {
    let line = Array(reply.utf8).map { $0 == 0x0A ? 0x20 : $0 }
    let text = Array(line.stripped)
    if let value = valueInJSON(text) {
      return switch value {
      case .integer(.exact(1)): "A"
      case .integer(.exact(2)): "B"
      case .text(let digit): winner(digit)
      default: "None"
      }
    }
    return text.withUnsafeBufferPointer { valueByName($0) }.map { $0 == 1 ? "A" : "B" } ?? "None"
  }

  private static func winner(_ digit: String) -> String {
    let bytes = Array(digit.utf8)
    if bytes == [0x31] || bytes == ConJKey.wideOne { return "A" }
    if bytes == [0x32] || bytes == ConJKey.wideTwo { return "B" }
    return "None"
  }

  // MARK: JSON

  private static func valueInJSON(_ text: [UInt8]) -> PythonValue? {
    valueInFences(text) ?? PythonJSON.value(of: text)?[ConJKey.name] ?? valueInBraces(text)
  }

  private static func valueInFences(_ text: [UInt8]) -> PythonValue? {
    let opening = Array("```json".utf8)
    let closing = Array("```".utf8)
    var position = 0
    while let start = text.firstPlace(of: opening, from: position),
      let end = text.firstPlace(of: closing, from: start + opening.count)
    {
      if let value = PythonJSON.value(of: text[(start + opening.count)..<end])?[ConJKey.name] { return value }
      position = end + closing.count
    }
    return nil
  }

  private static func valueInBraces(_ text: [UInt8]) -> PythonValue? {
    var position = 0
    while let start = text.firstPlace(of: UInt8(ascii: "{"), from: position),
      let end = text.firstPlace(of: UInt8(ascii: "}"), from: start)
    {
      if let value = PythonJSON.value(of: text[start...end])?[ConJKey.name] { return value }
      position = end + 1
    }
    return nil
  }

  // MARK: Names

  private static func valueByName(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    for name in ConJKey.names {
      guard let place = text.firstPlace(of: name, from: 0) else { continue }
      if let behind = endOfQuotedName(name, in: text), let digit = firstDigit(in: text, from: behind) {
        return digit
      }
      return firstDigit(in: text, from: place + name.count) ?? firstDigit(in: text, from: 0)
    }
    return nil
  }

  /// Where the first `"name":` ends, with white space before the colon if any.
  private static func endOfQuotedName(_ name: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let quoted = [UInt8(ascii: "\"")] + name + [UInt8(ascii: "\"")]
    var position = 0
    while let place = text.firstPlace(of: quoted, from: position) {
      let colon = text.endOfSpace(from: place + quoted.count)
      if colon < text.count, text[colon] == UInt8(ascii: ":") { return colon + 1 }
      position = place + 1
    }
    return nil
  }

  private static func firstDigit(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      if let digit = ConJKey.digit(in: text, at: index) { return digit.value }
      index += 1
    }
    return nil
  }
}
