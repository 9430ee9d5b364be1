public import GavelCore

/// Reads one to five stars: `4 stars`, or `Four stars` with reasons behind it.
///
/// All numbers of stars must agree. As for the reference, the number stands behind white space and before one white space.
public struct SummEvalStarsReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The number of stars that `reply` gives.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    try reply.withBytes { bytes in
      bytes.pythonLowercased.withUnsafeBufferPointer { read(bytes, lower: $0) }
    }.get()
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, lower: UnsafeBufferPointer<UInt8>
  ) -> Result<Opinion<Score>, JudgmentError> {
    guard let first = SummEvalStars.first(in: lower, from: 0) else {
      return .failure(JudgmentError(.noMarker, "no word before 'star' in the reply, as in 4 stars"))
    }
    guard let value = first.value(in: lower), let end = first.end(in: lower) else {
      return .failure(
        JudgmentError(
          .markerWithoutValue, "what stands before the first 'star' of the reply is no number of stars"))
    }
    guard (1...5).contains(value) else {
      return .failure(JudgmentError(.outOfRange, "the reply gives \(value) stars, and there are one to five"))
    }
    guard !first.isOneOfSeveral(in: lower) else {
      return .failure(JudgmentError(.ambiguous, "the reply gives several numbers of stars, or denies one"))
    }
    var position = end
    while let next = SummEvalStars.first(in: lower, from: position) {
      position = next.place + SummEvalWords.star.count
      guard next.end(in: lower) != nil, let other = next.value(in: lower), !next.isScale(in: lower) else {
        continue
      }
      guard other == value, !next.isOneOfSeveral(in: lower) else {
        return .failure(JudgmentError(.ambiguous, "the reply gives numbers of stars that differ"))
      }
    }
    let isAll = lower.stripped.count == end - first.token.lowerBound
    return .success(
      Opinion(
        Score(value, scale: 1...5), reasoning: isAll ? nil : bytes.reasons(before: bytes.count), rung: .marker
      ))
  }
}

extension SummEvalStars {
  /// Where `star` or `stars` ends; nil where it is part of another word.
  fileprivate func end(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = place + SummEvalWords.star.count
    if end < bytes.count, bytes[end] == UInt8(ascii: "s") { end += 1 }
    return bytes.isWordBoundary(at: end) ? end : nil
  }

  /// Words before a number of stars that is one of several, a bound, or none.
  private static let doubts = [
    "and", "between", "if", "least", "most", "nor", "not", "of", "or", "than", "to", "–", "-",
  ].map { Array($0.utf8) }
  private static let of = Array("of".utf8)
  private static let out = Array("out".utf8)

  fileprivate func isOneOfSeveral(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = word(before: token.lowerBound, in: bytes)
    return Self.doubts.contains { $0.elementsEqual(bytes[before]) }
  }

  /// Whether `out of` stands before the number.
  fileprivate func isScale(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = word(before: token.lowerBound, in: bytes)
    return bytes[before].elementsEqual(Self.of)
      && bytes[word(before: before.lowerBound, in: bytes)].elementsEqual(Self.out)
  }

  private func word(before place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let end = bytes.endOfText(before: place)
    var start = end
    while start > 0, end - start < 12, bytes[start - 1] > 0x20 { start -= 1 }
    return start..<end
  }
}
