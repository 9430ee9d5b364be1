import GavelMetrics

extension VectorInput {
  /// A list of group labels.
  func groupLabels(_ key: String) throws -> [VectorLabel] {
    try values(key).map { try label($0, key) }
  }

  /// Lists of labels, nil for null.
  func labelLists(_ key: String) throws -> [[VectorLabel?]] {
    try values(key).map { row in
      guard case .list(let labels) = row else { throw mistyped(key, "a list of lists") }
      return try labels.map { $0 == .null ? nil : try label($0, key) }
    }
  }

  /// A list of the cases of an enumeration, nil for null.
  func options<Option: RawRepresentable<String>>(
    _ key: String, as type: Option.Type = Option.self
  ) throws -> [Option?] {
    try values(key).map { try option(of: $0, key) }
  }

  /// A case of an enumeration in an object of a list, nil for null.
  func option<Option: RawRepresentable<String>>(
    of value: VectorValue?, _ key: String, as type: Option.Type = Option.self
  ) throws -> Option? {
    guard let value, value != .null else { return nil }
    guard case .text(let text) = value, let option = Option(rawValue: text) else {
      throw MetricError(.invalidParameter, "\(key) holds \(value), which is not one of its options")
    }
    return option
  }

  /// Rows of indices, written out or generated.
  func indices(_ key: String) throws -> [[Int]] {
    guard case .object(let recipe) = fields[key] else {
      return try values(key).map { row in
        guard case .list(let entries) = row else { throw mistyped(key, "rows of indices") }
        return try entries.map { entry in
          guard let index = entry.asNumber.flatMap(Int.init(exactly:)) else {
            throw mistyped(key, "rows of indices")
          }
          return index
        }
      }
    }
    guard let state = recipe["lcg"]?.asNumber.flatMap(UInt64.init(exactly:)),
      let rows = recipe["rows"]?.asNumber.flatMap(Int.init(exactly:)),
      let columns = recipe["cols"]?.asNumber.flatMap(Int.init(exactly:)), rows >= 0 && columns >= 0
    else { throw mistyped(key, "a recipe of indices") }
    var generator = LinearCongruentialGenerator(state: state)
    return (0..<rows).map { _ in (0..<columns).map { _ in Int(generator.next() * Double(columns)) } }
  }

  /// The ends of a scale, or nil for null.
  func scale(_ key: String) throws -> ClosedRange<Double>? {
    if fields[key] == nil || fields[key] == .null { return nil }
    let ends = try numbers(key)
    guard ends.count == 2 else { throw mistyped(key, "two numbers") }
    // A range cannot be reversed or end in NaN.
    guard !ends.contains(where: \.isNaN) else { throw MetricError(.nonFinite, "the scale holds NaN") }
    guard ends[0] <= ends[1] else {
      throw MetricError(.invalidParameter, "the scale from \(ends[0]) to \(ends[1]) is reversed")
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

  /// The elements of a list.
  func values(_ key: String) throws -> [VectorValue] {
    guard case .list(let values) = fields[key] else { throw mistyped(key, "a list") }
    return values
  }

  private func label(_ value: VectorValue, _ key: String) throws -> VectorLabel {
    switch value {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    default: throw mistyped(key, "a list of labels")
    }
  }
}
