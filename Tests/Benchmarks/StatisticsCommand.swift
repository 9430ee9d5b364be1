import Foundation

/// Statistics over the input of a comparison: one function, measured as often as asked.
///
/// With `--repeat` the runs follow each other; without it one is made for each line of standard input, so that
/// `statistics/compare.py` can let several programs take turns. Each run prints a line of JSON with its
/// processor time in seconds and its values.
struct StatisticsCommand {
  private let row: StatisticsRow
  private let input: InputFolder
  private let repeats: Int?

  init(_ arguments: some Sequence<String>) throws {
    var options: [String: String] = [:]
    var rest = Array(arguments)[...]
    while let option = rest.popFirst() {
      guard ["--row", "--data", "--repeat"].contains(option), let value = rest.popFirst() else {
        throw BenchmarkFailure(
          description: "'statistics' takes --row NAME --data FOLDER and perhaps --repeat COUNT")
      }
      options[option] = value
    }
    guard let row = StatisticsRow.all.first(where: { $0.name == options["--row"] }) else {
      let names = StatisticsRow.all.map(\.name).joined(separator: ", ")
      throw BenchmarkFailure(description: "--row takes one of \(names)")
    }
    guard let folder = options["--data"] else {
      throw BenchmarkFailure(description: "--data takes the folder that statistics/inputs.py filled")
    }
    self.row = row
    input = InputFolder(folder)
    repeats = try options["--repeat"].map { text in
      guard let count = Int(text), count > 0 else {
        throw BenchmarkFailure(description: "--repeat takes a number")
      }
      return count
    }
  }

  func run() throws {
    let work = try row.prepare(input)
    if let repeats {
      for _ in 0..<repeats { try measure(work) }
    } else {
      while readLine() != nil { try measure(work) }
    }
  }

  private func measure(_ work: () throws -> [Double]) throws {
    let before = Usage.ownSeconds
    let values = try work()
    let seconds = Usage.ownSeconds - before
    let result = RunResult(row: row.name, seconds: seconds, values: values)
    print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
    fflush(nil)
  }

  private struct RunResult: Encodable {
    var row: String
    var seconds: Double
    var values: [Double]
  }
}
