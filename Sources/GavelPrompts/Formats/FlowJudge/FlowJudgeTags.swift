import GavelCore

/// Where a reply of Flow-Judge has its tags.
struct FlowJudgeTags {
  private static let feedbackStart = Array("<feedback>".utf8)
  private static let feedbackEnd = Array("</feedback>".utf8)
  private static let scoreStart = Array("<score>".utf8)
  private static let scoreEnd = Array("</score>".utf8)

  /// What stands between the first pair of tags around feedback, if any; white space at its ends included.
  static func feedback(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let start = bytes.firstPlace(of: feedbackStart, from: 0) else { return nil }
    let content = start + feedbackStart.count
    return bytes.firstPlace(of: feedbackEnd, from: content).map { content..<$0 }
  }

  /// A score between tags.
  struct Mark {
    /// Where the opening tag begins.
    var place: Int
    /// What stands between the tags, without white space at its ends.
    var content: Range<Int>
    /// Whether that is digits alone.
    var isNumber: Bool
  }

  /// The first score at or behind `start` between tags, or what is like one: it begins with a digit or a sign.
  static func score(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Mark? {
    var position = start
    while let place = bytes.firstPlace(of: scoreStart, from: position) {
      position = place + scoreStart.count
      let first = bytes.endOfSpace(from: position)
      guard first < bytes.count else { return nil }
      let end = endOfDigits(from: first, in: bytes)
      if end > first {
        let tag = bytes.endOfSpace(from: end)
        if bytes.starts(with: scoreEnd, at: tag) {
          return Mark(place: place, content: first..<end, isNumber: true)
        }
      }
      let isLike = end > first || bytes[first] == UInt8(ascii: "-") || bytes[first] == UInt8(ascii: "+")
      guard isLike, let tag = bytes.firstPlace(of: UInt8(ascii: "<"), from: first),
        bytes.starts(with: scoreEnd, at: tag)
      else { continue }
      return Mark(place: place, content: first..<tag, isNumber: false)
    }
    return nil
  }

  /// Where the last feedback ends; the end of the text where none does.
  static func endOfLastFeedback(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.lastPlace(of: feedbackEnd, before: bytes.count) ?? bytes.count
  }

  /// How many tags open a score outside of `range`.
  static func openingsOfScores(in bytes: UnsafeBufferPointer<UInt8>, outside range: Range<Int>) -> Int {
    var count = 0
    var position = 0
    while let place = bytes.firstPlace(of: scoreStart, from: position) {
      if !range.contains(place) { count += 1 }
      position = place + scoreStart.count
    }
    return count
  }

  /// Whether a tag that opens a score stands anywhere.
  static func opensScore(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.firstPlace(of: scoreStart, from: 0) != nil
  }

  private static func endOfDigits(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < bytes.count {
      let (scalar, end) = bytes.scalar(at: index)
      guard WordClass.digit(scalar) != nil else { break }
      index = end
    }
    return index
  }
}
