public import GavelCore

/// Reads the scores of all dimensions out of the dictionary that ends a reply: `{'清晰度': 8, …, '综合得分': 7}`.
///
/// The overall score must be readable as well, and is left out: it is no mean of the others, and no criterion. Numbers
/// are whole, 1 to 10. The dictionary stands on one line, as the reference reads it; a dimension that the reply scores
/// elsewhere in the same form must have the same score there.
public struct AlignBenchDimensionReader: ReplyReader {
  /// The sets of dimensions of which a reply must score one, and all of it.
  public let sets: [[String]]
  /// Every dimension of any set, once, as bytes.
  private let names: [[UInt8]]
  /// The places in `names` of the dimensions of each set.
  private let places: [[Int]]
  /// The same by name: cards are made of them, for Chinese names are slow to hash.
  private let placesByName: [[String: Int]]

  /// A reader of these sets of dimensions.
  public init(_ sets: [[String]]) {
    self.sets = sets
    var names: [[UInt8]] = []
    for name in sets.joined() where !names.contains(Array(name.utf8)) { names.append(Array(name.utf8)) }
    self.names = names
    places = sets.map { $0.compactMap { name in names.firstIndex(of: Array(name.utf8)) } }
    placesByName = zip(sets, places).map { Dictionary(zip($0, $1)) { first, _ in first } }
  }

  /// The scores of the dimensions.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Scorecard<Score>> {
    let (card, overall) = try reply.withBytes(read).get()
    return Opinion(
      card, reasoning: overall.reasons.map(reply.piece), rung: overall.isInDictionary ? .marker : .lenient)
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<(Scorecard<Score>, OverallScore), JudgmentError> {
    let overall: OverallScore
    switch AlignBenchScoreReader.score(in: bytes) {
    case .failure(let error): return .failure(error)
    case .success(let score): overall = score
    }
    guard let dictionary = AlignBenchDictionary(in: bytes) else {
      return .failure(
        JudgmentError(.noMarker, "the reply has no dictionary of scores on one line, such as {'清晰度': 8}"))
    }
    let scores = scores(of: dictionary, in: bytes)
    let complete = places.indices.filter { places[$0].allSatisfy { scores[$0] != nil } }
    guard complete.count == 1, let set = complete.first, !places[set].isEmpty else {
      return .failure(
        complete.isEmpty
          ? JudgmentError(
            .markerWithoutValue,
            "the dictionary of the reply does not score every dimension that is asked for")
          : JudgmentError(.ambiguous, "the reply scores the dimensions of several types of answers"))
    }
    var values = [Double](repeating: 0, count: names.count)
    for (name, place) in zip(sets[set], places[set]) {
      guard case .value(let value) = scores[place], (1...10).contains(value) else {
        return .failure(Self.error(of: name, scores[place]))
      }
      values[place] = value
    }
    let card = Scorecard(placesByName[set].mapValues { Score(values[$0], scale: 1...10) })
    return .success((card, overall))
  }

  // MARK: Scores

  /// What a reply says of one dimension.
  private enum Reading {
    /// A whole number.
    case value(Double)
    /// A number that is no plain whole one.
    case unreadable
    /// Several numbers that differ.
    case differing
  }

  /// What the dictionary says of each dimension, also against the rest of the reply; nil where it does not name it.
  private func scores(
    of dictionary: AlignBenchDictionary, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Reading?] {
    var scores = [Reading?](repeating: nil, count: names.count)
    dictionary.forEachEntry(in: bytes) { entry in
      guard let place = place(ofName: entry.key, in: bytes) else { return }
      let end = Self.endOfZeros(entry.digits.upperBound, in: bytes)
      switch (
        OverallMark.isClean(in: bytes, behind: end) ? OverallMark.value(of: entry.digits, in: bytes) : nil,
        scores[place]
      )
      {
      case (nil, _): scores[place] = .unreadable
      case (let value?, nil): scores[place] = .value(value)
      case (let value?, .value(let other)): if value != other { scores[place] = .differing }
      case (_, .unreadable), (_, .differing): break
      }
    }
    // The same form elsewhere; within the dictionary, all of it is looked at again.
    var position = 0
    while let opening = bytes.firstPlace(of: UInt8(ascii: "'"), from: position) {
      position = opening + 1
      guard position < bytes.count, bytes[position] >= 0x80, let closing = closing(from: position, in: bytes),
        let place = place(ofName: position..<closing, in: bytes), case .value(let value) = scores[place],
        bytes.starts(with: Self.link, at: closing),
        let end = BracketedMark.endOfNumber(in: bytes, at: closing + Self.link.count)
      else { continue }
      if OverallMark.value(of: (closing + Self.link.count)..<end, in: bytes) != value {
        scores[place] = .differing
      }
    }
    return scores
  }

  /// The next apostrophe, no farther than the longest name reaches.
  private func closing(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "'") {
      guard index - start <= 64 else { return nil }
      index += 1
    }
    return index < bytes.count ? index : nil
  }

  private func place(ofName name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    names.firstIndex { $0.count == name.count && bytes.starts(with: $0, at: name.lowerBound) }
  }

  private static let link = Array("': ".utf8)

  /// Behind a point and zeros, as in `7.0`.
  private static func endOfZeros(_ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard end < bytes.count, bytes[end] == UInt8(ascii: ".") else { return end }
    var index = end + 1
    while index < bytes.count, bytes[index] == UInt8(ascii: "0") { index += 1 }
    return index
  }

  private static func error(of name: String, _ reading: Reading?) -> JudgmentError {
    switch reading {
    case .value(let value):
      JudgmentError(.outOfRange, "the score of '\(name)' is \(value), and the scale is 1 to 10")
    case .differing: JudgmentError(.ambiguous, "the reply scores '\(name)' more than once, and differently")
    case .unreadable, nil:
      JudgmentError(.markerWithoutValue, "the score of '\(name)' is no plain whole number")
    }
  }
}
