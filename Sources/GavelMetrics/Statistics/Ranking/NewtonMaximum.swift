/// Newton's method for a concave function, with steps halved where they go too far.
enum NewtonMaximum {
  /// The point of the maximum; nil when it is not reached, as it lies at infinity or has no curvature.
  ///
  /// Parameters should be of the order of 1. The last step is below 1e-8 and leaves far less than itself.
  static func find(
    _ function: some ConcaveFunction, from start: [Double], iterations: Int = 1000
  ) -> [Double]? {
    var point = start
    var current = Derivatives(size: start.count)
    var next = current
    function.evaluate(at: point, &current)
    var hasValue = true
    var factor = CholeskyFactor(current.information)
    var last = Double.infinity
    for _ in 0..<iterations {
      if factor.isSingular { return nil }
      var step = factor.solve(current.gradient)
      let length = step.reduce(0) { max($0, abs($1)) }
      guard length.isFinite else { return nil }
      if length <= 1e-8 { return zip(point, step).map { $0 + $1 } }
      var reached = point
      if length < function.safeStep {
        for index in point.indices { reached[index] += step[index] }
        function.differentiate(at: reached, &next)
        hasValue = false
      } else {
        if !hasValue { function.evaluate(at: point, &current) }
        hasValue = true
        // What rounding takes is let pass.
        let least = current.value - 1e-12 * (1 + abs(current.value))
        for _ in 0..<60 {
          for index in point.indices { reached[index] = point[index] + step[index] }
          function.evaluate(at: reached, &next)
          if next.value >= least { break }
          for index in step.indices { step[index] /= 2 }
        }
        guard next.value >= least else { return nil }
      }
      swap(&point, &reached)
      swap(&current, &next)
      // After a short step the curvature is nearly the same, and the old factor still shortens the next one.
      if length > 1e-3 || length > last / 10 { factor = CholeskyFactor(current.information) }
      last = length
    }
    return nil
  }
}
