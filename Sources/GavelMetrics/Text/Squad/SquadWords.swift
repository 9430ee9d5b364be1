/// Numbers for the words of texts after the normalisation of SQuAD, equal for equal words.
struct SquadWords {
  private var vocabulary = Vocabulary()

  /// The words of `text` in their order.
  mutating func numbers(of text: String) -> [Int] {
    if let numbers = numbersOfPlainText(text) { return numbers }
    return TextNormalization.squadNormalized(text).split(separator: 0x20).map { vocabulary.number(of: $0) }
  }

  /// How many words the two have in common, a repeated word as often as on the side that has it less often.
  func shared(_ one: [Int], _ other: [Int]) -> Int {
    SharedCounts.shared(one, [other], numbersBelow: vocabulary.count)
  }

  /// The same words by a quick way; nil for a text with anything but letters, digits, marks and white space of ASCII.
  private mutating func numbersOfPlainText(_ text: String) -> [Int]? {
    var text = text
    let words = text.withUTF8 { bytes in
      SquadBytes.table.withUnsafeBufferPointer { table -> SeparatedWords? in
        var isPlain = true
        let words = SeparatedWords(capacity: bytes.count) { buffer in
          var count = 0
          for byte in bytes {
            let kept = table[Int(byte)]
            // What is deleted is written over by what comes next.
            buffer[count] = kept
            if kept != SquadBytes.deleted { count += 1 }
            if kept == SquadBytes.unknown { isPlain = false }
          }
          return count
        }
        return isPlain ? words : nil
      }
    }
    return words?.numbers(in: &vocabulary, leavingOut: SquadBytes.isArticle)
  }
}

/// What SQuAD makes of each byte of plain text.
private enum SquadBytes {
  /// For white space.
  static let space: UInt8 = 0
  /// For a punctuation mark.
  static let deleted: UInt8 = 1
  /// For what the quick way does not understand.
  static let unknown: UInt8 = 2

  /// A letter in lower case, a digit, or one of the above, for every byte.
  static let table: [UInt8] = (0...UInt8.max).map { byte in
    let scalar = Unicode.Scalar(byte)
    if !scalar.isASCII { return unknown }
    if scalar.isASCIIPunctuation { return deleted }
    if scalar.isTextWhitespace { return space }
    return scalar.isWordScalar ? byte | 0x20 : unknown
  }

  /// Whether a word in lower case, packed with its first byte lowest, is "a", "an" or "the".
  static func isArticle(_ packed: UInt64) -> Bool {
    packed == 0x61 || packed == 0x6E61 || packed == 0x65_6874
  }
}
