public import GavelCore

/// Reads the scores of all dimensions out of the dictionary that ends a reply: `{'清晰度': 8, …, '综合得分': 7}`.
///
/// The overall score must be readable as well, and is left out: it is no mean of the others, and no criterion. Numbers
/// are whole, 1 to 10. The dictionary stands on one line, as the reference reads it; a dimension that the reply scores
/// elsewhere in the same form must have the same score there.
public struct AlignBenchDimensionReader: ReplyReader {
  /// The sets of dimensions of which a reply must score one, and all of it.
  public let sets: [[String]]

  /// A reader of these sets of dimensions.
  public init(_ sets: [[String]]) { self.sets = sets }

  /// The scores of the dimensions.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Scorecard<Score>> {
    try reply.withBytes(read).get()
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Scorecard<Score>>, JudgmentError> {
    let overall: Opinion<Score>
    switch AlignBenchScoreReader.read(bytes) {
    case .failure(let error): return .failure(error)
    case .success(let opinion): overall = opinion
    }
    guard let dictionary = AlignBenchDictionary(in: bytes) else {
      return .failure(
        JudgmentError(.noMarker, "the reply has no dictionary of scores on one line, such as {'清晰度': 8}"))
    }
    var scores: [[UInt8]: Score] = [:]
    for entry in dictionary.entries(in: bytes) {
      switch Self.score(entry, in: bytes) {
      case .failure(let error): return .failure(error)
      case .success(let score):
        if let other = scores.updateValue(score, forKey: Array(bytes[entry.key])), other != score {
          return .failure(Self.differing(bytes.text(entry.key)))
        }
      }
    }
    let complete = sets.filter { $0.allSatisfy { scores[Array($0.utf8)] != nil } }
    guard complete.count == 1 else {
      return .failure(
        complete.isEmpty
          ? JudgmentError(
            .markerWithoutValue,
            "the dictionary of the reply has \(scores.count) scores, and not one for each dimension asked for"
          )
          : JudgmentError(.ambiguous, "the reply scores the dimensions of several types of answers"))
    }
    if let name = Self.contradicted(scores, in: bytes) { return .failure(Self.differing(name)) }
    let criteria = complete[0].compactMap { name in scores[Array(name.utf8)].map { (name, $0) } }
    return .success(
      Opinion(
        Scorecard(Dictionary(criteria) { first, _ in first }), reasoning: overall.reasoning,
        rung: .init(rawValue: overall.rung.rawValue)))
  }

  /// A whole number on the scale, with nothing behind it but a comma, spaces, or the end of the dictionary.
  private static func score(
    _ entry: AlignBenchDictionary.Entry, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<Score, JudgmentError> {
    let name = bytes.text(entry.key)
    guard OverallMark.isClean(in: bytes, behind: endOfZeros(entry.digits.upperBound, in: bytes)),
      let value = PythonNumber.float(bytes[entry.digits])
    else {
      return .failure(
        JudgmentError(.markerWithoutValue, "the score of '\(name.beginning(40))' is no plain whole number"))
    }
    guard (1...10).contains(value) else {
      return .failure(
        JudgmentError(
          .outOfRange, "the score of '\(name.beginning(40))' is \(value), and the scale is 1 to 10"))
    }
    return .success(Score(value, scale: 1...10))
  }

  /// Behind a point and zeros, as in `7.0`.
  private static func endOfZeros(_ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard end < bytes.count, bytes[end] == UInt8(ascii: ".") else { return end }
    var index = end + 1
    while index < bytes.count, bytes[index] == UInt8(ascii: "0") { index += 1 }
    return index
  }

  /// The name of a dimension that has another score elsewhere in the reply.
  private static func contradicted(
    _ scores: [[UInt8]: Score], in bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    let longest = scores.keys.map(\.count).max() ?? 0
    var position = 0
    while let opening = bytes.firstPlace(of: UInt8(ascii: "'"), from: position) {
      position = opening + 1
      let rest = UnsafeBufferPointer(rebasing: bytes[position..<min(bytes.count, position + longest + 1)])
      guard let length = rest.firstPlace(of: UInt8(ascii: "'"), from: 0) else { continue }
      let end = position + length
      guard end + 3 < bytes.count, bytes[end + 1] == UInt8(ascii: ":"), bytes[end + 2] == 0x20,
        let score = scores[Array(bytes[position..<end])],
        let number = BracketedMark.endOfNumber(in: bytes, at: end + 3)
      else { continue }
      if PythonNumber.float(bytes[(end + 3)..<number]) != score.value { return bytes.text(position..<end) }
    }
    return nil
  }

  private static func differing(_ name: String) -> JudgmentError {
    JudgmentError(.ambiguous, "the reply scores '\(name.beginning(40))' more than once, and differently")
  }
}
