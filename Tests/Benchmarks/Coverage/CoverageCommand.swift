import Foundation
import GavelCore
import GavelMetrics

/// How often the default intervals of metrics hold the true value, by simulation.
///
///     .build/release/Benchmarks coverage                         the table of Docs/Metrics/Coverage.md
///     .build/release/Benchmarks coverage --replicates 200 kappa  scenarios whose title holds the word, and quicker
struct CoverageCommand {
  private static let sizes = [20, 100, 500]
  private var replicates = 4000
  private var words: [String] = []

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let word = rest.popFirst() {
      if word == "--replicates" {
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else {
          throw BenchmarkFailure(description: "--replicates takes a number")
        }
        replicates = count
      } else {
        words.append(word)
      }
    }
  }

  func run() throws {
    print("| What is estimated | Interval | n = 20 | n = 100 | n = 500 |\n| --- | --- | --- | --- | --- |")
    for (place, scenario) in CoverageScenario.all.enumerated() {
      guard words.isEmpty || words.contains(where: scenario.title.contains) else { continue }
      var method = ""
      let cells = try Self.sizes.map { size in
        let result = try coverage(of: scenario, at: place, size: size)
        if method.isEmpty { method = result.method }
        return result.cell
      }
      print("| \(scenario.title) | \(method) | \(cells.joined(separator: " | ")) |")
      fflush(nil)
    }
  }

  /// The share of samples whose interval holds the true value; samples without an interval are counted apart.
  private func coverage(
    of scenario: CoverageScenario, at place: Int, size: Int
  ) throws -> (cell: String, method: String) {
    let count = scenario.isResampled ? max(1, replicates / 4) : replicates
    var held = 0
    var missing = 0
    var method = ""
    for replicate in 0..<count {
      let seed = UInt64(place) << 48 | UInt64(size) << 32 | UInt64(replicate)
      var draws = CoverageDraws(seed: seed)
      let interval: Estimate.Interval
      do { interval = try scenario.interval(size, &draws) } catch is MetricError {
        missing += 1
        continue
      }
      guard case .bounds(let low, let high, _, let name) = interval else {
        missing += 1
        continue
      }
      if method.isEmpty {
        method = name.prefix { !$0.isNumber }.replacingOccurrences(of: " of ", with: " of clusters")
      }
      if low <= scenario.truth && scenario.truth <= high { held += 1 }
    }
    let share = 100 * Double(held) / Double(max(1, count - missing))
    var cell = String(format: "%.1f %%", share)
    if !(93...97).contains(share) { cell = "**\(cell)**" }
    if missing > 0 { cell += " (\(missing) of \(count) without)" }
    return (cell, method.isEmpty ? "none" : method)
  }
}
