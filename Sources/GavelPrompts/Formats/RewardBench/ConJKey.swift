/// The names that Con-J's ruling stands behind, and its digits.
enum ConJKey {
  /// The key of the object that the judge is asked for.
  static let name = "更好的回答"
  /// The key of the reasons.
  static let reasons = Array("\"原因\"".utf8)

  /// The key in quotation marks.
  static let quoted = Array("\"\(name)\"".utf8)

  /// Where there is no object: the names that the reference looks for, in this order.
  static let names: [[UInt8]] = [
    name, "更好回答", "更好得回答", "更好地回答", "better_answer", "better answer", "更好答案", "更好得答案", "更好的答案",
    "更好地答案", "更佳回答", "更佳答案", "更好答", "最佳答案", "更好答 案", "更好 的 回答", "betterAnswer", "更好 的 回应",
    "更好得回应回答", "答案", "回答",
  ].map { Array($0.utf8) }

  static let wideOne = Array("１".utf8)
  static let wideTwo = Array("２".utf8)

  /// The digit 1 or 2 that begins at `index`, also as a wide one, and where it ends.
  static func digit(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: Int, end: Int)? {
    guard index < text.count else { return nil }
    switch text[index] {
    case 0x31: return (1, index + 1)
    case 0x32: return (2, index + 1)
    case 0xEF:
      if text.starts(with: wideOne, at: index) { return (1, index + 3) }
      return text.starts(with: wideTwo, at: index) ? (2, index + 3) : nil
    default: return nil
    }
  }
}
