/// Marks in brackets that hold nothing but the letters A and B, also small ones, and the signs `<`, `>` and `=`.
enum ArenaHardMarks {
  /// All marks, in order.
  static func all(in bytes: UnsafeBufferPointer<UInt8>, brackets: Int) -> [BracketedMark] {
    BracketedMark.all(in: bytes, brackets: brackets) { start in
      var end = start
      while end < bytes.count, isPart(bytes[end]) { end += 1 }
      return end > start ? end : nil
    }
  }

  /// What a mark holds, in capitals.
  static func spelling(of mark: BracketedMark, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[mark.content].map { $0 >= 0x61 ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: ">"):
      true
    default: false
    }
  }
}
