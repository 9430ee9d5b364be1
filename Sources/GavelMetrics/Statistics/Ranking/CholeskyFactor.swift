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
      for pivot in 0..<size {
        let start = pivot * size
        let square = rows[start + pivot]
        let isLost = !(square > least[pivot])
        if isLost { isSingular = true }
        let root = isLost ? Double.infinity : square.squareRoot()
        rows[start + pivot] = root
        for column in pivot + 1..<max(size, pivot + 1) { rows[start + column] /= root }
        for row in pivot + 1..<max(size, pivot + 1) {
          let factor = rows[start + row]
          guard factor != 0 else { continue }
          for column in row..<size { rows[row * size + column] -= factor * rows[start + column] }
        }
      }
      return isSingular
    }
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
