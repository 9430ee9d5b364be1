public import GavelCore

/// Reads which of two is better out of a reply of one line: `System Star is better`, or `Model NAME is better`.
///
/// Several such sentences must agree. The first stands at the beginning, or behind a few words that deny nothing (rung
/// `lenient`), within the 30 code points that the reference program looks at. A reply that is a label alone is read as
/// well (`lenient`).
public struct CoBBLErReader: ReplyReader {
  private let labels: [(label: [UInt8], winner: Preference.Winner)]

  /// A reader.
  ///
  /// - Parameter labels: What the answers are called.
  public init(_ labels: CoBBLErLabels = .systems) {
    let (first, second) = labels.read
    self.labels = [(first, .first), (second, .second)]
  }

  private static let better = Array("better".utf8)
  private static let verb = Array("is ".utf8)
  private static let longest = 30

  /// At the beginning.
  public var place: RulingPlace { .start }

  /// The better one that `reply` names.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes { read(UnsafeBufferPointer(rebasing: $0.stripped)) }.get()
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError> {
    var found: (winner: Preference.Winner, label: Range<Int>)?
    var position = 0
    while let place = bytes.firstPlace(of: Self.better, from: position) {
      position = place + Self.better.count
      guard let ruling = ruling(before: place, in: bytes) else { continue }
      if let found, found.winner != ruling.winner {
        return .failure(JudgmentError(.ambiguous, "the reply says of both that they are better"))
      }
      if found == nil { found = ruling }
    }
    guard let found else { return bare(bytes) }
    guard isEarly(found.label, in: bytes) else {
      return .failure(
        JudgmentError(
          .ambiguous, "the ruling stands behind other text, and the reply was to be the ruling alone"))
    }
    let before = bytes[..<found.label.lowerBound]
    if before.allSatisfy(Self.isMarkup) {
      return .success(Opinion(Preference(found.winner), rung: .marker))
    }
    guard !Negation.occurs(in: before) else {
      return .failure(JudgmentError(.ambiguous, "the words before the ruling may deny it"))
    }
    return .success(Opinion(Preference(found.winner), rung: .lenient))
  }

  /// The label before `is better`, with signs of emphasis if any.
  private func ruling(
    before place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (winner: Preference.Winner, label: Range<Int>)? {
    var end = place - Self.verb.count
    guard end > 0, bytes.starts(with: Self.verb, at: end) else { return nil }
    while end > 0, bytes[end - 1] == 0x20 || Self.isMarkup(bytes[end - 1]) { end -= 1 }
    for (label, winner) in labels {
      let start = end - label.count
      guard start >= 0, bytes.end(ofWord: label, at: start) == end, bytes.isWordBoundary(at: start) else {
        continue
      }
      return (winner, start..<end)
    }
    return nil
  }

  /// Whether a label ends within the code points that the reference looks at.
  private func isEarly(_ label: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard label.upperBound <= 4 * Self.longest else { return false }
    return bytes[..<label.upperBound].count { $0 & 0xC0 != 0x80 } <= Self.longest
  }

  /// A reply that is nothing but a label.
  private func bare(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError> {
    var range = 0..<bytes.count
    while !range.isEmpty, Self.isMarkup(bytes[range.upperBound - 1]) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    while !range.isEmpty, Self.isMarkup(bytes[range.lowerBound]) {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    for (label, winner) in labels
    where isEarly(range, in: bytes) && bytes.end(ofWord: label, at: range.lowerBound) == range.upperBound {
      return .success(Opinion(Preference(winner), rung: .lenient))
    }
    let beginning = bytes.prefix(200)
    guard labels.contains(where: { beginning.firstPlace(ofWord: $0.label, from: 0) != nil }) else {
      return .failure(JudgmentError(.noMarker, "the reply names neither of the two"))
    }
    return .failure(
      JudgmentError(.markerWithoutValue, "the reply names one of the two, and does not say 'is better'"))
  }

  /// Signs of emphasis, quotation and headings, and a full stop.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), 0x20, 0x0A:
      true
    default: false
    }
  }
}
