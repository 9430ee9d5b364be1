import GavelCore
import GavelEvaluation
import GavelPrompts

/// What the reference program of CoBBLEr writes about a run.
enum CoBBLErStatistics {
  /// Appends the statistics in their order.
  ///
  /// - Throws: `ReferenceError` at the first that divides by zero; those before it are there.
  static func write(
    _ run: CoBBLErRun, _ evaluator: String, to statistics: inout [JSONValue.Member]
  ) throws(ReferenceError) {
    func share(_ rate: CountedRate) throws(ReferenceError) -> JSONValue {
      guard let value = rate.value else { throw ReferenceError("it divides by zero") }
      return .double(value)
    }
    let following = run.publishedFollowing
    switch run.probe {
    case .order, .compassion:
      statistics.append(.init("First order percentage", try share(run.publishedOrderBias(toward: .star))))
      statistics.append(.init("Last order percentage", try share(run.publishedOrderBias(toward: .square))))
      let name = run.probe == .order ? "Me bias" : "Me bias (for compassion)"
      statistics.append(.init(name, try share(run.publishedEgocentricBias(of: evaluator))))
    case .bandwagon:
      statistics.append(.init("Bandwagon percentage", try share(following)))
      statistics.append(.init("Bandwagon count", .integer(following.count)))
    case .distraction:
      statistics.append(.init("Distraction", try share(following)))
      statistics.append(.init("Distraction count", .integer(following.count)))
    case .selective:
      statistics.append(.init("Selection bias percentage", try share(following)))
      statistics.append(.init("Selection bias count", .integer(following.count)))
    case .frequency: statistics.append(.init("Frequency bias", try share(following)))
    }
    statistics.append(.init("Valid response percentage", try share(run.valid)))
    statistics.append(.init("Valid responses", .integer(run.valid.count)))
    if run.probe == .order || run.probe == .compassion || run.probe == .frequency {
      statistics.append(.init("Consistency percentage", try share(run.complete)))
      statistics.append(.init("Consistency count", .integer(run.complete.count)))
    }
  }

  /// The line about one comparison: the model that won the first call, and what it is tagged with.
  static func record(_ comparison: CoBBLErComparison, _ run: CoBBLErRun) -> JSONValue {
    guard let winner = comparison.winner else { return ["winner": "Invalid response", "tags": []] }
    return ["winner": .string(winner), "tags": .array(tags(comparison, run).map(JSONValue.string))]
  }

  private static func tags(_ comparison: CoBBLErComparison, _ run: CoBBLErRun) -> [String] {
    if run.probe != .selective, comparison.repeated == nil { return ["inconsistent"] }
    switch run.probe {
    case .order, .compassion:
      switch run.publishedOrderBias(comparison) {
      case .star: return ["fo bias"]
      case .square: return ["lo bias"]
      case nil: return []
      }
    case .bandwagon: return run.follows(comparison) ? ["bandwagon"] : []
    case .distraction: return run.follows(comparison) ? ["distracted"] : []
    case .selective: return run.follows(comparison) ? ["selective"] : []
    case .frequency: return run.follows(comparison) ? ["frequency"] : []
    }
  }
}
