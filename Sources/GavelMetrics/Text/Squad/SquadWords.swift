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

  /// The same words for a text of ASCII without control characters, in one pass; nil for any other text.
  private mutating func numbersOfPlainText(_ text: String) -> [Int]? {
    var numbers: [Int] = []
    var word: [UInt8] = []
    word.reserveCapacity(64)
    for byte in text.utf8 {
      let kept = SquadBytes.table[Int(byte)]
      switch kept {
      case SquadBytes.deleted: continue
      case SquadBytes.unknown: return nil
      case SquadBytes.space: take(&word, into: &numbers)
      default: word.append(kept)
      }
    }
    take(&word, into: &numbers)
    return numbers
  }

  private mutating func take(_ word: inout [UInt8], into numbers: inout [Int]) {
    if !word.isEmpty, !SquadBytes.isArticle(word[...]) { numbers.append(vocabulary.number(of: word[...])) }
    word.removeAll(keepingCapacity: true)
  }
}

/// What SQuAD makes of each byte of plain text.
enum SquadBytes {
  /// For a punctuation mark.
  static let deleted: UInt8 = 0
  /// For what the quick way does not understand.
  static let unknown: UInt8 = 1
  /// For white space.
  static let space: UInt8 = 0x20

  /// A letter in lower case, a digit, or one of the above, for every byte.
  static let table: [UInt8] = (0...UInt8.max).map { byte in
    let scalar = Unicode.Scalar(byte)
    if !scalar.isASCII { return unknown }
    if scalar.isASCIIPunctuation { return deleted }
    if scalar.isTextWhitespace { return space }
    return scalar.isWordScalar ? byte | 0x20 : unknown
  }

  /// Whether a word in lower case is "a", "an" or "the".
  static func isArticle(_ word: ArraySlice<UInt8>) -> Bool {
    switch word.count {
    case 1: word.elementsEqual("a".utf8)
    case 2: word.elementsEqual("an".utf8)
    case 3: word.elementsEqual("the".utf8)
    default: false
    }
  }
}
