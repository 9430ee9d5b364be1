import GavelMetrics
import Testing

@Suite struct PermutationTestTests {
  @Test func `Two differences by hand`() throws {
    // 1 and 1.5: the sums are 2.5, 0.5, -0.5, -2.5.
    let test = try Statistics.pairedPermutationTest([1, 2], [0, 0.5])
    #expect(test.meanDifference == 1.25 && test.pValue == 0.5 && test.permutations == 4)
    #expect(try Statistics.pairedPermutationTest([1, 2], [0, 0.5], alternative: .greater).pValue == 0.25)
    #expect(try Statistics.pairedPermutationTest([1, 2], [0, 0.5], alternative: .less).pValue == 1)
    #expect(try Statistics.pairedPermutationTest([1, 2], [1, 2]).pValue == 1)
  }

  /// Decimal differences have rounding errors, which must not break ties between sums.
  @Test(arguments: Statistics.Alternative.allCases)
  func `Both halves count what plain enumeration counts`(alternative: Statistics.Alternative) throws {
    let tenths = [3, -1, 4, 1, -5, 9, 2, -6, 5, 3, 5]
    let total = tenths.reduce(0, +)
    var extreme = 0
    for flips in 0..<(1 << tenths.count) {
      let sum = tenths.enumerated().reduce(0) {
        $0 + ((flips >> $1.offset) & 1 == 0 ? $1.element : -$1.element)
      }
      let isExtreme =
        switch alternative {
        case .twoSided: abs(sum) >= abs(total)
        case .greater: sum >= total
        case .less: sum <= total
        }
      if isExtreme { extreme += 1 }
    }
    let test = try Statistics.pairedPermutationTest(
      tenths.map { Double($0) / 10 }, tenths.map { _ in 0 }, alternative: alternative)
    #expect(test.permutations == 2048)
    #expect(test.pValue == Double(extreme) / 2048)
  }

  @Test(arguments: Statistics.Alternative.allCases)
  func `Random flips come near all flips`(alternative: Statistics.Alternative) throws {
    let x = (0..<20).map { Double($0 * 37 % 11) }
    let y = (0..<20).map { Double($0 * 29 % 13) / 2 }
    let all = try Statistics.pairedPermutationTest(x, y, alternative: alternative)
    let some = try Statistics.sampledPermutationTest(x, y, alternative: alternative, draws: 4000, seed: 1)
    #expect(abs(all.pValue - some.pValue) < 0.04 && some.permutations == 4000)
    let again = try Statistics.sampledPermutationTest(x, y, alternative: alternative, draws: 4000, seed: 1)
    #expect(again == some)
  }

  @Test func `A p-value of random flips is never 0`() throws {
    let x = (1...100).map(Double.init)
    let test = try Statistics.sampledPermutationTest(x, x.map { _ in 0 }, draws: 99, seed: 3)
    #expect(test.pValue == 0.01)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in
      try Statistics.pairedPermutationTest([1], [])
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.pairedPermutationTest([], []) }
    expectError(.invalidParameter) { () throws(MetricError) in
      let many = [Double](repeating: .nan, count: 26)
      return try Statistics.pairedPermutationTest(many, many)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.sampledPermutationTest([1], [0], draws: 0, seed: 1)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.pairedPermutationTest([.nan], [1])
    }
  }
}
