import Foundation
public import GavelCore

/// What the reference parsers of AlpacaEval return, substitutes included: for reproducing published numbers alone.
///
/// A preference is 1 where the first output is better, 2 where the second is, 0 for a tie of two scores; nil is NaN.
///
/// Source: tatsu-lab/alpaca_eval at cd543a1, `src/alpaca_eval/completion_parsers.py`.
public enum AlpacaEvalReference {
  /// The rank of the model called `first` in a list of dictionaries; nil where there is none, or it is neither 1 nor 2.
  ///
  /// - Throws: ``ReferenceError`` for an empty reply.
  public static func ranking(in reply: String, of first: String = "model_1") throws(ReferenceError) -> Double?
  {
    try rank(in: reply, of: first)?.number
  }

  /// Which of two scores on the first line is the greater: 1 or 2, 0 where neither is; nil where they are not two.
  ///
  /// - Throws: ``ReferenceError`` for an empty reply.
  public static func scores(in reply: String) throws(ReferenceError) -> Double? {
    try refuseEmpty(reply)
    return reply.withBytes { bytes in
      guard let parts = AlpacaEvalScores.parts(of: bytes.firstLine), let first = PythonNumber.float(parts.0),
        let second = PythonNumber.float(parts.1)
      else { return nil }
      return first > second ? 1 : first < second ? 2 : 0
    }
  }

  /// The keys of all matches, from left to right; the authors drop a batch whose number of keys is another than its own.
  ///
  /// - Throws: ``ReferenceError`` for an empty reply.
  public static func outputs(
    in reply: String, _ patterns: [(key: Int, pattern: AlpacaEvalPattern)]
  ) throws(ReferenceError) -> [Int] {
    try refuseEmpty(reply)
    return reply.withBytes { outputs(in: $0, patterns.map { ($0.key, $0.pattern) }) }
  }

  /// The ranks of the model `m` in each leaderboard of a reply in JSON.
  ///
  /// - Throws: ``ReferenceError`` for what is no JSON, or has no `ordered_models`.
  public static func leaderboards(in reply: String) throws(ReferenceError) -> [Double?] {
    try leaderboardRanks(in: reply).map { $0?.number }
  }

  /// The preference by the probabilities of one token; NaN where none of the tokens is among its alternatives.
  ///
  /// - Parameters:
  ///   - alternatives: The likeliest tokens; of one that stands twice, the later one counts.
  ///   - numerator: The token for the first output.
  ///   - denominators: All valid tokens.
  ///   - isBinary: Whether it is 1 where the numerator is likelier than every other one, else 2.
  /// - Returns: 2 minus the share of the numerator; 1 or 2 where it is binary.
  public static func preference(
    _ alternatives: [TokenProbability.Alternative], numerator: String, denominators: [String], isBinary: Bool
  ) -> Double {
    func logProbability(_ token: String) -> Double? {
      alternatives.last { $0.text.utf8.elementsEqual(token.utf8) }?.logProbability
    }
    guard (denominators + [numerator]).contains(where: { logProbability($0) != nil }) else { return .nan }
    let first = logProbability(numerator) ?? -.infinity
    let others = denominators.map { ($0, logProbability($0) ?? -.infinity) }
    if isBinary {
      return others.allSatisfy { $0.0.utf8.elementsEqual(numerator.utf8) || first > $0.1 } ? 1 : 2
    }
    let greatest = others.map(\.1).max() ?? -.infinity
    let base = greatest.isFinite ? greatest : 0
    return 2 - exp(first - (log(others.reduce(0) { $0 + exp($1.1 - base) }) + base))
  }

  // MARK: Parts

  static func refuseEmpty(_ reply: String) throws(ReferenceError) {
    if reply.isEmpty { throw ReferenceError("the reply is empty") }
  }

  static func outputs(
    in bytes: UnsafeBufferPointer<UInt8>, _ patterns: [(Int, AlpacaEvalPattern)]
  ) -> [Int] {
    var keys: [Int] = []
    var position = 0
    var matches = patterns.map { $0.1.firstMatch(in: bytes, from: 0) }
    while true {
      var first: Int?
      for index in patterns.indices {
        guard let match = matches[index] else { continue }
        if let best = first.flatMap({ matches[$0] }), best.lowerBound <= match.lowerBound { continue }
        first = index
      }
      guard let first, let match = matches[first] else { return keys }
      keys.append(patterns[first].0)
      position = match.upperBound
      // What was found ahead stands, but the rest is a text of its own, which may begin with a match.
      for index in patterns.indices {
        let pattern = patterns[index].1
        if let here = pattern.match(in: bytes, at: position, textStart: position) {
          matches[index] = here
        } else if let found = matches[index], found.lowerBound <= position {
          matches[index] = pattern.firstMatch(in: bytes, from: position)
        }
      }
    }
  }

  /// What stands in the first fence of JSON, the whole where there is none; nil where the fence does not close.
  static func fenced(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard let fence = bytes.firstPlace(of: opening, from: 0) else { return bytes[...] }
    let start = fence + opening.count
    return bytes.firstPlace(of: closing, from: start).map { bytes[start..<$0] }
  }

  private static let opening = Array("```json".utf8)
  private static let closing = Array("```".utf8)
}
