import Foundation
import GavelMetrics

/// `gavel plan`: how many items a comparison needs, or what a number of items can show.
enum PlanCommand {
  static let options: [Option] = [
    Option(
      name: "difference", value: "D", help: "the difference of means to be seen, in points of the scale"),
    Option(name: "items", value: "N", help: "instead: the number of items, to learn the smallest difference"),
    Option(
      name: "sd", value: "S",
      help: "standard deviation of the differences of single items; a rate's is at most 1 (needed)"),
    Option(name: "power", value: "P", help: "the chance to see the difference if it is there (0.8)"),
    Option(name: "alpha", value: "A", help: "the chance to see one that is not there, two-sided (0.05)"),
    Option(name: "config", value: "FILE", help: "a JSON object with any of these options"),
  ]

  static func run(_ options: ParsedOptions) throws -> ExitStatus {
    if let word = options.words.first {
      throw ToolFailure.usage("'gavel plan' takes options only, not '\(word)'")
    }
    guard let deviation = try options.number("sd") else {
      throw ToolFailure.usage(
        "'--sd S' is needed: the standard deviation of the differences of single items, from an earlier run or a "
          + "pilot of some 30 items")
    }
    let alpha = try options.number("alpha", in: 0...1) ?? 0.05
    let power = try options.number("power", in: 0...1) ?? 0.8
    let plan = Plan(deviation: deviation, alpha: alpha, power: power)
    do {
      switch (try options.number("difference"), try options.wholeNumber("items", in: 1...1_000_000_000)) {
      case (let difference?, nil): Terminal.print(try plan.items(toSee: difference))
      case (nil, let items?): Terminal.print(try plan.difference(with: items))
      default: throw ToolFailure.usage("'gavel plan' needs either '--difference D' or '--items N'")
      }
    } catch let error as MetricError {
      throw ToolFailure.usage(error.message)
    }
    return .success
  }
}

/// A comparison of two systems on the same items that is yet to be made.
private struct Plan {
  var deviation: Double
  var alpha: Double
  var power: Double

  func items(toSee difference: Double) throws(MetricError) -> String {
    let size = try Statistics.requiredSampleSize(
      difference: difference, standardDeviation: deviation, alpha: alpha, power: power)
    let count = try refined(size.count, difference)
    return """
      \(count) items show a difference of \(figure(difference)) with a chance of \(percent(power)).
      \(assumptions)
      """
  }

  func difference(with items: Int) throws(MetricError) -> String {
    guard items >= 2 else {
      throw MetricError(.tooFewItems, "a single item shows no difference; plan with two or more")
    }
    let smallest = try Statistics.minimumDetectableEffect(
      count: items, standardDeviation: deviation, alpha: alpha, power: power, model: model(items))
    return """
      \(items) items show a difference of \(figure(smallest)) or more with a chance of \(percent(power)).
      \(assumptions)
      """
  }

  /// The smallest number with enough power by Student's t, which asks for a few more items than the normal model.
  private func refined(_ count: Int, _ difference: Double) throws(MetricError) -> Int {
    var count = max(2, count)
    guard model(count) == .studentT else { return count }
    let effect = abs(difference) / deviation
    while try Statistics.pairedPower(count: count, effect: effect, alpha: alpha, model: .studentT) < power {
      count += 1
    }
    return count
  }

  /// Beyond some thousands the two models give the same number.
  private func model(_ items: Int) -> Statistics.PowerModel { items <= 5000 ? .studentT : .normal }

  /// A number with at least three digits that count.
  private func figure(_ value: Double) -> String {
    abs(value) >= 0.1 ? Estimate.rounded(value) : String(format: "%.3g", value)
  }

  private var assumptions: String {
    """
    Both systems answer the same items; differences of single items have a standard deviation of \
    \(Estimate.rounded(deviation)); a difference that is not there is seen with a chance of \(percent(alpha)). Items \
    that share a question are not independent: then count questions, and items left out do not count.
    """
  }

  private func percent(_ share: Double) -> String { "\(Estimate.rounded(share * 100)) %" }
}
