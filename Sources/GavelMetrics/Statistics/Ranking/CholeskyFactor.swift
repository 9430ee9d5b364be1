/// A symmetric positive definite matrix as the product of a triangular one with itself.
struct CholeskyFactor {
  private let size: Int
  // The upper triangle row by row.
  private var rows: [Double]

  /// Whether rounding left nothing of a pivot, so that some direction has no curvature.
  private(set) var isSingular = false

  /// Factors a matrix.
  ///
  /// A pivot below `tolerance` times its diagonal element counts as lost; its direction gets 0 in
  /// every solution.
  init(_ matrix: SymmetricMatrix, tolerance: Double = 1e-14) {
    size = matrix.size
    rows = matrix.elements
    let size = size
    let least = matrix.diagonal.map { $0 * tolerance }
    isSingular = rows.withUnsafeMutableBufferPointer { rows in
      var isSingular = false
      // Four pivots at a time, so that the rest of the matrix is read and written less often.
      for pivot in stride(from: 0, to: size, by: 4) {
        let end = min(pivot + 4, size)
        for row in pivot..<end {
          for above in pivot..<row { Self.subtract(rows, size, above, from: row) }
          if !Self.scale(rows, size, row, least[row]) { isSingular = true }
        }
        let (first, second, third, fourth) = (
          pivot * size, pivot * size + size, pivot * size + 2 * size, pivot * size + 3 * size
        )
        for row in end..<size {
          let (one, two) = (rows[first + row], rows[second + row])
          let (three, four) = (rows[third + row], rows[fourth + row])
          let start = row * size
          for column in row..<size {
            rows[start + column] -=
              one * rows[first + column] + two * rows[second + column] + three * rows[third + column]
              + four * rows[fourth + column]
          }
        }
      }
      return isSingular
    }
  }

  /// Takes off a row what one above it has in its part.
  private static func subtract(
    _ rows: UnsafeMutableBufferPointer<Double>, _ size: Int, _ above: Int, from row: Int
  ) {
    let factor = rows[above * size + row]
    for column in row..<size { rows[row * size + column] -= factor * rows[above * size + column] }
  }

  /// Divides a row by the root of its pivot; whether there was enough of it.
  private static func scale(
    _ rows: UnsafeMutableBufferPointer<Double>, _ size: Int, _ pivot: Int, _ least: Double
  ) -> Bool {
    let start = pivot * size
    let square = rows[start + pivot]
    let isKept = square > least
    let root = isKept ? square.squareRoot() : .infinity
    rows[start + pivot] = root
    for column in pivot + 1..<max(size, pivot + 1) { rows[start + column] /= root }
    return isKept
  }

  /// The solution x of A x = b.
  func solve(_ right: [Double]) -> [Double] {
    var solution = right
    substitute(&solution, from: 0)
    for row in stride(from: size - 1, through: 0, by: -1) {
      var value = solution[row]
      for column in row + 1..<max(size, row + 1) { value -= rows[row * size + column] * solution[column] }
      solution[row] = value / rows[row * size + row]
    }
    return solution
  }

  /// The diagonal of the inverse.
  func inverseDiagonal() -> [Double] {
    (0..<size).map { index in
      var unit = [Double](repeating: 0, count: size)
      unit[index] = 1
      substitute(&unit, from: index)
      return Statistics.sum(unit[index...].lazy.map { $0 * $0 })
    }
  }

  /// Solves with the transposed triangle in place; what stands before `start` must be 0.
  private func substitute(_ values: inout [Double], from start: Int) {
    rows.withUnsafeBufferPointer { rows in
      values.withUnsafeMutableBufferPointer { values in
        for row in start..<size {
          let value = values[row] / rows[row * size + row]
          values[row] = value
          for column in row + 1..<max(size, row + 1) { values[column] -= value * rows[row * size + column] }
        }
      }
    }
  }
}
