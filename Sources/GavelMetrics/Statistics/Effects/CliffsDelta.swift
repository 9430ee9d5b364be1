extension Statistics {
  /// How often values of one group exceed those of another.
  public struct Dominance: Hashable, Sendable, Codable {
    /// Cliff's delta: the share of pairs with x above y less the share with x below y, from -1 to 1.
    public var delta: Double

    /// The number of pairs, one of each group, with x above y.
    public var greater: Int

    /// The number of pairs with x below y.
    public var less: Int

    /// The probability of superiority A12, in which equal pairs count one half: (delta + 1) / 2.
    public var superiority: Double { (delta + 1) / 2 }

    /// Creates a result from its parts.
    public init(delta: Double, greater: Int, less: Int) {
      self.delta = delta
      self.greater = greater
      self.less = less
    }
  }

  /// Cliff's delta of two groups, which may differ in size.
  ///
  /// Costs O(n log n) for n values of both groups, by sorting.
  ///
  /// Throws `empty` and `non_finite`.
  ///
  /// Source: N. Cliff, *Dominance Statistics: Ordinal Analyses to Answer Ordinal Questions*, 1993; A12 of A.
  /// Vargha, H. Delaney, *A Critique and Improvement of the CL Common Language Effect Size Statistics*, 2000.
  public static func cliffsDelta(_ x: [Double], _ y: [Double]) throws(MetricError) -> Dominance {
    try requireSome(x)
    try requireSome(y)
    try requireFinite(x, "x")
    try requireFinite(y, "y")
    let others = y.sorted()
    var below = 0
    var notAbove = 0
    var greater = 0
    var less = 0
    for value in x.sorted() {
      while below < others.count && others[below] < value { below += 1 }
      while notAbove < others.count && others[notAbove] <= value { notAbove += 1 }
      greater += below
      less += others.count - notAbove
    }
    let pairs = Double(x.count) * Double(y.count)
    return Dominance(delta: Double(greater - less) / pairs, greater: greater, less: less)
  }
}
