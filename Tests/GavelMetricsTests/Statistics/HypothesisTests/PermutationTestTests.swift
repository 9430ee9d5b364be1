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

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in
      try Statistics.pairedPermutationTest([1], [])
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.pairedPermutationTest([], []) }
    expectError(.invalidParameter) { () throws(MetricError) in
      let many = [Double](repeating: .nan, count: 26)
      return try Statistics.pairedPermutationTest(many, many)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.pairedPermutationTest([.nan], [1])
    }
  }
}
