import GavelMetrics
import Testing

@Suite struct ProbabilityLossTests {
  @Test func `Brier score of three forecasts`() throws {
    // Squares 0.01, 0.04 and 0.49.
    let value = try Statistics.brierScore(probabilities: [0.9, 0.2, 0.3], outcomes: [true, false, true])
    #expect(isClose(value, 0.18))
    #expect(try Statistics.brierScore(probabilities: [0.5, 0.5], outcomes: [true, false]) == 0.25)
  }

  @Test func `Log loss of a half and a quarter`() throws {
    // -ln(1/2) and -ln(1/4) average to 1.5 ln 2.
    let value = try Statistics.logLoss(probabilities: [0.5, 0.75], outcomes: [true, false])
    #expect(isClose(value, 1.5 * 0.693_147_180_559_945_3))
  }

  @Test func `A certain error is infinite unless clipped`() throws {
    expectError(.infinite) { () throws(MetricError) in
      try Statistics.logLoss(probabilities: [0.5, 1], outcomes: [true, false])
    }
    expectError(.infinite) { () throws(MetricError) in
      try Statistics.logLoss(probabilities: [0], outcomes: [true], clip: 0)
    }
    // ln 1000.
    let clipped = try Statistics.logLoss(probabilities: [0], outcomes: [true], clip: 1e-3)
    #expect(isClose(clipped, 6.907_755_278_982_137))
    let right = try Statistics.logLoss(probabilities: [1, 0], outcomes: [true, false])
    #expect(right == 0 && right.sign == .plus)
  }

  @Test func `Losses of two classes`() throws {
    let first = [0.9, 0.2, 0.3]
    let two = try Statistics.multiclassLoss(probabilities: first.map { [1 - $0, $0] }, classes: [1, 0, 1])
    #expect(isClose(two.brier, 0.36))
    let binary = try Statistics.logLoss(probabilities: first, outcomes: [true, false, true])
    #expect(isClose(try #require(two.logLoss), binary))
  }

  @Test func `Losses of three classes`() throws {
    // 0.25 + 0.09 + 0.04.
    let result = try Statistics.multiclassLoss(probabilities: [[0.5, 0.3, 0.2]], classes: [0])
    #expect(isClose(result.brier, 0.38))
    let impossible = try Statistics.multiclassLoss(probabilities: [[1, 0, 0]], classes: [2])
    #expect(impossible.brier == 2)
    #expect(impossible.logLoss == nil)
  }

  @Test func `Codes of bad probabilities come in order`() {
    let cases: [([Double], [Bool], MetricError.Code)] = [
      ([0.5, .nan], [true], .lengthMismatch),
      ([], [], .empty),
      ([.nan, 1.2], [true, false], .invalidParameter),
      ([.nan, -0.1], [true, false], .invalidParameter),
      ([.nan, 0.2], [true, false], .nonFinite),
      ([.infinity, 0.2], [true, false], .nonFinite),
    ]
    for (probabilities, outcomes, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.brierScore(probabilities: probabilities, outcomes: outcomes)
      }
      expectError(code) { () throws(MetricError) in
        try Statistics.logLoss(probabilities: probabilities, outcomes: outcomes)
      }
      expectError(code) { () throws(MetricError) in
        try Statistics.calibrationError(probabilities: probabilities, outcomes: outcomes)
      }
    }
    let clips: [(Double, MetricError.Code)] = [
      (-1e-9, .invalidParameter), (0.5, .invalidParameter), (.nan, .nonFinite),
    ]
    for (clip, code) in clips {
      expectError(code) { () throws(MetricError) in
        try Statistics.logLoss(probabilities: [0.5], outcomes: [true], clip: clip)
      }
    }
  }

  @Test func `Codes of bad class probabilities come in order`() {
    let cases: [([[Double]], [Int], MetricError.Code)] = [
      ([[0.5, .nan]], [], .lengthMismatch),
      ([[0.5, 0.5], [1]], [0, 0], .lengthMismatch),
      ([], [], .empty),
      ([[.nan, 0.5]], [2], .invalidParameter),
      ([[.nan, 0.5]], [-1], .invalidParameter),
      ([[.nan, 0.5], [0.5, 0.4]], [0, 0], .invalidParameter),
      ([[.nan, 0.5], [1.5, -0.5]], [0, 0], .invalidParameter),
      ([[.nan, 0.5], [0.5, 0.5]], [0, 0], .nonFinite),
    ]
    for (rows, classes, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.multiclassLoss(probabilities: rows, classes: classes)
      }
    }
  }
}
