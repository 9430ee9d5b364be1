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

  @Test(arguments: [(1, 0.3), (5, 0.5), (40, 0.02), (60, 0.9), (25, 0.45), (400, 0.5), (3000, 0.99)])
  func `Binomial numbers have their probabilities`(trials: Int, probability: Double) throws {
    var generator = SeededGenerator(seed: 12)
    let draws = 20_000
    var counts = [Int](repeating: 0, count: trials + 1)
    for _ in 0..<draws { counts[generator.binomial(trials: trials, probability: probability)] += 1 }
    // Numbers that are expected less than ten times are taken together.
    var kept: [Int] = []
    var expected: [Double] = []
    for number in 0...trials {
      let share = try Statistics.binomialProbability(number, trials: trials, probability: probability)
      guard share * Double(draws) >= 10 else { continue }
      kept.append(counts[number])
      expected.append(share * Double(draws))
    }
    let rest = Double(draws) - expected.reduce(0, +)
    if rest >= 1 {
      kept.append(draws - kept.reduce(0, +))
      expected.append(rest)
    }
    let freedom = Double(max(1, kept.count - 1))
    #expect(chiSquared(kept, expected) <= freedom + 4 * (2 * freedom).squareRoot())
  }

  @Test func `Binomial numbers without chance are certain`() {
    var generator = SeededGenerator(seed: 13)
    #expect(generator.binomial(trials: 0, probability: 0.5) == 0)
    #expect(generator.binomial(trials: 7, probability: 0) == 0)
    #expect(generator.binomial(trials: 7, probability: 1) == 7)
  }
}
