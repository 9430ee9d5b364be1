import GavelMetrics
import Testing

@Suite struct CalibratorTests {
  @Test func `Violators of the order are pooled`() throws {
    // 3 and 2 become 2.5.
    let curve = try Statistics.isotonicRegression([4, 2, 3, 1], [4, 3, 2, 1])
    #expect(curve.fitted == [4, 2.5, 2.5, 1])
    #expect(try curve(0) == 1)
    #expect(try curve(1.5) == 1.75)
    #expect(try curve(2.7) == 2.5)
    #expect(try curve(9) == 4)
  }

  @Test func `Pairs of equal x are averaged by weight`() throws {
    // (3 + 3 * 7)/4 = 6 at 1, then 2 with weight 4: the mean of both is 4.
    let curve = try Statistics.isotonicRegression([1, 1, 2], [3, 7, 2], weights: [1, 3, 4])
    #expect(curve.points.map(\.x) == [1, 2])
    #expect(curve.points.map(\.value) == [4, 4])
    #expect(curve.fitted == [4, 4, 4])
  }

  @Test func `A pair of weight zero does not bend the curve`() throws {
    let curve = try Statistics.isotonicRegression([0, 1, 2], [0, 100, 2], weights: [1, 0, 1])
    #expect(curve.fitted == [0, 1, 2])
    #expect(curve.points.count == 2)
  }

