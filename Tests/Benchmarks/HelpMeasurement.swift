import Foundation

/// The start of the command: `gavel --help`.
enum HelpMeasurement {
  private static let rounds = 11

  /// The median of several starts of the `gavel` that was built beside this program.
  static func measure() throws -> Figures {
    guard let folder = Bundle.main.executableURL?.deletingLastPathComponent() else {
      throw BenchmarkFailure(description: "the folder of this program is not known")
    }
    let gavel = folder.appending(path: "gavel")
    guard FileManager.default.isExecutableFile(atPath: gavel.path) else {
      throw BenchmarkFailure(description: "there is no \(gavel.path); build the whole package first")
    }
    let started = ContinuousClock.now
    var times: [Double] = []
    for _ in 0..<rounds {
      let before = Usage.childSeconds
      let process = Process()
      process.executableURL = gavel
      process.arguments = ["--help"]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw BenchmarkFailure(description: "gavel --help ended with status \(process.terminationStatus)")
      }
      times.append(Usage.childSeconds - before)
    }
    return Figures(
      count: rounds, microseconds: times.sorted()[rounds / 2] * 1_000_000,
      seconds: (ContinuousClock.now - started) / .seconds(1))
  }
}
