/// A symmetric matrix of which only the diagonal and what stands right of it is kept.
struct SymmetricMatrix {
  /// The number of rows.
  let size: Int

  /// Row by row; what stands left of the diagonal is not used.
  var elements: [Double]

  /// A matrix of zeros.
  init(size: Int) {
    self.size = size
    elements = [Double](repeating: 0, count: size * size)
  }

  /// Sets all elements to 0.
  mutating func clear() {
    for index in elements.indices { elements[index] = 0 }
  }

  /// Adds to an element; the column must not be smaller than the row.
  @inline(__always)
  mutating func add(_ value: Double, row: Int, column: Int) {
    elements[row * size + column] += value
  }

  /// Adds a weight times the square of the difference of two parameters; the second must be the larger one.
  @inline(__always)
  mutating func addDifference(_ weight: Double, _ first: Int, _ second: Int) {
    add(weight, row: first, column: first)
    add(weight, row: second, column: second)
    add(-weight, row: first, column: second)
  }

  /// The elements on the diagonal.
  var diagonal: [Double] { (0..<size).map { elements[$0 * size + $0] } }
}
