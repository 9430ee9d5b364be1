extension RubricFileReader {
  /// A scale of whole numbers where both ends are whole, unless the file says otherwise.
  mutating func score(
    _ name: String, _ criteria: [Criterion], _ needs: Set<RubricNeed>
  ) throws -> ScoreRubric {
    let scale = try need("scale")
    let (low, high) = try Self.ends(of: scale)
    let levels = try levels()
    let wantsWhole = try flag("wholeNumbers")
    if wantsWhole ?? true, let whole = Self.wholeNumbers(low, high) {
      if let level = levels.keys.sorted().first(where: { !whole.contains($0) }) {
        throw Self.invalid("levels.\(level)", "it is outside the scale from \(low) to \(high)")
      }
      return ScoreRubric(name, criteria: criteria, scale: whole, levels: levels, needs: needs)
    }
    if wantsWhole == true {
      throw Self.invalid(
        "wholeNumbers", "the ends of the scale are no whole numbers, or too large ones: \(Self.shown(scale))")
    }
    guard levels.isEmpty else {
      throw Self.invalid("levels", "levels describe whole numbers, and this scale has others")
    }
    return ScoreRubric(name, criteria: criteria, range: low...high, needs: needs)
  }

  private static func ends(of scale: JSONValue) throws -> (low: Double, high: Double) {
    guard let bounds = scale.array, bounds.count == 2 else {
      throw invalid("scale", "it must be [lowest, highest]")
    }
    guard let low = bounds[0].double, let high = bounds[1].double, (high - low).isFinite else {
      throw invalid("scale", "it must be two numbers, not too large: [lowest, highest], not \(shown(scale))")
    }
    guard low < high else {
      throw invalid("scale", "the lowest score is not below the highest: \(shown(scale))")
    }
    return (low, high)
  }

  /// The scale in whole numbers; nil where the ends have fractions or are too large to be told apart.
  private static func wholeNumbers(_ low: Double, _ high: Double) -> ClosedRange<Int>? {
    guard let low = Int(exactly: low), let high = Int(exactly: high), low.magnitude < 1 << 53,
      high.magnitude < 1 << 53
    else { return nil }
    return low...high
  }

  private mutating func levels() throws -> [Int: String] {
    guard let value = take("levels") else { return [:] }
    guard let members = value.object else {
      throw Self.invalid("levels", "it must be an object from scores to descriptions")
    }
    var levels: [Int: String] = [:]
    for member in members {
      guard let score = Int(member.key), "\(score)" == member.key, let text = member.value.string else {
        throw Self.invalid("levels.\(member.key)", "a level is a whole number with a text")
      }
      levels[score] = text
    }
    return levels
  }
}
