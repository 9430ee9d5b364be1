extension Statistics {
  /// The ranks of the values, starting at 1; equal values share the average of their ranks.
  ///
  /// Values are compared exactly; 0 and -0 are equal. No values give no ranks. Throws `non_finite` when a
  /// value is NaN or infinite.
  ///
  /// Source: M. Kendall, *The Treatment of Ties in Ranking Problems*, 1945: the mid-rank method.
  public static func averageRanks(_ values: [Double]) throws(MetricError) -> [Double] {
    try requireFinite(values, "the list of values")
    return finiteRanks(values)
  }

  /// Average ranks of values known to be finite: by comparison for short lists, by radix for long ones.
  static func finiteRanks(_ values: [Double]) -> [Double] {
    values.count < 1024 ? comparedRanks(values) : radixRanks(values)
  }

  static func comparedRanks(_ values: [Double]) -> [Double] {
    var order: [(value: Double, index: Int)] = []
    order.reserveCapacity(values.count)
    for (index, value) in values.enumerated() { order.append((value, index)) }
    order.sort { $0.value < $1.value }
    return ranks(order, areTied: { $0.value == $1.value }, index: \.index)
  }

  static func radixRanks(_ values: [Double]) -> [Double] {
    var order: [SortKey] = []
    order.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      order.append(SortKey(key: SortKey.key(value), payload: UInt64(index)))
    }
    SortKey.sort(&order)
    return ranks(order, areTied: { $0.key == $1.key }, index: { Int($0.payload) })
  }

  /// The ranks by index of elements that are in order.
  @inline(__always)
  private static func ranks<Element>(
    _ order: [Element], areTied: (Element, Element) -> Bool, index: (Element) -> Int
  ) -> [Double] {
    var ranks = [Double](repeating: 0, count: order.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && areTied(order[end], order[start]) { end += 1 }
      // The ranks start + 1 ... end have this average, exact in halves.
      let average = Double(start + 1 + end) / 2
      for position in start..<end { ranks[index(order[position])] = average }
      start = end
    }
    return ranks
  }
}
