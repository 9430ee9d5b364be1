/// A concave function of several parameters with its derivatives.
protocol ConcaveFunction {
  /// Writes value and derivatives at a point; where the function is not defined, the value is -infinity.
  func evaluate(at point: [Double], _ derivatives: inout Derivatives)

  /// Writes the derivatives at a point, and perhaps no value: quicker where the value is the costly part.
  func differentiate(at point: [Double], _ derivatives: inout Derivatives)

  /// A step of Newton's method by less than this in every parameter never goes too far.
  var safeStep: Double { get }
}

extension ConcaveFunction {
  func differentiate(at point: [Double], _ derivatives: inout Derivatives) {
    evaluate(at: point, &derivatives)
  }

  var safeStep: Double { 0 }
}

/// A function's value, its gradient, and the negative of its second derivatives.
struct Derivatives {
  var value = 0.0
  var gradient: [Double]
  var information: SymmetricMatrix

  /// Zeros for this many parameters.
  init(size: Int) {
    gradient = [Double](repeating: 0, count: size)
    information = SymmetricMatrix(size: size)
  }

  /// Sets everything to 0.
  mutating func clear() {
    value = 0
    for index in gradient.indices { gradient[index] = 0 }
    information.clear()
  }

  /// Gives a common shift of the first parameters, which changes nothing, as much curvature as they have on
  /// average, so that the matrix can be inverted; returns that curvature.
  ///
  /// Steps are not changed by it, as the gradient has no part in this direction. The inverse has one over the
  /// curvature more than the Moore-Penrose inverse in this direction.
  @discardableResult
  mutating func fixShift(of count: Int) -> Double {
    let mean = (0..<count).reduce(0) { $0 + information.elements[$1 * information.size + $1] } / Double(count)
    let share = mean / Double(count)
    for row in 0..<count {
      for column in row..<count { information.add(share, row: row, column: column) }
    }
    return mean
  }
}