  @Test func `Interpolation does not overflow`() throws {
    let huge = Double.greatestFiniteMagnitude
    let curve = try Statistics.isotonicRegression([-huge, huge], [0, 1])
    #expect(try curve(0) == 0.5)
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.isotonicRegression([1, 1], [huge, huge])
    }
    expectError(.nonFinite) { () throws(MetricError) in try curve(.nan) }
  }

  @Test func `Long lists are fitted as their means`() throws {
    // The y alternate around a line; pooling leaves what a quadratic search for max-min means gives.
    let x = (0..<1100).map { Double($0 * 3 % 1100) }
    let y = x.map { $0 / 100 + (Int($0) % 2 == 0 ? 5 : 0) }
    let curve = try Statistics.isotonicRegression(x, y)
    let heights = curve.points.map(\.value)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(curve.points.map(\.x) == (0..<1100).map(Double.init))
    #expect(isClose(heights.reduce(0, +), y.reduce(0, +), tolerance: 1e-12))
  }

  @Test func `Codes of isotonic regression come in order`() {
    let cases: [([Double], [Double], [Double]?, MetricError.Code)] = [
      ([1], [1, .nan], nil, .lengthMismatch), ([1], [1], [-1, 1], .lengthMismatch), ([], [], nil, .empty),
      ([.nan], [1], [-1], .invalidParameter), ([.nan, 1], [1, 1], [0, 0], .invalidParameter),
      ([.nan], [1], nil, .nonFinite), ([1], [.infinity], nil, .nonFinite), ([1], [1], [.nan], .nonFinite),
    ]
    for (x, y, weights, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.isotonicRegression(x, y, weights: weights)
      }
    }
  }

  @Test func `A logistic curve reaches its targets at two scores`() throws {
    // With three positives at 1 and three negatives at -1 the targets are 4/5 and 1/5, so that -A + B = ln 4
    // and A + B = -ln 4.
    let curve = try Statistics.plattScaling(
      scores: [1, 1, 1, -1, -1, -1], outcomes: [true, true, true, false, false, false])
    #expect(isClose(curve.slope, -1.386_294_361_119_890_6))
    #expect(isClose(curve.offset, 0))
    #expect(try isClose(curve(1), 0.8))
    #expect(try curve(-1e308) == 0)
    #expect(try curve(1e308) == 1)
    expectError(.nonFinite) { () throws(MetricError) in try curve(.nan) }
  }

  @Test func `A logistic curve follows shifted and stretched scores`() throws {
    let scores: [Double] = [1, 2, 3, 4, 5, 6]
    let outcomes = [false, true, false, true, false, true]
    let plain = try Statistics.plattScaling(scores: scores, outcomes: outcomes)
    let moved = try Statistics.plattScaling(scores: scores.map { 1000 + $0 / 8 }, outcomes: outcomes)
    #expect(isClose(moved.slope, 8 * plain.slope, tolerance: 1e-10))
    #expect(try isClose(moved(1000.25), plain(2), tolerance: 1e-10))
  }

  @Test func `A logistic fit survives skewed classes`() throws {
    let scores = (0..<2000).map { Double($0) }
    let curve = try Statistics.plattScaling(scores: scores, outcomes: scores.map { $0 == 1999 })
    // At the optimum the mean probability is the mean target: (2/3 + 1999/2001)/2000.
    let mean = try scores.map { try curve($0) }.reduce(0, +) / 2000
    #expect(isClose(mean, (2.0 / 3 + 1999.0 / 2001) / 2000, tolerance: 1e-12))
  }

  @Test func `Codes of the logistic fit come in order`() {
    let cases: [([Double], [Bool], MetricError.Code)] = [
      ([.nan], [], .lengthMismatch), ([], [], .empty),
      ([.nan, 1], [true, true], .nonFinite),
      ([1, 1], [true, true], .oneClass), ([1, 2], [false, false], .oneClass),
      ([1, 1], [true, false], .zeroVariance),
    ]
    for (scores, outcomes, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.plattScaling(scores: scores, outcomes: outcomes)
      }
    }
  }

  @Test func `Two of three right with equal margins`() throws {
    // The probability of the top class has to be 2/3: exp(6/T) = 2.
    let scaling = try Statistics.temperatureScaling(logits: [[6, 0], [1, 7], [6, 0]], classes: [0, 1, 1])
    #expect(isClose(scaling.temperature, 6 / 0.693_147_180_559_945_3))
    // ln 3 - 2/3 ln 2.
    #expect(isClose(scaling.lossAfter, 0.636_514_168_294_812_8))
    #expect(scaling.lossAfter < scaling.lossBefore)
    let probabilities = try scaling([106, 100])
    #expect(isClose(probabilities[0], 2.0 / 3))
  }

  @Test func `Logits without a best temperature`() {
    // Right throughout, also by a tie; as often wrong as right; equal.
    let cases: [([[Double]], [Int])] = [
      ([[2, 1], [0, 0.5]], [0, 1]), ([[1, 1, 0]], [1]), ([[3, 1], [3, 1]], [0, 1]), ([[2, 2]], [0]),
      ([[0.1, 0.3, 0.2]], [0]),
    ]
    for (logits, classes) in cases {
      expectError(.noFiniteOptimum) { () throws(MetricError) in
        try Statistics.temperatureScaling(logits: logits, classes: classes)
      }
    }
  }

  @Test func `A temperature grows with its logits`() throws {
    let logits: [[Double]] = [[3, 1, 0], [0, 2, 1], [1, 0, 4], [2, 0, 1]]
    let plain = try Statistics.temperatureScaling(logits: logits, classes: [0, 1, 2, 2])
    for factor in [1e-200, 1e-3, 1e6, 1e200] {
      let scaled = try Statistics.temperatureScaling(
        logits: logits.map { $0.map { $0 * factor } }, classes: [0, 1, 2, 2])
      #expect(isClose(scaled.temperature / factor, plain.temperature, tolerance: 1e-10))
      #expect(isClose(scaled.lossAfter, plain.lossAfter))
    }
  }

  @Test func `Codes of temperature scaling come in order`() throws {
    let cases: [([[Double]], [Int], MetricError.Code)] = [
      ([[.nan]], [], .lengthMismatch), ([[.nan, 1], [1]], [0, 0], .lengthMismatch),
      ([], [], .empty), ([[.nan, 1]], [2], .invalidParameter), ([[.nan, 1]], [0], .nonFinite),
      ([[1e308, -1e308], [0, 1]], [1, 1], .nonFinite),
    ]
    for (logits, classes, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.temperatureScaling(logits: logits, classes: classes)
      }
    }
    let scaling = try Statistics.temperatureScaling(logits: [[6, 0], [6, 0], [6, 0]], classes: [0, 0, 1])
    expectError(.empty) { () throws(MetricError) in try scaling([]) }
    expectError(.nonFinite) { () throws(MetricError) in try scaling([.nan, 1]) }
  }
}
