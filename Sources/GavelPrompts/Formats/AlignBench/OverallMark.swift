/// A place where a reply states its overall score, as Chinese judges of several dimensions write it.
struct OverallMark: Sendable {
  /// How it is written.
  enum Form: Sendable {
    /// As the key of a dictionary in apostrophes, with one space behind the colon: the form that is asked for.
    case quoted
    /// Without apostrophes, with a colon of ASCII and one space.
    case plain
    /// Without apostrophes, with a fullwidth colon and no space.
    case fullwidth
    /// In any other way.
    case other
  }

  /// How it is written.
  var form: Form
  /// Key and number in bytes, with the apostrophe before the key where there is one.
  var place: Range<Int>
  /// The number: digits of any script, a point if any, digits if any.
  var number: Range<Int>
  /// Whether the number stands for itself: nothing follows that could change it.
  var isClean: Bool

  private static let key = AnchoredNeedle("综合得分", anchor: 8)
  private static let fullwidthColon = Array("：".utf8)
  private static let apostrophe = UInt8(ascii: "'")

  /// All marks in a reply, in order.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [OverallMark] {
    var marks: [OverallMark] = []
    var position = 0
    while let place = key.firstPlace(in: bytes, from: position) {
      position = place + key.count
      if let mark = mark(in: bytes, keyAt: place) { marks.append(mark) }
    }
    return marks
  }

  /// Whether the key stands in the reply at all.
  static func isNamed(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    key.firstPlace(in: bytes, from: 0) != nil
  }

  private static func mark(in bytes: UnsafeBufferPointer<UInt8>, keyAt place: Int) -> OverallMark? {
    let end = place + key.count
    let isQuoted = place > 0 && bytes[place - 1] == apostrophe
    let start = isQuoted ? place - 1 : place
    if isQuoted, bytes.starts(with: quotedRest, at: end),
      let mark = OverallMark(.quoted, in: bytes, from: start, numberAt: end + quotedRest.count)
    {
      return mark
    }
    if bytes.starts(with: plainRest, at: end),
      let mark = OverallMark(.plain, in: bytes, from: start, numberAt: end + plainRest.count)
    {
      return mark
    }
    if bytes.starts(with: fullwidthColon, at: end),
      let mark = OverallMark(.fullwidth, in: bytes, from: start, numberAt: end + fullwidthColon.count)
    {
      return mark
    }
    return endOfLink(in: bytes, from: end).flatMap {
      OverallMark(.other, in: bytes, from: start, numberAt: $0)
    }
  }

  private static let quotedRest = Array("': ".utf8)
  private static let plainRest = Array(": ".utf8)

  private init?(_ form: Form, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, numberAt place: Int) {
    guard let end = BracketedMark.endOfNumber(in: bytes, at: place) else { return nil }
    self.form = form
    self.place = start..<end
    number = place..<end
    isClean = Self.isClean(in: bytes, behind: end)
  }

  // MARK: Number

  /// The number; nil where it is none.
  func value(in bytes: UnsafeBufferPointer<UInt8>) -> Double? { Self.value(of: number, in: bytes) }

  /// The number in `place`; nil where it is none.
  static func value(of place: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    let digits = bytes[place]
    guard digits.count <= 2, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return PythonNumber.float(digits)
    }
    return digits.isEmpty ? nil : Double(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }

  // MARK: What stands around a number

  /// Where signs end that link a key with its value: quotation marks, spaces, stars and at least one colon.
  static func endOfLink(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    var hasColon = false
    while index < bytes.count, index - start < 32 {
      let (scalar, end) = bytes.scalar(at: index)
      switch scalar {
      case ":", "：", "为", "是": hasColon = true
      case "'", "\"", "‘", "’", "“", "”", "*", "_", "`", " ", "\u{3000}", "\t", "\n", "[", "(", "（", "【":
        break
      default: return hasColon ? index : nil
      }
      index = end
    }
    return nil
  }

  /// Whether what follows a number leaves it as it is: `/10`, `分`, then the end of the text, a line or a clause.
  static func isClean(in bytes: UnsafeBufferPointer<UInt8>, behind end: Int) -> Bool {
    var index = end
    if bytes.starts(with: ofTen, at: index) { index += ofTen.count }
    index = endOfSpaces(in: bytes, from: index)
    if bytes.starts(with: points, at: index) { index = endOfSpaces(in: bytes, from: index + points.count) }
    return isEndOfClause(in: bytes, at: index)
  }

  /// Whether the text, a line, a clause, a quotation or a cell ends at `index`.
  static func isEndOfClause(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let (scalar, next) = bytes.scalar(at: index)
    switch scalar {
    case "\n", "\r", ",", "}", ")", "]", "\"", "'", "`", "*", ";", "|", "，", "。", "；", "、", "）", "】", "”",
      "’", "！":
      return true
    case ".": return next >= bytes.count || WordClass.digit(bytes.scalar(at: next).scalar) == nil
    default: return false
    }
  }

  private static let ofTen = Array("/10".utf8)
  private static let points = Array("分".utf8)

  private static func endOfSpaces(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }
}

extension OverallMark {
  /// Where the dictionary begins that a mark stands in; nil where it stands in none.
  func dictionary(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = place.lowerBound
    while start > 0, bytes[start - 1] != UInt8(ascii: "{") {
      guard bytes[start - 1] != UInt8(ascii: "}") else { return nil }
      start -= 1
    }
    guard start > 0 else { return nil }
    guard let end = bytes.firstPlace(of: UInt8(ascii: "}"), from: place.upperBound) else { return nil }
    let other = bytes[place.upperBound..<end].firstPlace(of: UInt8(ascii: "{"), from: place.upperBound)
    return other == nil ? start - 1 : nil
  }
}
