/// Words right before a ruling that deny it or leave it open: `does not deserve a score of 5`.
enum SummEvalDenial {
  private static let words = [
    "cannot", "if", "instead", "never", "nor", "not", "than", "whether", "without",
  ].map { Array($0.utf8) }
  private static let contractions = ["n't", "n’t"].map { Array($0.utf8) }

  /// Whether one of the four words before `place` is such a word; text in lower case with single spaces.
  static func stands(before place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = place
    for _ in 0..<4 where end > 0 && bytes[end - 1] == 0x20 {
      end -= 1
      var start = end
      while start > 0, end - start < 20, isLetter(bytes[start - 1]) { start -= 1 }
      let word = bytes[start..<end]
      if words.contains(where: { $0.elementsEqual(word) })
        || contractions.contains(where: { word.suffix($0.count).elementsEqual($0) })
      {
        return true
      }
      end = start
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte == UInt8(ascii: "'") || byte >= 0x80
  }
}
