import GavelMetrics

extension VectorInput {
  /// A list of 0 and 1.
  func outcomes(_ key: String) throws -> [Bool] {
    try numbers(key).map { value in
      guard value == 0 || value == 1 else {
        return try refused("\(key) holds \(value); an outcome is 0 or 1", else: false)
      }
      return value == 1
    }
  }

  /// A list of whole numbers.
  func classIndices(_ key: String) throws -> [Int] {
    try numbers(key).map { value in
      guard let index = Int(exactly: value) else {
        return try refused("\(key) holds \(value); a class is a whole number", else: 0)
      }
      return index
    }
  }

  /// The ends of a scale, or nil for null.
  func scale(_ key: String) throws -> ClosedRange<Double>? {
    if isMissing(key) { return nil }
    let ends = try numbers(key)
    guard ends.count == 2 else { throw mistyped(key, "two numbers") }
    // A range cannot be reversed or end in NaN.
    guard !ends.contains(where: \.isNaN) else {
      return try refused("the scale holds NaN", code: .nonFinite, else: nil)
    }
    guard ends[0] <= ends[1] else {
      return try refused("the scale from \(ends[0]) to \(ends[1]) is reversed", else: nil)
    }
    return ends[0]...ends[1]
  }

  /// Both verdicts on each pair; that there are as many of either order is checked first.
  func swappedVerdicts() throws -> [Statistics.SwappedVerdicts] {
    let (original, swapped) = (try values("original"), try values("swapped"))
    guard original.count == swapped.count else {
      throw MetricError(
        .lengthMismatch, "\(original.count) original and \(swapped.count) swapped verdicts")
    }
    return try zip(original, swapped).map { original, swapped in
      Statistics.SwappedVerdicts(
        original: try option(of: original, "original"), swapped: try option(of: swapped, "swapped"))
    }
  }
}
