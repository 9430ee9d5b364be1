extension TextMetrics {
  /// The chrF score of a hypothesis against its references, from 0 to 100, for one sentence or text.
  ///
  /// Precision and recall of the scalar n-grams of lengths 1 to 6, white space removed, are averaged over the
  /// lengths that occur on both sides, then combined with recall weighing `beta` times as much as precision.
  /// With `wordOrder` 2 the word n-grams up to 2 join the average, which is known as chrF++; words are split
  /// at white space and give up one ASCII mark at their end, else at their start. Of several references the
  /// best score counts; one without any character is passed over.
  ///
  /// Throws `empty` without references, `invalid_parameter` for a word order outside 0 to 2 or a negative
  /// `beta`, `non_finite` for an infinite or NaN `beta`, and `no_tokens` when the hypothesis or all
  /// references consist of white space only.
  ///
  /// Source: M. Popović, *chrF: character n-gram F-score for automatic MT evaluation*, 2015, and *chrF++:
  /// words helping character n-grams*, 2017, with the averaging of sacreBLEU 2.
  public static func chrF(
    hypothesis: String, references: [String], wordOrder: Int = 0, beta: Double = 2
  ) throws(MetricError) -> Double {
    guard !references.isEmpty else {
      throw MetricError(.empty, "no reference was given to compare with; give at least one")
    }
    guard (0...2).contains(wordOrder) else {
      throw MetricError(.invalidParameter, "the word order is \(wordOrder); give 0, 1 or 2")
    }
    guard !beta.isFinite || beta >= 0 else {
      throw MetricError(.invalidParameter, "beta is \(beta); give 0 or more, 2 being usual")
    }
    guard beta.isFinite else {
      throw MetricError(.nonFinite, "beta is \(beta); give 0 or more, 2 being usual")
    }
    let candidate = ChrFText(hypothesis, needsWords: wordOrder > 0)
    guard !candidate.scalars.isEmpty else {
      throw MetricError(.noTokens, "the hypothesis has no character besides white space")
    }
    var best: Double?
    for reference in references {
      let target = ChrFText(reference, needsWords: wordOrder > 0)
      if target.scalars.isEmpty { continue }
      let score = chrF(candidate, target, wordOrder: wordOrder, beta: beta)
      best = max(best ?? 0, score)
    }
    guard let best else {
      throw MetricError(.noTokens, "no reference has a character besides white space")
    }
    return best
  }

  private static func chrF(
    _ hypothesis: ChrFText, _ reference: ChrFText, wordOrder: Int, beta: Double
  ) -> Double {
    let characters = NGramOverlap.ofScalars(hypothesis.scalars, reference.scalars, order: 6)
    let words = NGramOverlap.ofWords(hypothesis.words, reference.words, order: wordOrder)
    var precision = 0.0
    var recall = 0.0
    var orders = 0.0
    for overlap in characters + words where overlap.hypothesis > 0 && overlap.reference > 0 {
      precision += Double(overlap.matches) / Double(overlap.hypothesis)
      recall += Double(overlap.matches) / Double(overlap.reference)
      orders += 1
    }
    guard precision > 0 && recall > 0 else { return 0 }
    precision /= orders
    recall /= orders
    // The weights sum to 1, so that a large beta does not overflow.
    let recallWeight = 1 / (1 + 1 / (beta * beta))
    let precisionWeight = 1 - recallWeight
    return 100 / (precisionWeight / precision + recallWeight / recall)
  }
}

/// A text taken apart for chrF: its scalars without white space, and its words when they are needed.
private struct ChrFText {
  var scalars: [UInt32] = []
  var words: [ArraySlice<UInt32>] = []

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
