/// How two texts are prepared before they are compared for equality.
public enum TextNormalization: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing is changed: every scalar counts.
  case exact

  /// The rules of the SQuAD evaluation.
  ///
  /// The text is lowercased scalar by scalar, ASCII punctuation is deleted without leaving a space ("a.b"
  /// becomes "ab"), the whole words "a", "an" and "the" are removed, and runs of white space become one
  /// space, none at the ends. Other punctuation, such as curly quotes, stays.
  ///
  /// Source: P. Rajpurkar and others, *SQuAD: 100,000+ Questions for Machine Comprehension of Text*, 2016.
  case squad

  /// The text after the preparation.
  public func apply(to text: String) -> String {
    switch self {
    case .exact: text
    case .squad: Self.squadNormalized(text)
    }
  }
}

extension TextNormalization {
  private static func squadNormalized(_ text: String) -> String {
    let scalars = lowercasedWithoutPunctuation(text)
    var result = String.UnicodeScalarView()
    var needsSpace = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isTextWhitespace {
        needsSpace = !result.isEmpty
        index += 1
        continue
      }
      var end = index + 1
      if scalar.isWordScalar {
        while end < scalars.count && scalars[end].isWordScalar { end += 1 }
        // An article separates what stands on either side of it, as a space would.
        if isArticle(scalars[index..<end]) {
          needsSpace = !result.isEmpty
          index = end
          continue
        }
      }
      if needsSpace { result.append(" ") }
      needsSpace = false
      result.append(contentsOf: scalars[index..<end])
      index = end
    }
    return String(result)
  }

  private static func lowercasedWithoutPunctuation(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if scalar.isASCIIPunctuation { continue }
        let isUpper = (0x41...0x5A).contains(scalar.value)
        result.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
      } else {
        // The mapping may be several scalars; none of them is ASCII punctuation.
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return result
  }

  private static func isArticle(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let articles: [[Unicode.Scalar]] = [["a"], ["a", "n"], ["t", "h", "e"]]
    return word.count <= 3 && articles.contains { word.elementsEqual($0) }
  }
}
