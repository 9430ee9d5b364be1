import Foundation

/// The command line: which measurements, over how many items.
struct BenchmarkCommand {
  private var chosen: [Measurement]
  private var items = 100_000
  private var isWhole: Bool

  init(_ arguments: [String], known: [Measurement]) throws {
    var names: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--items" {
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else {
          throw BenchmarkFailure(description: "--items takes a number")
        }
        items = count
      } else {
        names.append(word)
      }
    }
    isWhole = names.count != 1
    chosen = try names.map { name in
      guard let measurement = known.first(where: { $0.name == name }) else {
        let all = known.map(\.name).joined(separator: ", ")
        throw BenchmarkFailure(description: "there is no measurement '\(name)'; there are: \(all)")
      }
      return measurement
    }
    if names.isEmpty { chosen = known }
  }

  /// Measures and prints; several measurements run one after the other in processes of their own, since the peak of the
  /// memory is that of a process.
  func run() async throws -> Int32 {
    if isWhole {
      print(Self.header)
      // The rows come from other processes.
      fflush(nil)
    }
    for measurement in chosen {
      if isWhole {
        try runAlone(measurement)
      } else {
        let figures = try await measurement.measure(items)
        print(Self.row(measurement, figures, megabytes: Usage.peakMegabytes))
      }
    }
    return 0
  }

  private func runAlone(_ measurement: Measurement) throws {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [measurement.name, "--items", "\(items)"]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkFailure(description: "the measurement '\(measurement.name)' failed")
    }
  }

  private static let header = row(
    "measurement", "count", "CPU each", "goal", "peak RSS", "goal", "clock")

  private static func row(_ measurement: Measurement, _ figures: Figures, megabytes: Double) -> String {
    row(
      "\(measurement.name): \(measurement.title)", "\(figures.count)", time(figures.microseconds),
      measurement.goal.map { time($0.microseconds) } ?? "", memory(megabytes),
      measurement.goal?.megabytes.map { memory($0) } ?? "", "\(rounded(figures.seconds, 2)) s")
  }

  private static func row(_ title: String, _ cells: String...) -> String {
    let padded = title + String(repeating: " ", count: max(0, 58 - title.count))
    return padded
      + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }

  private static func time(_ microseconds: Double) -> String {
    microseconds < 1000 ? "\(rounded(microseconds, 1)) µs" : "\(rounded(microseconds / 1000, 1)) ms"
  }

  private static func memory(_ megabytes: Double) -> String { "\(rounded(megabytes, 0)) MB" }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
