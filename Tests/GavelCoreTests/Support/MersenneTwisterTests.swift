import Foundation
import GavelCore
import Testing

@Suite struct MersenneTwisterTests {
  /// The first words of the authors' own example.
  @Test func authorsExample() {
    var generator = MersenneTwister(key: [0x123, 0x234, 0x345, 0x456])
    let words = (0..<1000).map { _ in generator.nextWord() }
    #expect(words.prefix(5) == [1_067_595_299, 955_945_823, 477_289_528, 4_107_218_783, 4_228_976_476])
    #expect(words.last == 3_460_025_646)
  }

  /// Python: `random.Random(text).random()`.
  @Test(arguments: [
    ("", 0.9602256525641875),
    ("a", 0.2720295377534757),
    ("is_switched_outputs", 0.5243259709034008),
    ("é\u{1F600}", 0.048502976786132135),
    ("\0x", 0.4634327914643881),
    (String(repeating: "x", count: 3000), 0.47422297912728983),
    (String(repeating: "x", count: 100_000), 0.09916280291965796),
  ])
  func firstDrawOfASeededText(text: String, unit: Double) {
    var generator = MersenneTwister(seed: text)
    #expect(generator.unit() == unit)
  }

  /// Python: the last of 2,000 draws, and `random.Random("gavel").choices(range(7), k=12)`.
  @Test func laterDraws() {
    var generator = MersenneTwister(seed: "gavel")
    #expect((0..<2000).map { _ in generator.unit() }.last == 0.8759509681285306)
    generator = MersenneTwister(seed: "gavel")
    #expect((0..<12).map { _ in generator.index(below: 7) } == [0, 2, 4, 3, 2, 2, 6, 2, 2, 2, 1, 1])
  }

  @Test func bothWordsOfANumber() {
    var one = MersenneTwister(seed: "x")
    var other = one
    #expect(one.next() == UInt64(other.nextWord()) << 32 | UInt64(other.nextWord()))
  }
}

/// The order of answers in AlpacaEval; the vectors lie outside the package.
@Suite(.enabled(if: OrderVector.exist, "skipped, not found"))
struct OrderVectorTests {
  @Test func everyOrderIsTheReferences() throws {
    let vectors = try OrderVector.all()
    #expect(vectors.count >= 54)
    for vector in vectors {
      var generator = MersenneTwister(seed: "is_switched_outputs\(vector.instruction)\(vector.seed)")
      // The reference chooses from [false, true].
      #expect((generator.index(below: 2) == 1) == vector.isSwitched, "\(vector.instruction) \(vector.seed)")
    }
  }
}

struct OrderVector {
  var instruction: String
  var seed: Int
  var isSwitched: Bool

  private static let file: URL = {
    let shared: URL
    if let path = ProcessInfo.processInfo.environment["GAVEL_SHARED"] {
      shared = URL(filePath: path, directoryHint: .isDirectory)
    } else {
      // This file lies in Tests/GavelCoreTests/Support.
      var root = URL(filePath: #filePath)
      for _ in 0..<4 { root.deleteLastPathComponent() }
      shared = root.deletingLastPathComponent().appending(path: "shared", directoryHint: .isDirectory)
    }
    return shared.appending(path: "vectors/formats/alpaca-eval.jsonl")
  }()

  static var exist: Bool { FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) }

  static func all() throws -> [OrderVector] {
    struct Line: Decodable {
      struct Input: Decodable {
        var instruction: String?
        var seed: Int?
      }
      struct Expected: Decodable { var switched: Bool? }
      var input: Input
      var expected: Expected
    }
    return try Data(contentsOf: file).split(separator: 0x0A).compactMap { line in
      guard line.range(of: Data("\"alpaca-eval.order_switch\"".utf8)) != nil else { return nil }
      let vector = try JSONDecoder().decode(Line.self, from: line)
      return OrderVector(
        instruction: try #require(vector.input.instruction), seed: try #require(vector.input.seed),
        isSwitched: try #require(vector.expected.switched as Bool?))
    }
  }
}
