public import GavelCore

/// Reads a score at the beginning of a reply, behind one space or none: `4`.
///
/// `4/5` and `4 out of 5` are read where 5 is the highest score; other numbers behind it make the score ambiguous, as in
/// `3-4` or `3,5`.
public struct GEvalReader: ReplyReader {
  private let aspect: GEvalAspect

  /// A reader of scores for `aspect`.
  public init(_ aspect: GEvalAspect) { self.aspect = aspect }

  /// At the beginning.
  public var place: RulingPlace { .start }

  /// The score that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    try reply.withBytes(read).get()
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Score>, JudgmentError> {
    guard let number = GEvalReference.number(in: bytes) else {
      return .failure(
        bytes.stripped.isEmpty
          ? JudgmentError(.empty, "the reply holds no text")
          : JudgmentError(.noMarker, "the reply does not begin with a score"))
    }
    guard let value = PythonNumber.float(bytes[number]) else {
      return .failure(
        JudgmentError(.markerWithoutValue, "'\(bytes.text(number).prefix(20))' is no number"))
    }
    guard aspect.scale.contains(value) else {
      return .failure(
        JudgmentError(.outOfRange, "the score is \(value), and the scale is 1 to \(aspect.highest)"))
    }
    let rest = bytes[number.upperBound...].stripped
    let score = Score(value, scale: aspect.scale)
    if rest.isEmpty { return .success(Opinion(score, rung: .words)) }
    if isScale(rest) { return .success(Opinion(score, rung: .marker)) }
    guard !goesOn(bytes, at: number.upperBound), !hasNumber(rest) else {
      return .failure(JudgmentError(.ambiguous, "more than one number stands in the reply"))
    }
    return .success(Opinion(score, rung: .lenient))
  }

  /// Whether `rest` names the highest score, as `/5` or `out of 5`.
  private func isScale(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var place = rest.startIndex
    if rest.first == UInt8(ascii: "/") {
      place += 1
    } else if let end = rest.end(ofWord: Self.outOf, at: place) {
      place = end
    } else {
      return false
    }
    let number = rest[place...].stripped
    let end = number.firstIndex { $0 < 0x30 || $0 > 0x39 } ?? number.endIndex
    return String(decoding: number[..<end], as: UTF8.self) == "\(aspect.highest)"
      && !hasNumber(number[end...])
  }

  private static let outOf = Array("out of".utf8)

  /// Whether a letter stands right behind the number, which it may be a part of.
  private func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    guard end < bytes.count, bytes[end] < 0x80 else { return false }
    return WordClass.contains(bytes.scalar(at: end).scalar)
  }

  /// Whether a digit of any script stands in `text`.
  private func hasNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let bytes = text.base
    var index = text.startIndex
    while index < text.endIndex {
      if index <= text.endIndex - 8, Self.isPlain(bytes, at: index) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte &- 0x30 < 10 { return true }
      index &+= 1
      guard byte >= 0xC2 else { continue }
      let (scalar, end) = text.scalar(at: index &- 1)
      if WordClass.digit(scalar) != nil { return true }
      index = end
    }
    return false
  }

  /// Whether the 8 bytes at `index` are ASCII without digits.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let block = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let high: UInt64 = 0x8080_8080_8080_8080
    // Digits become 0 to 9, and a byte below 10 borrows.
    let shifted = block ^ 0x3030_3030_3030_3030
    return (block | (shifted &- 0x0A0A_0A0A_0A0A_0A0A) & ~shifted) & high == 0
  }
}
