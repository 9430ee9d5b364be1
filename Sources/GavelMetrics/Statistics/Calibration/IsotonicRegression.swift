extension Statistics {
  /// A curve that never falls, fitted to pairs: a calibrator that keeps the order of the scores.
  ///
  /// Call it with a score for the fitted value there.
  public struct IsotonicRegression: Hashable, Sendable {
    /// A point of the curve.
    public struct Point: Hashable, Sendable, Codable {
      /// A value of x that occurs.
      public var x: Double

      /// The height of the curve there.
      public var value: Double
    }

    /// The points of the curve, one for each different x of positive weight, in ascending order.
    public let points: [Point]

    /// The height at the x of each pair, in the order of the input.
    public let fitted: [Double]

    /// The height at any x: on a straight line between two points, that of the last point outside them.
    ///
    /// Takes time in proportion to the logarithm of the number of points.
    ///
    /// - Throws: `non_finite`.
    public func callAsFunction(_ x: Double) throws(MetricError) -> Double {
      guard x.isFinite else {
        throw MetricError(.nonFinite, "the score is \(x); give a finite number")
      }
      return Self.height(at: x, points)
    }
  }

  /// Fits the curve that never falls and is nearest to the pairs in squared distance.
  ///
  /// With outcomes 0 and 1 as y it turns scores into probabilities; it needs some hundred items, as it is free
  /// to take any shape, and gives the same probability to many scores. Pairs of equal x are averaged first.
  /// Pairs of weight 0 do not change the curve. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` for a negative weight or none above 0, and
  ///   `non_finite`, also where a sum exceeds the largest `Double`.
  ///
  /// Source: R. Barlow and others, *Statistical inference under order restrictions*, 1972, by pooling
  /// adjacent violators; B. Zadrozny, C. Elkan, *Transforming classifier scores into accurate multiclass
  /// probability estimates*, 2002, for calibration.
  public static func isotonicRegression(
    _ x: [Double], _ y: [Double], weights: [Double]? = nil
  ) throws(MetricError) -> IsotonicRegression {
    try requireSomePairs(x, y, weights)
    try requireFinite(x, "x")
    try requireFinite(y, "y")
    if let weights { try requireFinite(weights, "the list of weights") }
    let pairs = IsotonicRegression.Pairs(x, y, weights ?? Array(repeating: 1, count: x.count))
    let points = pairs.pooled
    guard points.allSatisfy(\.value.isFinite) else {
      throw MetricError(
        .nonFinite, "a mean exceeds the largest Double; divide y or the weights by a constant first")
    }
    let fitted = zip(x, pairs.places).map { x, place in
      place.map { points[$0].value } ?? IsotonicRegression.height(at: x, points)
    }
    return IsotonicRegression(points: points, fitted: fitted)
  }

  private static func requireSomePairs(
    _ x: [Double], _ y: [Double], _ weights: [Double]?
  ) throws(MetricError) {
    guard x.count == y.count && weights?.count ?? x.count == x.count else {
      throw MetricError(
        .lengthMismatch,
        "there are \(x.count) x, \(y.count) y and \(weights?.count ?? x.count) weights; give one of each")
    }
    try requireSome(x)
    guard let weights else { return }
    if let negative = weights.first(where: { $0 < 0 && $0.isFinite }) {
      throw MetricError(.invalidParameter, "the weight \(negative) is negative; give 0 or more")
    }
    guard weights.contains(where: { $0 != 0 }) else {
      throw MetricError(.invalidParameter, "all weights are 0; give at least one above 0")
    }
  }
}

extension Statistics.IsotonicRegression {
  /// Neighbouring points with their mean as common height.
  private struct Block {
    var weighted = Statistics.CompensatedSum()
    var weight = Statistics.CompensatedSum()
    var points = 0

    var mean: Double { weighted.value / weight.value }

    func joined(with other: Block) -> Block {
      var sum = self
      sum.weighted.add(other.weighted.value)
      sum.weight.add(other.weight.value)
      sum.points += other.points
      return sum
    }
  }

  /// Pairs of positive weight, brought together where x is equal.
  fileprivate struct Pairs {
    /// The different x in ascending order.
    private var positions: [Double] = []
    /// What lies at each of them.
    private var blocks: [Block] = []
    /// Which of them each pair belongs to; nil for a pair of weight 0.
    private(set) var places: [Int?]

    init(_ x: [Double], _ y: [Double], _ weights: [Double]) {
      places = Array(repeating: nil, count: x.count)
      for element in Self.order(x) {
        let index = Int(element.payload)
        guard weights[index] > 0 else { continue }
        if positions.last != x[index] {
          positions.append(x[index])
          blocks.append(Block(points: 1))
        }
        let place = blocks.count - 1
        blocks[place].weighted.add(weights[index] * y[index])
        blocks[place].weight.add(weights[index])
        places[index] = place
      }
    }

    private static func order(_ x: [Double]) -> [SortKey] {
      var order = x.enumerated().map { SortKey(key: SortKey.key($1), payload: UInt64($0)) }
      if order.count < 1024 {
        order.sort { ($0.key, $0.payload) < ($1.key, $1.payload) }
      } else {
        SortKey.sort(&order)
      }
      return order
    }

    /// The points of the curve.
    var pooled: [Point] {
      var pooled: [Block] = []
      for block in blocks {
        var last = block
        while let previous = pooled.last, previous.mean >= last.mean {
          last = pooled.removeLast().joined(with: last)
        }
        pooled.append(last)
      }
      var points: [Point] = []
      points.reserveCapacity(positions.count)
      for block in pooled {
        let mean = block.mean
        for position in positions[points.count..<(points.count + block.points)] {
          points.append(Point(x: position, value: mean))
        }
      }
      return points
    }
  }

  /// The height of the curve at a finite x; there is at least one point.
  fileprivate static func height(at x: Double, _ points: [Point]) -> Double {
    // The first point at or right of x.
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) / 2
      if points[middle].x < x { low = middle + 1 } else { high = middle }
    }
    guard low < points.count else { return points[points.count - 1].value }
    let right = points[low]
    guard low > 0 && right.x != x else { return right.value }
    let left = points[low - 1]
    // Halved, as the distance of two large numbers can overflow.
    let width = right.x / 2 - left.x / 2
    let share = width > 0 ? (x / 2 - left.x / 2) / width : 0
    let height = left.value * (1 - share) + right.value * share
    return min(max(height, left.value), right.value)
  }
}
