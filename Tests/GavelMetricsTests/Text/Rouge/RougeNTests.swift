import Testing

@testable import GavelMetrics

@Suite struct RougeNTests {
  @Test func `Words and pairs of words are counted in both`() throws {
    // Words: the, the, cat of 4 and 5. Pairs: "the cat" of 3 and 4.
    let (prediction, reference) = ("the the cat sat", "the cat and the dog")
    let words = try TextMetrics.rouge1(prediction: prediction, reference: reference)
    #expect(isClose(words.precision, 0.75) && isClose(words.recall, 0.6) && isClose(words.f1, 2.0 / 3))
    let pairs = try TextMetrics.rouge2(prediction: prediction, reference: reference)
    #expect(isClose(pairs.precision, 1.0 / 3) && isClose(pairs.recall, 0.25) && isClose(pairs.f1, 2.0 / 7))
    #expect(try TextMetrics.rouge2(prediction: "the", reference: reference).f1 == 0)
    #expect(try TextMetrics.rouge1(prediction: "", reference: reference).precision == 0)
  }

  @Test func `Stems and other tokenizers`() throws {
    #expect(try TextMetrics.rouge1(prediction: "judging", reference: "judges", stemming: true).f1 == 1)
    let characters = try TextMetrics.rouge2(
      prediction: "今天好", reference: "今天", tokenizer: .cjkCharacters)
    #expect(characters.recall == 1 && characters.precision == 0.5)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.noTokens) { () throws(MetricError) in
      try TextMetrics.rouge1(prediction: "x", reference: "今天")
    }
    expectError(.noTokens) { () throws(MetricError) in try TextMetrics.rouge2(prediction: "x", reference: "")
    }
    expectError(.tooFewTokens) { () throws(MetricError) in
      try TextMetrics.rouge2(prediction: "x", reference: "x")
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try TextMetrics.rouge2(prediction: "x", reference: "", tokenizer: .whitespace, stemming: true)
    }
  }
}

@Suite struct RougeLsumTests {
  @Test func `Lines unite what they share`() throws {
    // Line one shares w1 w2, line two w1 w5: four places, but w1 stands once in the prediction. 3... of 10 and of 5.
    let united = try TextMetrics.rougeLsum(
      prediction: "w1 w2 w3 w4 w5", reference: "w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5")
    #expect(isClose(united.recall, 0.4) && isClose(united.precision, 0.8))
    // The order of lines plays no part, that of words does.
    let turned = try TextMetrics.rougeLsum(prediction: "c d\n\na b\n", reference: "a b\nc d")
    #expect(turned.f1 == 1)
    #expect(try TextMetrics.rougeL(prediction: "c d\na b", reference: "a b\nc d").f1 == 0.5)
    #expect(try TextMetrics.rougeLsum(prediction: "c d\u{2028}a b", reference: "a b c d").f1 == 0.5)
  }

  @Test(arguments: 1...40)
  func `The places are those of a walk through the plain table`(seed: UInt64) {
    var random = RandomWords(seed: seed)
    let alphabet = 1 + random.number(below: 6)
    let rows = (0..<random.number(below: 150)).map { _ in random.number(below: alphabet) }
    let columns = (0..<random.number(below: 150)).map { _ in random.number(below: alphabet) }
    let table = LongestCommonSubsequence(columns: columns, numbersBelow: alphabet)
    #expect(table.sharedPlaces(in: rows) == plainPlaces(rows, columns))
  }

  private func plainPlaces(_ rows: [Int], _ columns: [Int]) -> [Int] {
    var table = [[Int]](repeating: [Int](repeating: 0, count: columns.count + 1), count: rows.count + 1)
    for row in rows.indices {
      for column in columns.indices {
        table[row + 1][column + 1] =
          rows[row] == columns[column]
          ? table[row][column] + 1 : max(table[row][column + 1], table[row + 1][column])
      }
    }
    var places: [Int] = []
    var (row, column) = (rows.count, columns.count)
    while row > 0, column > 0 {
      if rows[row - 1] == columns[column - 1] {
        (row, column) = (row - 1, column - 1)
        places.append(row)
      } else if table[row][column - 1] > table[row - 1][column] {
        column -= 1
      } else {
        row -= 1
      }
    }
    return places
  }

  @Test func `Undefined cases are typed`() {
    for reference in ["", "\n\n", "。\n。"] {
      expectError(.noTokens) { () throws(MetricError) in
        try TextMetrics.rougeLsum(prediction: "x", reference: reference)
      }
    }
  }
}
