/// A place where a reply states which of two answers is better, as CritiqueLLM writes it.
struct ComparisonMark: Sendable {
  /// What a mark says.
  enum Label: Int, Sendable, CaseIterable {
    /// The first answer is better.
    case first
    /// The second answer is better.
    case second
    /// Neither is.
    case equal

    fileprivate var bytes: [UInt8] { Self.texts[rawValue] }
    private static let texts = ["助手1", "助手2", "质量相当"].map { Array($0.utf8) }
  }

  /// What it says.
  var label: Label
  /// The mark in bytes, with its braces if it is exact.
  var place: Range<Int>
  /// Whether it stands there to the letter: a dictionary in braces with apostrophes and one space.
  var isExact: Bool

  private static let key = AnchoredNeedle("综合比较结果", anchor: 11)
  private static let opening = Array("{'".utf8)
  private static let link = Array("': '".utf8)
  private static let closing = Array("'}".utf8)

  /// All marks in a reply, in order, also those that are not exact.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [ComparisonMark] {
    var marks: [ComparisonMark] = []
    var position = 0
    while let place = key.firstPlace(in: bytes, from: position) {
      position = place + key.count
      if let mark = exact(in: bytes, keyAt: place) ?? loose(in: bytes, keyAt: place) { marks.append(mark) }
    }
    return marks
  }

  /// Whether the key stands in the reply at all.
  static func isNamed(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    key.firstPlace(in: bytes, from: 0) != nil
  }

  private static func exact(in bytes: UnsafeBufferPointer<UInt8>, keyAt place: Int) -> ComparisonMark? {
    let start = place - opening.count
    let value = place + key.count + link.count
    guard start >= 0, bytes.starts(with: opening, at: start),
      bytes.starts(with: link, at: place + key.count)
    else { return nil }
    for label in Label.allCases where bytes.starts(with: label.bytes, at: value) {
      let end = value + label.bytes.count
      guard bytes.starts(with: closing, at: end) else { return nil }
      return ComparisonMark(label: label, place: start..<(end + closing.count), isExact: true)
    }
    return nil
  }

  /// A label behind the key, a colon and other signs, if a clause ends behind it.
  private static func loose(in bytes: UnsafeBufferPointer<UInt8>, keyAt place: Int) -> ComparisonMark? {
    guard let value = OverallMark.endOfLink(in: bytes, from: place + key.count) else { return nil }
    for label in Label.allCases where bytes.starts(with: label.bytes, at: value) {
      let end = value + label.bytes.count
      guard OverallMark.isEndOfClause(in: bytes, at: end) else { return nil }
      return ComparisonMark(label: label, place: place..<end, isExact: false)
    }
    return nil
  }
}
