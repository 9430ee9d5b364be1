/// Marks in double brackets that hold nothing but the letters A and B and the signs `<`, `>` and `=`.
enum JudgeBenchMarks {
  /// All marks, in order.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [BracketedMark] {
    BracketedMark.all(in: bytes, brackets: 2) { start in
      var end = start
      while end < bytes.count, signs.contains(bytes[end]) { end += 1 }
      return end > start ? end : nil
    }
  }

  /// Whether all marks are one and the same.
  static func agree(_ marks: [BracketedMark], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = marks.first else { return true }
    return marks.allSatisfy { bytes[$0.content].elementsEqual(bytes[first.content]) }
  }

  private static let signs = Array("AB<>=".utf8)
}
