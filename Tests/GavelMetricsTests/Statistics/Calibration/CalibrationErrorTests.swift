import GavelMetrics
import Testing

@Suite struct CalibrationErrorTests {
  @Test func `An upper edge belongs to its bin`() throws {
    // Bins of width one half: 0, 0.5 with frequency 1/2 and 0.75, 1 with frequency 1.
    let result = try Statistics.calibrationError(
      probabilities: [1, 0.5, 0, 0.75], outcomes: [true, true, false, true], bins: 2)
    #expect(result.bins.map(\.index) == [0, 1])
    #expect(result.bins.map(\.count) == [2, 2])
    #expect(result.bins.map(\.meanProbability) == [0.25, 0.875])
    #expect(result.bins.map(\.frequency) == [0.5, 1])
    #expect(result.bins.map(\.gap) == [0.25, 0.125])
    #expect(result.expected == (0.25 + 0.125) / 2)
    #expect(result.maximum == 0.25)
    #expect(result.count == 4)
  }

  @Test func `Edges are the quotients of whole numbers`() throws {
    for bins in [3, 7, 10, 15, 49, 100] {
      for edge in 1...bins {
        let probability = Double(edge) / Double(bins)
        for (value, index) in [(probability, edge - 1), (probability.nextUp, edge)] where value <= 1 {
          let result = try Statistics.calibrationError(
            probabilities: [value], outcomes: [true], bins: bins)
          #expect(result.bins.map(\.index) == [index], "\(edge)/\(bins)")
        }
      }
    }
  }

  @Test func `Bins of equal mass split ties in the order of the input`() throws {
    let result = try Statistics.calibrationError(
      probabilities: [0.5, 0.5, 0.1, 0.9, 0.5], outcomes: [true, false, false, true, true], bins: 2,
      binning: .equalMass)
    // 0.1, 0.5, 0.5 with one of three true, then 0.5, 0.9 with both.
    #expect(result.bins.map(\.count) == [3, 2])
    #expect(isClose(result.bins[0].frequency, 1.0 / 3))
    #expect(result.bins[1].frequency == 1)
    #expect(isClose(result.expected, (3 * abs(1.1 / 3 - 1.0 / 3) + 2 * 0.3) / 5))
  }

  @Test func `More bins than items leave bins empty`() throws {
    let mass = try Statistics.calibrationError(
      probabilities: [0.2, 0.9], outcomes: [false, true], bins: .max, binning: .equalMass)
    #expect(mass.bins.map(\.index) == [0, 1])
    let width = try Statistics.calibrationError(
      probabilities: [0, 1], outcomes: [false, true], bins: .max)
    #expect(width.bins.count == 2)
    #expect(width.expected == 0)
  }

  @Test func `Long lists are binned as short ones`() throws {
    // 2000 items whose values repeat those of the first 1000.
    let values = (0..<1000).map { Double($0 * 37 % 1000) / 1000 }
    let outcomes = (0..<1000).map { $0 % 3 == 0 }
    for binning in Statistics.CalibrationBinning.allCases {
      let short = try Statistics.calibrationError(
        probabilities: values, outcomes: outcomes, bins: 8, binning: binning)
      let long = try Statistics.calibrationError(
        probabilities: values + values, outcomes: outcomes + outcomes, bins: 8, binning: binning)
      #expect(isClose(long.expected, short.expected))
      #expect(long.bins.map(\.count) == short.bins.map { 2 * $0.count })
    }
  }

  @Test func `There has to be a bin`() {
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.calibrationError(probabilities: [.nan], outcomes: [true], bins: 0)
    }
  }
}
