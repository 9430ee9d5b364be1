import GavelCore
import Testing

@testable import GavelPrompts

/// Random replies made of the signs that a reader looks for, and of mutations of a good one.
enum ReaderFuzz {
  /// Reads so many random replies: no crash, no hang, and never a verdict in an empty reply.
  ///
  /// - Parameters:
  ///   - reader: The reader.
  ///   - signs: What it looks for, whole and in parts.
  ///   - replies: Replies that it reads.
  ///   - count: How many.
  ///   - also: Whatever else reads replies, such as the reference reader.
  static func run(
    _ reader: some ReplyReader, signs: [String], replies: [String], count: Int = 50_000,
    also: (String) -> Void = { _ in }
  ) {
    var generator = SeededGenerator(seed: 6)
    let pieces = signs + common
    for round in 0..<count {
      let reply = round % 2 == 0 ? random(pieces, &generator) : mutated(replies, pieces, &generator)
      _ = try? reader.opinion(in: reply)
      also(reply)
    }
    #expect(throws: JudgmentError.self) { _ = try reader.opinion(in: "") }
    #expect(throws: JudgmentError.self) { _ = try reader.opinion(in: " \n\u{2003}\r\n") }
  }

  private static let common = [
    " ", "\n", "\r\n", "\t", "\u{85}", "\u{2028}", "\u{3000}", "1", "5", "10", "7.5", "-3", "٥", "５", "a",
    "B",
    "A", "the", "é", "e\u{301}", "👩‍👩‍👧", "\u{0}", "\u{FEFF}", "[", "]", "{", "}", "'", "\"", ":", ",", ".", "<",
    ">",
    "/", "\\", "*", "#", "。", "：",
  ]

  private static func random(_ pieces: [String], _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }.joined()
  }

  private static func mutated(
    _ replies: [String], _ pieces: [String], _ generator: inout SeededGenerator
  ) -> String {
    var scalars = Array(replies[Int.random(in: 0..<replies.count, using: &generator)].unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0...scalars.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0 where place < scalars.count: scalars.remove(at: place)
      case 1 where place < scalars.count: scalars.removeSubrange(place...)
      default:
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
