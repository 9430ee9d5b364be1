import GavelCore
import Testing

@testable import GavelMetrics

@Suite struct RandomDrawTests {
  /// Pearson's statistic of counts against what is expected.
  private func chiSquared(_ counts: [Int], _ expected: [Double]) -> Double {
    zip(counts, expected).reduce(0) { $0 + (Double($1.0) - $1.1) * (Double($1.0) - $1.1) / $1.1 }
  }

  @Test(arguments: [1, 2, 3, 7, 100, 300, 5000, 70_000])
  func `Every row is as likely as any other`(rows: Int) {
    var sampler = RowSampler(rows: rows, seed: 9)
    var counts = [Int](repeating: 0, count: rows)
    // In parts that end within a batch.
    for _ in 0..<rows { sampler.draw(21) { _, row in counts[row] += 1 } }
    let freedom = Double(rows - 1)
    let statistic = chiSquared(counts, counts.map { _ in 21 })
    #expect(abs(statistic - freedom) <= 4 * (2 * freedom).squareRoot())
  }

  @Test func `Neighbours in a batch are independent`() {
    var sampler = RowSampler(rows: 3, seed: 10)
    var counts = [Int](repeating: 0, count: 9)
    var previous = 0
    var isSecond = false
    sampler.draw(18_000) { _, row in
      if isSecond { counts[3 * previous + row] += 1 }
      previous = row
      isSecond.toggle()
    }
    #expect(chiSquared(counts, counts.map { _ in 1000 }) < 8 + 4 * 4)
  }

  @Test func `Words that favour some rows are thrown away`() {
    // Of eight words in a row three give the first row of three, three the second, and two the third.
    var sampler = RowSampler(rows: 3 << 61, seed: 11)
    var counts = [0, 0, 0]
    sampler.draw(3000) { _, row in counts[row % 3] += 1 }
    #expect(chiSquared(counts, [1000, 1000, 1000]) < 15)
  }
}
