import Foundation
import GavelCore
import GavelPrompts

/// How long each honest reader takes for a reply of 2 KB, and what random replies do to it.
///
///     .build/release/Benchmarks readers              the median of each, in nanoseconds; the goal is 1000
///     .build/release/Benchmarks readers --fuzz 1000000
struct ReaderCommand {
  private let rounds: Int?

  init(_ arguments: ArraySlice<String>) throws {
    let words = Array(arguments)
    guard words.isEmpty || (words.count == 2 && words[0] == "--fuzz") else {
      throw BenchmarkFailure(description: "readers takes nothing, or --fuzz COUNT")
    }
    rounds = words.isEmpty ? nil : Int(words[1])
  }

  func run() throws {
    var seen: Set<String> = []
    for entry in PublishedFormats.all {
      let rubric = try entry.exampleRubric.map { try RubricFile(json: Data($0.utf8)) }
      let format = try entry.format(FormatSettings(rubric: rubric)).base
      // Formats that differ in their prompt alone have one reader.
      guard seen.insert("\(format.reader) \(entry.exampleReply)").inserted else { continue }
      try measure(format.reader, of: entry)
    }
  }

  private func measure(_ reader: some ReplyReader, of entry: FormatEntry) throws {
    if let rounds {
      let seconds = ContinuousClock().measure { fuzz(reader, entry, rounds) }
      print(
        "\(entry.name): \(rounds) replies in \(seconds.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 1))))"
      )
      return
    }
    // Some readers want the ruling first.
    let before = Self.filler(for: entry.exampleReply) + "\n" + entry.exampleReply
    let behind = entry.exampleReply + "\n" + Self.filler(for: entry.exampleReply)
    let reply = [before, behind, entry.exampleReply].first { (try? reader.opinion(in: $0)) != nil } ?? before
    guard (try? reader.opinion(in: reply)) != nil else {
      print("\(entry.name): its reader needs the prompt")
      return
    }
    var samples: [Double] = []
    for _ in 0..<200 {
      let elapsed = ContinuousClock().measure {
        for _ in 0..<100 { _ = try? reader.opinion(in: reply) }
      }
      samples.append(Double(elapsed.components.attoseconds) / 1e9 / 100)
    }
    let median = samples.sorted()[samples.count / 2]
    let padded = entry.name.padding(toLength: 52, withPad: " ", startingAt: 0)
    print(
      "\(padded) \(reply.utf8.count) bytes \(Int(median.rounded())) ns\(median > 1000 ? "  over the goal" : "")"
    )
  }

  /// Sentences that make 2 KB together with `example`.
  private static func filler(for example: String) -> String {
    let sentence =
      "The first answer names the town, gives the year and keeps to what was asked, as it should. "
    let count = max(0, (2048 - example.utf8.count) / sentence.utf8.count)
    return String(repeating: sentence, count: count)
  }

  /// Replies of the example's own signs, cut, doubled and mixed with others.
  private func fuzz(_ reader: some ReplyReader, _ entry: FormatEntry, _ rounds: Int) {
    var generator = SeededGenerator(seed: 20_261_128)
    let example = Array(entry.exampleReply.unicodeScalars)
    let signs = Array(
      "[]{}()<>/\\'\":,.*#0123456789.ABab \n\r\t\u{85}\u{2028}٥５éÅ👩‍👩‍👧。：\u{FEFF}\u{0}".unicodeScalars)
    for _ in 0..<rounds {
      var scalars = example
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0...scalars.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where place < scalars.count: scalars.remove(at: place)
        case 1 where place < scalars.count: scalars.removeSubrange(place...)
        case 2:
          let start = Int.random(in: 0...example.count, using: &generator)
          let end = Int.random(in: start...example.count, using: &generator)
          scalars.insert(contentsOf: example[start..<end], at: place)
        default: scalars.insert(signs[Int.random(in: 0..<signs.count, using: &generator)], at: place)
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      _ = try? reader.opinion(in: String(text))
    }
  }
}
