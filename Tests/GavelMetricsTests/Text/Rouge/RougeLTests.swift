import Testing

@testable import GavelMetrics

@Suite struct RougeLTests {
  @Test func `The order of words counts, gaps do not`() throws {
    let score = try TextMetrics.rougeL(prediction: "The cat sat.", reference: "the black cat sat down")
    #expect(isClose(score.precision, 1) && isClose(score.recall, 0.6) && isClose(score.f1, 0.75))
    let turned = try TextMetrics.rougeL(prediction: "c b a", reference: "a b c")
    #expect(isClose(turned.f1, 1.0 / 3))
    let nothing = try TextMetrics.rougeL(prediction: "", reference: "a")
    #expect([nothing.precision, nothing.recall, nothing.f1] == [0, 0, 0])
  }

  @Test(
    arguments: [
      (
        RougeTokenizer.rougeScore, "Don't, 3.14 É\u{212A}x \u{130}stanbul",
        ["don", "t", "3", "14", "kx", "i", "stanbul"]
      ),
      (.whitespace, " Don't\u{3000}\u{E9}\u{1F}x\u{200B}y\n", ["Don't", "\u{E9}", "x\u{200B}y"]),
      (.cjkCharacters, "用GPT-4 评\u{3000}分ＡB", ["用", "GPT-4", "评", "分", "Ａ", "B"]),
      (.rougeScore, "今天", []), (.whitespace, "", []),
    ] as [(RougeTokenizer, String, [String])])
  func `Each tokenizer splits by its rule`(tokenizer: RougeTokenizer, text: String, words: [String]) {
    #expect(tokenizer.words(of: text).map { String(decoding: $0, as: UTF8.self) } == words)
  }

  @Test func `No other letter becomes an ASCII letter in lower case`() {
    for value in UInt32(0x80)...0x10FFFF where value != 0x130 && value != 0x212A {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.lowercaseMapping.utf8.contains(where: { $0 < 0x80 }) { Issue.record("\(scalar)") }
    }
  }

  @Test func `Stems are compared where they are asked for`() throws {
    let (one, other) = ("the judges were judging", "a judge judged")
    #expect(try TextMetrics.rougeL(prediction: one, reference: other).f1 == 0)
    let stemmed = try TextMetrics.rougeL(prediction: one, reference: other, stemming: true)
    #expect(isClose(stemmed.recall, 2.0 / 3))
  }

  @Test func `Undefined cases are typed`() {
    for reference in ["", "今天"] {
      expectError(.noTokens) { () throws(MetricError) in
        try TextMetrics.rougeL(prediction: "x", reference: reference)
      }
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try TextMetrics.rougeL(prediction: "x", reference: "", tokenizer: .whitespace, stemming: true)
    }
  }

  @Test(arguments: [1, 2, 3, 5, 40, 400])
  func `The fast length equals that of the plain table`(alphabet: Int) {
    var words = RandomWords(seed: UInt64(alphabet))
    for (first, second) in [(0, 5), (1, 1), (63, 64), (64, 65), (128, 127), (200, 700), (513, 300)] {
      let one = (0..<first).map { _ in words.number(below: alphabet) }
      let other = (0..<second).map { _ in words.number(below: alphabet) }
      let length = LongestCommonSubsequence.length(one, other, numbersBelow: alphabet)
      #expect(length == plainLength(one, other), "\(first) \(second)")
      #expect(length == LongestCommonSubsequence.length(other, one, numbersBelow: alphabet))
    }
  }

  @Test func `Nor does a large vocabulary with one frequent word change it`() {
    var words = RandomWords(seed: 9)
    func sequence(_ count: Int) -> [Int] {
      (0..<count).map { _ in words.number(below: 2) == 0 ? 7 : words.number(below: 3000) }
    }
    let (one, other) = (sequence(500), sequence(700))
    let length = LongestCommonSubsequence.length(one, other, numbersBelow: 3000)
    #expect(length == plainLength(one, other) && length > 200)
  }

  private func plainLength(_ one: [Int], _ other: [Int]) -> Int {
    var row = [Int](repeating: 0, count: other.count + 1)
    for number in one {
      var diagonal = 0
      for (place, candidate) in other.enumerated() {
        let above = row[place + 1]
        row[place + 1] = number == candidate ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[other.count]
  }
}

@Suite struct PorterStemmerTests {
  @Test(arguments: [
    ("relational", "relat"), ("caresses", "caress"), ("dying", "die"), ("skies", "sky"), ("ties", "tie"),
    ("hopping", "hop"), ("sized", "size"), ("by", "by"), ("", ""), ("controlling", "control"),
    // What is no word of lower case stays as it is.
    ("Running", "Running"), ("caf\u{E9}s", "caf\u{E9}s"), ("it's", "it's"),
  ])
  func stems(word: String, stem: String) {
    #expect(PorterStemmer.stem(word) == stem)
  }

  @Test(arguments: 1...50)
  func `Any word has a stem that is no longer`(seed: UInt64) {
    var random = RandomWords(seed: seed)
    let letters = Array("aeiouybdlsztingedr".unicodeScalars)
    let suffixes = [
      "", "ing", "ed", "ies", "ational", "alli", "logi", "ement", "ion", "eed", "ied", "ll", "y",
    ]
    for _ in 0..<200 {
      var word = String.UnicodeScalarView()
      for _ in 0..<random.number(below: 7) { word.append(letters[random.number(below: letters.count)]) }
      let whole = String(word) + suffixes[random.number(below: suffixes.count)]
      #expect(PorterStemmer.stem(whole).utf8.count <= max(whole.utf8.count, 1))
    }
  }
}
