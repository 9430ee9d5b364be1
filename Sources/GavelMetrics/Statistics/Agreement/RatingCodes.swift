/// Ratings as positions in an ascending list of values.
struct RatingCodes: Equatable {
  /// The declared categories or the values that occur, ascending.
  let values: [Double]

  /// The positions of the ratings, in the order of a layout.
  let codes: [Int32]

  /// Codes of the values that occur.
  init(_ ratings: [[Double?]], _ layout: RatingLayout) {
    self = RatingCodes(whole: ratings, layout) ?? RatingCodes(any: ratings, layout)
  }

  /// Codes of declared categories, ascending.
  ///
  /// Throws `unknown_label`.
  init(
    _ ratings: [[Double?]], _ layout: RatingLayout, categories: [Double]
  ) throws(MetricError) {
    values = categories
    let positions = Self.positions(of: categories)
    var codes: [Int32] = []
    codes.reserveCapacity(layout.count)
    for value in Self.flat(ratings, layout) {
      guard let code = positions[value] else {
        throw MetricError(.unknownLabel, "the rating \(value) is not a declared category; declare it")
      }
      codes.append(code)
    }
    self.codes = codes
  }

  /// Codes of any values.
  init(any ratings: [[Double?]], _ layout: RatingLayout) {
    let flat = Self.flat(ratings, layout)
    let values = Set(flat).sorted()
    let positions = Self.positions(of: values)
    self.values = values
    codes = flat.map { positions[$0] ?? 0 }
  }

  /// Codes of whole numbers in a small range, by a table instead of hashing; nil for others.
  init?(whole ratings: [[Double?]], _ layout: RatingLayout) {
    let (low, high) = (layout.low, layout.high)
    guard low <= high && high - low < 4096 && abs(low) < 0x1p30 else { return nil }
    let lowest = Int32(low)
    var areWhole = Double(lowest) == low
    // One more for a largest rating that is not whole.
    var isPresent = [Bool](repeating: false, count: Int(high - low) + 2)
    var codes = [Int32](repeating: 0, count: layout.count)
    codes.withUnsafeMutableBufferPointer { codes in
      isPresent.withUnsafeMutableBufferPointer { isPresent in
        layout.forEach(of: ratings) { place, value in
          let whole = Int32(value)
          areWhole = areWhole && Double(whole) == value
          codes[place] = whole - lowest
          isPresent[Int(whole - lowest)] = true
        }
      }
    }
    guard areWhole else { return nil }
    var values: [Double] = []
    var positions: [Int32] = []
    for (offset, present) in isPresent.enumerated() {
      positions.append(Int32(values.count))
      if present { values.append(low + Double(offset)) }
    }
    let hasGaps = values.count < Int(high - low) + 1
    self.values = values
    self.codes = hasGaps ? codes.map { positions[Int($0)] } : codes
  }

  /// The ratings of one item after the other.
  private static func flat(_ ratings: [[Double?]], _ layout: RatingLayout) -> [Double] {
    var flat = [Double](repeating: 0, count: layout.count)
    layout.forEach(of: ratings) { place, value in flat[place] = value }
    return flat
  }

  private static func positions(of values: [Double]) -> [Double: Int32] {
    var positions: [Double: Int32] = [:]
    positions.reserveCapacity(values.count)
    for (position, value) in values.enumerated() { positions[value] = Int32(position) }
    return positions
  }
}
