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
      // Two pivots at a time, so that the rest of the matrix is read and written half as often.
      for pivot in stride(from: 0, to: size, by: 2) {
        if !Self.scale(rows, size, pivot, least[pivot]) { isSingular = true }
        let second = pivot + 1
        guard second < size else { break }
        let (above, below) = (pivot * size, second * size)
        let factor = rows[above + second]
        for column in second..<size { rows[below + column] -= factor * rows[above + column] }
        if !Self.scale(rows, size, second, least[second]) { isSingular = true }
        for row in second + 1..<max(size, second + 1) {
          let (first, second) = (rows[above + row], rows[below + row])
          let start = row * size
          for column in row..<size {
            rows[start + column] -= first * rows[above + column] + second * rows[below + column]
          }
        }
      }
      return isSingular
    }
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
