/// Numbers for the words of texts as BLEU takes them apart, equal for equal words.
struct BleuWords {
  private let tokenizer: BleuTokenizer
  private let isLowercased: Bool
  private var vocabulary = Vocabulary()

  init(_ tokenizer: BleuTokenizer, lowercase: Bool) {
    self.tokenizer = tokenizer
    isLowercased = lowercase
  }

  /// All numbers lie below this one.
  var count: Int { vocabulary.count }

  /// The words of `text` in their order; white space at its end is cut off before it is taken apart.
  mutating func numbers(of text: String) -> [Int] {
    var bytes = isLowercased ? [UInt8](lowercased: text) : Array(text.utf8)
    WhiteSpace.trimEnd(&bytes)
    let separated = tokenizer.separated(bytes)
    if let words = SeparatedWords(plain: separated) { return vocabulary.numbers(of: words) }
    return WhiteSpace.words(in: separated).map { vocabulary.number(of: $0) }
  }

  /// What a hypothesis shares with its references.
  func counts(_ hypothesis: [Int], _ references: [[Int]]) -> BleuCounts {
    let matches = SharedCounts.sharedNGrams(
      hypothesis, references, order: BleuCounts.order, numbersBelow: count)
    return BleuCounts(
      matches: matches, length: hypothesis.count, referenceLengths: references.map(\.count))
  }
}
