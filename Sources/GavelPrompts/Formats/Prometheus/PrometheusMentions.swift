import GavelCore

/// The scores that a reply of Prometheus names anywhere.
enum PrometheusMentions {
  /// How often `[RESULT]` stands in a reply.
  static func countOfSigns(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var position = 0
    while let place = bytes.firstPlace(of: sign, from: position) {
      count += 1
      position = place + 1
    }
    return count
  }

  /// Whether `[RESULT]` begins at `place`.
  static func isSign(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: sign, at: place)
  }

  private static let sign = Array("[RESULT]".utf8)
  private static let result = Array("result".utf8)
  private static let score = Array("score".utf8)

  /// Whether `[RESULT]` stands anywhere, in any case.
  static func holdsSign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while let place = bytes.firstPlace(of: UInt8(ascii: "["), from: position) {
      if let end = bytes.end(ofWord: result, at: place + 1), end < bytes.count,
        bytes[end] == UInt8(ascii: "]") || bytes[end] == UInt8(ascii: ":")
      {
        return true
      }
      position = place + 1
    }
    return false
  }

  /// Whether nothing but white space stands between `[RESULT]`, or an opening bracket, and `place`.
  static func isBehindSign(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if place > 0, bytes[place - 1] == UInt8(ascii: "[") { return true }
    let end = bytes.startOfSpace(before: place)
    return end >= sign.count && bytes.starts(with: sign, at: end - sign.count)
  }

  /// Whether every score that is named is `value`: behind `[RESULT]`, `[SCORE]` and `[RESULT:`, and, if `wordsCount`, behind
  /// `score:` and `result:` as well.
  static func agree(with value: Int, in bytes: UnsafeBufferPointer<UInt8>, wordsCount: Bool) -> Bool {
    var position = 0
    while let place = bytes.firstPlace(of: UInt8(ascii: "["), from: position) {
      position = place + 1
      if let end = endOfSign(at: position, in: bytes), !agrees(behind: end, with: value, in: bytes) {
        return false
      }
    }
    position = 0
    while wordsCount, let colon = bytes.firstPlace(of: UInt8(ascii: ":"), from: position) {
      position = colon + 1
      let isNamed = [score, result].contains { bytes.start(ofWord: $0, before: colon) != nil }
      if isNamed, !agrees(behind: position, with: value, in: bytes) { return false }
    }
    return true
  }

  /// Where `result` or `score` ends, with its bracket or its colon, or both.
  private static func endOfSign(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let word = bytes.end(ofWord: result, at: index) ?? bytes.end(ofWord: score, at: index),
      word < bytes.count
    else { return nil }
    if bytes[word] == UInt8(ascii: ":") { return word + 1 }
    guard bytes[word] == UInt8(ascii: "]") else { return nil }
    return word + 1 < bytes.count && bytes[word + 1] == UInt8(ascii: ":") ? word + 2 : word + 1
  }

  /// Whether `value` stands at `start`, or no number at all.
  private static func agrees(behind start: Int, with value: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "*") || byte == 0x20 {
        // A bracket that opens another sign is looked at by itself.
        if byte == UInt8(ascii: "["), endOfSign(at: index + 1, in: bytes) != nil { return true }
        index += 1
        continue
      }
      let end = bytes.endOfSpace(from: index)
      guard end > index else { break }
      index = end
    }
    let first = index
    while index < bytes.count {
      let (scalar, end) = bytes.scalar(at: index)
      guard WordClass.digit(scalar) != nil else { break }
      index = end
    }
    guard first < index else { return true }
    let isFraction =
      index + 1 < bytes.count && bytes[index] == UInt8(ascii: ".")
      && WordClass.digit(bytes.scalar(at: index + 1).scalar) != nil
    return !isFraction && ReferenceInteger.int(digits: bytes[first..<index]) == value
  }
}
