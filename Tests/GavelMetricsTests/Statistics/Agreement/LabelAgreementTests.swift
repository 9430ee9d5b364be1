import GavelCore
import GavelMetrics
import Testing

@Suite struct LabelAgreementTests {
  // 2 of 4 are equal; a is gold twice, b once, c once.
  private let gold = ["a", "a", "b", "c"]
  private let predicted = ["a", "b", "b", "a"]

  @Test func `Accuracy counts equal labels`() throws {
    let result = try Statistics.accuracy(gold: gold, predicted: predicted)
    #expect(result == Statistics.Accuracy(correct: 2, count: 4))
    #expect(result.value == 0.5)
  }

  @Test func `Rows of the confusion matrix are gold labels in ascending order`() throws {
    let matrix = try Statistics.confusionMatrix(gold: gold, predicted: predicted)
    #expect(matrix.labels == ["a", "b", "c"])
    #expect(matrix.counts == [[1, 1, 0], [0, 1, 0], [1, 0, 0]])
    #expect(matrix.count(gold: "c", predicted: "a") == 1)
    #expect(matrix.count(gold: "a", predicted: "d") == 0)
    let declared = try Statistics.confusionMatrix(gold: [2], predicted: [9], labels: [9, 5, 2])
    #expect(declared.counts == [[0, 0, 0], [0, 0, 0], [1, 0, 0]])
  }

  @Test func `Two spellings of a letter are two labels`() throws {
    let result = try Statistics.accuracy(gold: ["\u{e9}"], predicted: ["e\u{301}"])
    #expect(result.correct == 0)
    let matrix = try Statistics.confusionMatrix(gold: ["\u{e9}"], predicted: ["e\u{301}"])
    #expect(matrix.labels.map { $0.unicodeScalars.count } == [2, 1])
  }

  private enum Grade: Int, ClassLabel {
    case poor = 1
    case good = 2
  }

  @Test func `An enumeration is a label by its raw value`() throws {
    let matrix = try Statistics.confusionMatrix(gold: [Grade.good, .poor], predicted: [.good, .good])
    #expect(matrix.labels == [.poor, .good])
    #expect(matrix.counts == [[0, 1], [0, 1]])
  }

  @Test func `Precision and recall of each class and their averages`() throws {
    let report = try Statistics.precisionRecallF1(gold: gold, predicted: predicted)
    #expect(report.classes.map(\.label) == ["a", "b", "c"])
    #expect(report.classes.map(\.support) == [2, 1, 1])
    #expect(report.classes.map(\.scores.precision) == [0.5, 0.5, nil])
    #expect(report.classes.map(\.scores.recall) == [0.5, 1, 0])
    #expect(report.classes[2].scores.f1 == 0)
    #expect(report.macro.precision == 0.5)
    #expect(report.macro.recall == 0.5)
    #expect(report.micro == .init(precision: 0.5, recall: 0.5, f1: 0.5))
    #expect(report.weighted.recall == 0.5)
  }

  @Test func `A division by zero is what was asked for`() throws {
    func precision(_ zeroDivision: Statistics.ZeroDivision) throws -> Double? {
      let report = try Statistics.precisionRecallF1(
        gold: ["a"], predicted: ["a"], labels: ["never"], zeroDivision: zeroDivision)
      return report.classes[0].scores.precision
    }
    #expect(try precision(.undefined) == nil)
    #expect(try precision(.zero) == 0)
    #expect(try precision(.one) == 1)
  }

  @Test func `Balanced accuracy is the mean recall`() throws {
    #expect(try isClose(Statistics.balancedAccuracy(gold: gold, predicted: predicted), 0.5))
    let adjusted = try Statistics.balancedAccuracy(gold: gold, predicted: predicted, adjusted: true)
    #expect(isClose(adjusted, (0.5 - 1.0 / 3) / (1 - 1.0 / 3)))
    expectError(.degenerate) { () throws(MetricError) in
      try Statistics.balancedAccuracy(gold: ["a"], predicted: ["b"], adjusted: true)
    }
  }

