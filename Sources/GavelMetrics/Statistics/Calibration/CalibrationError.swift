extension Statistics {
  /// Items of similar probability, a point of a reliability diagram.
  public struct CalibrationBin: Hashable, Sendable, Codable {
    /// The position of the bin, counted from 0; empty bins are left out but counted.
    public var index: Int

    /// The number of items.
    public var count: Int

    /// The mean of their probabilities: where the point lies from left to right.
    public var meanProbability: Double

    /// The share of them with the outcome `true`: how high the point lies, best as high as far right.
    public var frequency: Double

    /// The distance of the frequency from the mean probability.
    public var gap: Double { abs(meanProbability - frequency) }
  }

  /// How far probabilities are from the frequencies of what they announce.
  public struct CalibrationError: Hashable, Sendable, Codable {
    /// The mean gap over the items (ECE), from 0 to 1.
    public var expected: Double

    /// The largest gap of a bin (MCE), from 0 to 1.
    public var maximum: Double

    /// The bins with items, from low probabilities to high ones.
    public var bins: [CalibrationBin]

    /// The number of items.
    public var count: Int
  }

  /// How the items are put into bins by their probability.
  public enum CalibrationBinning: String, Hashable, Sendable, Codable, CaseIterable {
    /// Bins of equal width that hold their upper edge, and the first one 0 as well.
    case equalWidth = "equal_width"

    /// Bins with equally many items; those of equal probability can be split, in the order of the input.
    case equalMass = "equal_mass"
  }

  /// The expected and the maximum calibration error, with the bins of a reliability diagram.
  ///
  /// Each probability is that of the outcome `true`; give confidences and whether the answer was correct for
  /// the calibration of confidences. Both errors depend on the bins and are too high for few items, as the
  /// frequency of a small bin is off by chance: report the number of items and of bins with them. Bin m of M,
  /// counted from 1, holds those above (m - 1)/M up to m/M; bins of equal mass differ by one item at most,
  /// the larger ones first. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` for a probability outside 0 to 1 or no bins,
  ///   and `non_finite`.
  ///
  /// Source: C. Guo and others, *On calibration of modern neural networks*, 2017; M. Pakdaman Naeini and
  /// others, *Obtaining well calibrated probabilities using Bayesian binning*, 2015.
  public static func calibrationError(
    probabilities: [Double], outcomes: [Bool], bins: Int = 10, binning: CalibrationBinning = .equalWidth
  ) throws(MetricError) -> CalibrationError {
    try requireOutcomes(probabilities, outcomes, "probabilities")
    guard bins >= 1 else {
      throw MetricError(.invalidParameter, "the number of bins is \(bins); give at least 1")
    }
    try requireProbabilities(probabilities, "probabilities")
    let items = inOrder(probabilities, outcomes)
    let filled =
      switch binning {
      case .equalWidth: binsOfEqualWidth(items, bins)
      case .equalMass: binsOfEqualMass(items, bins)
      }
    let gaps = filled.lazy.map { Double($0.count) * $0.gap }
    return CalibrationError(
      expected: sum(gaps) / Double(items.count), maximum: filled.reduce(0) { max($0, $1.gap) },
      bins: filled, count: items.count)
  }
}

extension Statistics {
  private struct Prediction {
    var probability: Double
    var outcome: Bool
  }

  /// The items by ascending probability, equal ones in the order of the input.
  private static func inOrder(_ probabilities: [Double], _ outcomes: [Bool]) -> [Prediction] {
    var order = probabilities.enumerated().map { index, probability in
      SortKey(key: SortKey.key(probability), payload: UInt64(index))
    }
    if order.count < 1024 {
      order.sort { ($0.key, $0.payload) < ($1.key, $1.payload) }
    } else {
      SortKey.sort(&order)
    }
    return order.map {
      Prediction(probability: probabilities[Int($0.payload)], outcome: outcomes[Int($0.payload)])
    }
  }

  private static func binsOfEqualWidth(_ items: [Prediction], _ bins: Int) -> [CalibrationBin] {
    var filled: [CalibrationBin] = []
    var start = 0
    while start < items.count {
      let index = widthBin(items[start].probability, bins)
      var end = start + 1
      while end < items.count && widthBin(items[end].probability, bins) == index { end += 1 }
      filled.append(bin(index, items[start..<end]))
      start = end
    }
    return filled
  }

  /// The bin of equal width that holds a probability.
  ///
  /// The edges are the numbers m/M in floating point. Multiplying can miss the bin by one, so that the edges
  /// are looked at.
  private static func widthBin(_ probability: Double, _ bins: Int) -> Int {
    let count = Double(bins)
    let guess = (probability * count).rounded(.up) - 1
    var index = min(max(guess, 0), count - 1)
    if index > 0 && probability <= index / count { index -= 1 }
    if index < count - 1 && probability > (index + 1) / count { index += 1 }
    return Int(exactly: index) ?? bins - 1
  }

  private static func binsOfEqualMass(_ items: [Prediction], _ bins: Int) -> [CalibrationBin] {
    let (size, larger) = items.count.quotientAndRemainder(dividingBy: bins)
    var start = 0
    return (0..<min(bins, items.count)).map { index in
      let end = start + (index < larger ? size + 1 : size)
      defer { start = end }
      return bin(index, items[start..<end])
    }
  }

  private static func bin(_ index: Int, _ items: ArraySlice<Prediction>) -> CalibrationBin {
    let count = Double(items.count)
    return CalibrationBin(
      index: index, count: items.count,
      meanProbability: sum(items.lazy.map(\.probability)) / count,
      frequency: Double(items.count(where: \.outcome)) / count)
  }
}
