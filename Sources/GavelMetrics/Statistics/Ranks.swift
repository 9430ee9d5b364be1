extension Statistics {
  /// The ranks of the values, starting at 1; equal values share the average of their ranks.
  ///
  /// Values are compared exactly; 0 and -0 are equal. No values give no ranks. Throws `non_finite` when a
  /// value is NaN or infinite.
  public static func averageRanks(_ values: [Double]) throws(MetricError) -> [Double] {
    try requireFinite(values, "the list of values")
    return finiteRanks(values)
  }

  /// Average ranks of values known to be finite.
  static func finiteRanks(_ values: [Double]) -> [Double] {
    var order: [(value: Double, index: Int)] = []
    order.reserveCapacity(values.count)
    for (index, value) in values.enumerated() { order.append((value, index)) }
    order.sort { $0.value < $1.value }

    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && order[end].value == order[start].value { end += 1 }
      // The ranks start + 1 ... end have this average, exact in halves.
      let average = Double(start + 1 + end) / 2
      for position in start..<end { ranks[order[position].index] = average }
      start = end
    }
    return ranks
  }
}
