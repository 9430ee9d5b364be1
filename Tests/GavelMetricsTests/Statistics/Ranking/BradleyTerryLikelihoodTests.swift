import Testing

@testable import GavelMetrics

@Suite struct BradleyTerryLikelihoodTests {
  private static let ring = ["x>y", "y>z", "z>w", "w>x", "x>z", "x>z", "y=w", "z>y", "y>x"]

  private func likelihood(penalty: Double) throws -> BradleyTerryLikelihood {
    let results = try matrix(Self.ring.flatMap { battles($0) })
    return BradleyTerryLikelihood(Encounters(results.counts), penalty: penalty)
  }

  @Test(arguments: [0, 1, 20, 299, 500], [0, 0.5])
  func `The quick derivatives are those with the value`(scale: Double, penalty: Double) throws {
    let likelihood = try likelihood(penalty: penalty)
    let point = [0.9, -0.4, 0.1, -0.6].map { $0 * scale }
    var (plain, quick) = (Derivatives(size: 4), Derivatives(size: 4))
    likelihood.evaluate(at: point, &plain)
    likelihood.differentiate(at: point, &quick)
    #expect(areClose(quick.gradient, plain.gradient))
    #expect(areClose(quick.information.elements, plain.information.elements))
  }

  @Test(arguments: [0, 0.5])
  func `A safe step never goes too far`(penalty: Double) throws {
    let likelihood = try likelihood(penalty: penalty)
    var words = RandomWords(seed: 3)
    var tried = 0
    for _ in 0..<200 {
      let point = (0..<4).map { _ in Double(words.number(below: 1000)) / 500 - 1 }
      var (before, after) = (Derivatives(size: 4), Derivatives(size: 4))
      likelihood.evaluate(at: point, &before)
      let step = CholeskyFactor(before.information).solve(before.gradient)
      guard step.allSatisfy({ abs($0) < likelihood.safeStep }) else { continue }
      tried += 1
      likelihood.evaluate(at: zip(point, step).map { $0 + $1 }, &after)
      #expect(after.value >= before.value)
    }
    #expect(tried > 50)
  }

  @Test(arguments: 1...10)
  func `Factors of matrices of all sizes solve`(size: Int) {
    // The matrix of min(row, column) + 1, counted from 0, and the diagonal once more.
    var matrix = SymmetricMatrix(size: size)
    for row in 0..<size {
      for column in row..<size {
        matrix.add(Double(row + 1) + (row == column ? 1 : 0), row: row, column: column)
      }
    }
    let factor = CholeskyFactor(matrix)
    #expect(!factor.isSingular)
    for (index, expected) in factor.inverseDiagonal().enumerated() {
      let unit = (0..<size).map { $0 == index ? 1.0 : 0 }
      let solution = factor.solve(unit)
      #expect(isClose(solution[index], expected, tolerance: 1e-12))
      let product = (0..<size).map { row in
        (0..<size).reduce(solution[row]) { $0 + Double(min(row, $1) + 1) * solution[$1] }
      }
      #expect(areClose(product, unit))
    }
  }
}