  @Test func `Matthews correlation of two classes is phi`() throws {
    // Three hits, two correct rejections, one miss, no false alarm: 6 / sqrt(4 * 3 * 3 * 2).
    let value = try Statistics.matthewsCorrelation(
      gold: [1, 1, 1, 1, 0, 0], predicted: [1, 1, 1, 0, 0, 0])
    #expect(isClose(value, 6 / 72.0.squareRoot()))
    expectError(.degenerate) { () throws(MetricError) in
      try Statistics.matthewsCorrelation(gold: [1, 0], predicted: [1, 1])
    }
  }

  @Test func `Kappa of Cohen's formula`() throws {
    // p_o = 0.7, p_e = 0.5 * 0.6 + 0.5 * 0.4.
    let first = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]
    let second = [1, 1, 1, 1, 0, 0, 0, 0, 1, 1]
    #expect(try isClose(Statistics.cohenKappa(gold: first, predicted: second), 0.4))
    #expect(try isClose(Statistics.cohenKappa(gold: second, predicted: first), 0.4))
  }

  @Test func `Weights of kappa follow the declared scale`() throws {
    let first = [1, 2, 5, 5]
    let second = [1, 5, 5, 2]
    let observed = try Statistics.cohenKappa(gold: first, predicted: second, weights: .quadratic)
    let declared = try Statistics.cohenKappa(
      gold: first, predicted: second, labels: [1, 2, 3, 4, 5], weights: .quadratic)
    // Both give 1, 2 and twice 5. By position: 1 - 4 * 2 / (2 * (1 + 2 * 4 + 2)) = 1 - 8 / 22.
    #expect(isClose(observed, 1 - 8.0 / 22))
    // On the scale: 1 - 4 * 18 / (2 * (1 + 2 * 16 + 2 * 9)) = 1 - 72 / 102.
    #expect(isClose(declared, 1 - 72.0 / 102))
  }

  @Test func `Pi pools the labels of both raters`() throws {
    // p_o = 1/2, p_e = (3/4)^2 + (1/4)^2 = 5/8.
    let value = try Statistics.scottPi(gold: ["a", "b"], predicted: ["a", "a"])
    #expect(isClose(value, -1.0 / 3))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `Neither the order of the items nor that of the raters matters`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pairs = (0..<50).map { _ in (Int(generator.next() % 4), Int(generator.next() % 4)) }
    let shuffled = pairs.shuffled(using: &generator)
    func all(_ first: [Int], _ second: [Int]) throws -> [Double] {
      [
        try Statistics.cohenKappa(gold: first, predicted: second),
        try Statistics.cohenKappa(gold: first, predicted: second, weights: .linear),
        try Statistics.cohenKappa(gold: first, predicted: second, weights: .quadratic),
        try Statistics.scottPi(gold: first, predicted: second),
        try Statistics.matthewsCorrelation(gold: first, predicted: second),
      ]
    }
    let expected = try all(pairs.map(\.0), pairs.map(\.1))
    for (value, expected) in zip(try all(shuffled.map(\.1), shuffled.map(\.0)), expected) {
      #expect(isClose(value, expected))
    }
  }

  @Test func `Undefined cases are typed`() {
    let none: [String] = []
    expectError(.lengthMismatch) { () throws(MetricError) in
      try Statistics.accuracy(gold: none, predicted: ["a"])
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.accuracy(gold: none, predicted: none) }
    expectError(.unknownLabel) { () throws(MetricError) in
      try Statistics.cohenKappa(gold: ["a"], predicted: ["b"], labels: ["a"])
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.cohenKappa(gold: ["a"], predicted: ["a"], labels: ["a", "a"])
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.precisionRecallF1(gold: ["a"], predicted: ["a"], labels: [])
    }
    for weights in Statistics.KappaWeights.allCases {
      expectError(.degenerate) { () throws(MetricError) in
        try Statistics.cohenKappa(gold: [3, 3], predicted: [3, 3], labels: [1, 2, 3], weights: weights)
      }
    }
    expectError(.degenerate) { () throws(MetricError) in
      try Statistics.scottPi(gold: ["a"], predicted: ["a"])
    }
  }

  @Test func `A hostile label is shown escaped`() {
    do {
      _ = try Statistics.confusionMatrix(gold: ["\u{1b}[2J\n"], predicted: ["a"], labels: ["a"])
      Issue.record("no error")
    } catch {
      #expect(!error.message.unicodeScalars.contains { $0.value < 32 })
    }
  }
}
