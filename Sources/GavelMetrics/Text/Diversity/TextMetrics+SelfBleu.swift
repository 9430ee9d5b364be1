extension TextMetrics {
  /// How much texts resemble each other: the mean BLEU of each against all others, from 0 to 100.
  ///
  /// Low is diverse. Each score is ``bleu(hypothesis:references:tokenizer:smoothing:lowercase:)`` with the tokenizer
  /// 13a and exponential smoothing. The number falls with fewer texts: compare sets of equal size. Time grows with
  /// the sum of the lengths, not with its square.
  ///
  /// Throws `empty` without texts, `too_few_items` for one text, and `no_tokens` when a text has no word.
  ///
  /// Source: Y. Zhu and others, *Texygen: A Benchmarking Platform for Text Generation Models*, 2018, with the BLEU of
  /// sacreBLEU 2 instead of theirs.
  public static func selfBleu(_ texts: [String]) throws(MetricError) -> Double {
    guard !texts.isEmpty else {
      throw MetricError(.empty, "no texts were given; give at least two")
    }
    guard texts.count > 1 else {
      throw MetricError(.tooFewItems, "one text has no other to resemble; give at least two")
    }
    var words = BleuWords(.mteval13a, lowercase: false)
    let numbers = texts.map { words.numbers(of: $0) }
    if let index = numbers.firstIndex(where: \.isEmpty) { throw noBleuWords("text \(index)", .mteval13a) }

    let matches = matchesWithOthers(numbers, numbersBelow: words.count)
    let neighbours = NearestLengths(numbers.map(\.count))
    let scores = numbers.enumerated().map { index, own in
      let counts = BleuCounts(
        matches: matches[index], length: own.count, referenceLengths: neighbours.candidates(for: own.count))
      return counts.score(smoothing: .exponential, ofSentence: true).score
    }
    return Statistics.sum(scores) / Double(scores.count)
  }

  /// For each text, its matches with all others at every length of n-grams.
  private static func matchesWithOthers(_ texts: [[Int]], numbersBelow count: Int) -> [[Int]] {
    var grams = texts
    var matches = texts.map { _ in [Int]() }
    var known = count
    for length in 1...BleuCounts.order {
      if length > 1 {
        var pairs = PairNumbering()
        for index in grams.indices {
          grams[index] = pairs.numbers(grams[index], texts[index], distance: length - 1)
        }
        known = pairs.count
      }
      let holders = TopHolders(grams, numbersBelow: known)
      for index in grams.indices { matches[index].append(holders.matches(of: index)) }
    }
    return matches
  }
}

/// For each n-gram the text that holds it most often, and how often the next one does.
private struct TopHolders {
  private struct Top {
    var holder = -1
    var most = 0
    var second = 0
  }

  private var tops: [Top]
  /// The n-grams of each text with how often it holds them.
  private var counts: [[(number: Int, count: Int)]] = []

  init(_ texts: [[Int]], numbersBelow known: Int) {
    tops = [Top](repeating: Top(), count: known)
    var seen = [Int](repeating: 0, count: known)
    for (index, text) in texts.enumerated() {
      for number in text { seen[number] += 1 }
      var own: [(number: Int, count: Int)] = []
      for number in text where seen[number] > 0 {
        own.append((number, seen[number]))
        note(number, seen[number], of: index)
        seen[number] = 0
      }
      counts.append(own)
    }
  }

  /// The n-grams of a text, each at most as often as the other text that holds it most often.
  func matches(of text: Int) -> Int {
    counts[text].reduce(0) { sum, entry in
      let top = tops[entry.number]
      return sum + min(entry.count, top.holder == text ? top.second : top.most)
    }
  }

  private mutating func note(_ number: Int, _ count: Int, of text: Int) {
    if count > tops[number].most {
      tops[number] = Top(holder: text, most: count, second: tops[number].most)
    } else {
      tops[number].second = max(tops[number].second, count)
    }
  }
}

/// Lengths in ascending order, to find those nearest to one of them.
private struct NearestLengths {
  private let ascending: [Int]

  init(_ lengths: [Int]) { ascending = lengths.sorted() }

  /// The lengths of all other texts, or some of them with the nearest among them.
  func candidates(for length: Int) -> [Int] {
    var (low, high) = (0, ascending.count)
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] < length { low = middle + 1 } else { high = middle }
    }
    // One of the places from `low` on is the text itself.
    return [low - 1, low + 1].filter(ascending.indices.contains).map { ascending[$0] }
  }
}
