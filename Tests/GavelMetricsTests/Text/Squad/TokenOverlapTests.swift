import GavelMetrics
import Testing

@Suite struct TokenOverlapTests {
  @Test(
    "F1 of words",
    arguments: [
      ("The Paris!", ["paris"], 1), ("in Paris", ["Paris"], 2.0 / 3), ("x", ["y"], 0),
      ("a b b c", ["b b b"], 2 * 2.0 / 6), ("x", ["y", "x z", "q"], 2.0 / 3),
      // Both without words, and one of them.
      ("", ["the"], 1), ("...", [""], 1), ("", ["x"], 0), ("x", ["a"], 0), ("x", ["", "x"], 1),
    ] as [(String, [String], Double)])
  func tokenF1(prediction: String, references: [String], expected: Double) throws {
    #expect(try isClose(TextMetrics.tokenF1(prediction: prediction, references: references), expected))
  }

  @Test(
    "Recall of words",
    arguments: [
      ("It is in Paris, France.", ["Paris"], 1), ("Paris", ["Paris, France"], 0.5), ("x", ["y"], 0),
      ("b", ["b b b"], 1.0 / 3), ("b b b b", ["b b"], 1), ("", ["x"], 0), ("x", ["", "x y"], 0.5),
      ("x y", ["p q", "x z"], 0.5),
    ] as [(String, [String], Double)])
  func tokenRecall(prediction: String, references: [String], expected: Double) throws {
    #expect(try isClose(TextMetrics.tokenRecall(prediction: prediction, references: references), expected))
  }

  @Test func `Words are scalars, not canonical equivalents`() throws {
    #expect(try TextMetrics.tokenF1(prediction: "cafe\u{301}", references: ["caf\u{E9}"]) == 0)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in
      try TextMetrics.tokenF1(prediction: "x", references: [])
    }
    expectError(.empty) { () throws(MetricError) in
      try TextMetrics.tokenRecall(prediction: "x", references: [])
    }
    expectError(.noTokens) { () throws(MetricError) in
      try TextMetrics.tokenRecall(prediction: "x", references: ["the", "?!"])
    }
  }

  @Test(arguments: 1...40)
  func `F1 lies between the recalls of both directions`(seed: UInt64) throws {
    var words = RandomWords(seed: seed)
    let one = words.text(atMost: 12)
    let other = words.text(atMost: 12)
    let f1 = try TextMetrics.tokenF1(prediction: one, references: [other])
    #expect(try f1 == TextMetrics.tokenF1(prediction: other, references: [one]))
    let recall = try TextMetrics.tokenRecall(prediction: one, references: [other])
    let precision = try TextMetrics.tokenRecall(prediction: other, references: [one])
    #expect(f1 >= min(recall, precision) - 1e-12 && f1 <= max(recall, precision) + 1e-12)
    #expect((f1 == 0) == (recall == 0))
    #expect(try TextMetrics.tokenRecall(prediction: one + " more " + other, references: [other]) == 1)
  }
}

/// Texts of few different words, the same for the same seed.
struct RandomWords {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func number(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func text(atMost count: Int) -> String {
    (0...number(below: count)).map { _ in "w\(number(below: 5))" }.joined(separator: " ")
  }
}
