import Foundation

// Measures the processor time and memory of this package.
//
//     swift build -c release
//     .build/release/Benchmarks                      everything, each measurement in a process of its own
//     .build/release/Benchmarks run rule             some of it
//     .build/release/Benchmarks run --items 10000    with fewer items; the goals are for 100000
//     .build/release/Benchmarks readers              readers of published judges
//     .build/release/Benchmarks coverage             how often intervals hold the true value
//     .build/release/Benchmarks statistics …         statistics against other programs, see statistics/compare.py
//
// What is printed is the time of the processor, user and system, of all threads: it does not depend on how many cores
// there are, and little on what else the machine does. `Docs/Performance.md` has figures and what they mean.

/// Everything that can be measured, by the name that the command line takes.
let measurements: [Measurement] = [
  Measurement("help", "gavel --help", goal: Goal(milliseconds: 50)) { _ in try HelpMeasurement.measure() },
  Measurement("run", "run, format json", goal: .run) { try await RunMeasurement(.json, $0).measure() },
  Measurement("rule", "run, format reason-then-rule", goal: .run) {
    try await RunMeasurement(.reasonThenRule, $0).measure()
  },
  Measurement("replay", "run again over its journal, format json") {
    try await RunMeasurement(.json, $0).measureReplay()
  },
  Measurement("items", "reading items") { try PartMeasurements($0).readItems() },
  Measurement("prompts-json", "prompt and reading, format json") { try PartMeasurements($0).prompts(.json) },
  Measurement("prompts-rule", "prompt and reading, format reason-then-rule") {
    try PartMeasurements($0).prompts(.reasonThenRule)
  },
  Measurement("keys", "keys of calls") { try PartMeasurements($0).keys() },
  Measurement("journal", "journaling calls") { try PartMeasurements($0).journal() },
  Measurement("records", "writing records") { try await PartMeasurements($0).records() },
  Measurement("digest", "SHA-256 of the items") { try PartMeasurements($0).digest() },
]

do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  switch arguments.first {
  case "coverage": try CoverageCommand(arguments.dropFirst()).run()
  case "readers": try ReaderCommand(arguments.dropFirst()).run()
  case "statistics": try StatisticsCommand(arguments.dropFirst()).run()
  default: exit(try await BenchmarkCommand(arguments, known: measurements).run())
  }
} catch {
  FileHandle.standardError.write(Data("Benchmarks: \(error)\n".utf8))
  exit(1)
}
