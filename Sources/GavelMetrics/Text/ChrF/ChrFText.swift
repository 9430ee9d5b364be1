import GavelCore

/// A text taken apart for chrF: its scalars without white space, and its words when they are needed.
struct ChrFText {
  private(set) var scalars: [UInt32] = []
  private(set) var words: [ArraySlice<UInt32>] = []

  init(_ text: String, needsWords: Bool) {
    scalars.reserveCapacity(text.utf8.count)
    var starts: [Int] = []
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar.isTextWhitespace {
        isInside = false
        continue
      }
      if needsWords && !isInside { starts.append(scalars.count) }
      isInside = true
      scalars.append(scalar.value)
    }
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : scalars.count
      appendWord(scalars[start..<end])
    }
  }

  /// Splits one mark off a word of several scalars, at the end if there is one, else at the start.
  private mutating func appendWord(_ word: ArraySlice<UInt32>) {
    if word.count > 1, Self.isMark(word.last) {
      words.append(word.dropLast())
      words.append(word.suffix(1))
    } else if word.count > 1, Self.isMark(word.first) {
      words.append(word.prefix(1))
      words.append(word.dropFirst())
    } else {
      words.append(word)
    }
  }

  private static func isMark(_ value: UInt32?) -> Bool {
    value.flatMap(Unicode.Scalar.init)?.isASCIIPunctuation ?? false
  }
}
