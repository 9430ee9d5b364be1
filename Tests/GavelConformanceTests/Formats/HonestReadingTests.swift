import Foundation
import GavelConformance
import GavelPrompts
import Testing

/// Every honest reader reads some of what its reference reads: one that reads nothing would pass every other check.
@Suite(.enabled(if: FormatVectors.exist, "skipped, not found"))
struct HonestReadingTests {
  @Test(arguments: [
    "alignbench", "alpaca-eval", "arena-hard", "auto-j", "cobbler", "critiquellm", "flow-judge", "g-eval",
    "judgelm",
    "mt-bench", "pandalm", "prometheus", "reward-bench",
  ])
  func everyReaderReadsSomething(_ file: String) throws {
    let bytes = Array(try Data(contentsOf: SharedFolder.url("vectors/formats/\(file).jsonl")))
    let readings = try FormatChecker.readings(bytes, wording: try #require(FormatVectors.wording))
    #expect(!readings.isEmpty)
    for (format, reading) in readings {
      // The cases are made to be difficult: most of CoBBLEr's, for one, put the name of a system into other talk.
      #expect(
        Double(reading.read) >= 0.15 * Double(reading.of), "\(format): \(reading.read) of \(reading.of)")
    }
  }
}
