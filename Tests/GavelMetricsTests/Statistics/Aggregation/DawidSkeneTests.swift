import GavelMetrics
import Testing

@Suite struct DawidSkeneTests {
  private func ratings(_ rows: [(String, String)]) -> [Statistics.ItemRating<String>] {
    rows.flatMap { rater, labels in
      labels.enumerated().map { index, label in
        Statistics.ItemRating(item: "item \(10 + index)", rater: rater, label: String(label))
      }
    }
  }

  @Test func `One round of one rater`() throws {
    // The rater is taken to be right: each row of its table is certain, up to the floor.
    let result = try Statistics.dawidSkene(ratings([("r", "ABBB")]), iterations: 1)
    #expect(result.items.count == 4)
    #expect(result.classes == ["A", "B"])
    #expect(isClose(result.prior[0], 0.25, tolerance: 1e-9))
    #expect(isClose(result.posterior[0][0], 1, tolerance: 1e-9))
    #expect(isClose(result.confusion[0][1][1], 1, tolerance: 1e-9))
    #expect(result.likeliest == ["A", "B", "B", "B"])
  }

  @Test func `One round of two raters by hand`() throws {
    // The first shares are (1, 0) and (1/2, 1/2), so that the prior is (3/4, 1/4). Rater x says A for sure;
    // rater y says A of class A in 1 of 1.5 items and B of class B in all. The posterior of the second item is
    // as 3/4 * 1/3 to 1/4 * 1.
    let result = try Statistics.dawidSkene(ratings([("x", "AA"), ("y", "AB")]), iterations: 1)
    #expect(isClose(result.posterior[0][0], 1, tolerance: 1e-9))
    #expect(isClose(result.posterior[1][0], 0.5, tolerance: 1e-9))
    #expect(isClose(result.prior[0], 0.75, tolerance: 1e-9))
    // Rater x never used B, so nothing is left of its row but A.
    #expect(result.raters == ["x", "y"])
    #expect(result.confusion[0][1] == [1, 0])
  }

  @Test func `A rater who swaps the labels is read the other way round`() throws {
    let truth = "ABABBAABABBA"
    let swapped = String(truth.map { $0 == "A" ? "B" : "A" })
    let result = try Statistics.dawidSkene(
      ratings([("1", truth), ("2", truth), ("3", "BBABBAABABAA"), ("4", swapped)]))
    #expect(result.likeliest == truth.map(String.init))
    #expect(result.confusion[3][0][1] > 0.99)
    for row in result.posterior { #expect(isClose(row.reduce(0, +), 1)) }
  }

  @Test func `One class is certain`() throws {
    let result = try Statistics.dawidSkene(ratings([("r", "AA")]), iterations: 3)
    #expect(result.posterior == [[1], [1]])
    #expect(result.prior == [1])
  }

  @Test func `Codes come in order`() {
    let once = Statistics.ItemRating(item: "i", rater: "r", label: 1)
    let again = Statistics.ItemRating(item: "i", rater: "r", label: 2)
    let cases: [([Statistics.ItemRating<Int>], Int, MetricError.Code)] = [
      ([], 0, .empty), ([once], 0, .invalidParameter), ([once, again], 1, .invalidParameter),
      ([once, once], 1, .invalidParameter),
    ]
    for (ratings, iterations, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.dawidSkene(ratings, iterations: iterations)
      }
    }
  }
}
