import GavelCore

/// What a decision of Auto-J names, as a whole word.
struct AutoJLabel {
  /// The one it is for.
  let winner: Preference.Winner
  /// Where its name ends.
  private let end: Int
  private let language: AutoJLanguage

  private static let english: [(name: [UInt8], winner: Preference.Winner)] = [
    (Array("response 1".utf8), .first), (Array("response 2".utf8), .second), (Array("tied".utf8), .tie),
    (Array("tie".utf8), .tie),
  ]
  private static let chinese: [(name: [UInt8], winner: Preference.Winner)] = [
    (Array("回应1".utf8), .first), (Array("回应2".utf8), .second), (Array("平局".utf8), .tie),
  ]
  private static let englishLinks = ["/", "or ", "and "].map { Array($0.utf8) }
  private static let chineseLinks = ["/", "／", "或", "、", "和", "与", "还是"].map { Array($0.utf8) }

  /// The name at `start`, behind white space if any; nil where there is none.
  init?(_ language: AutoJLanguage, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let start = Self.behindSpace(in: bytes, at: start)
    for (name, winner) in language == .english ? Self.english : Self.chinese {
      guard let end = Self.end(of: name, language, in: bytes, at: start) else { continue }
      self.winner = winner
      self.end = end
      self.language = language
      return
    }
    return nil
  }

  /// Whether another name follows, joined by a stroke or by a word.
  func isInList(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Self.behindSpace(in: bytes, at: end)
    for link in language == .english ? Self.englishLinks : Self.chineseLinks {
      guard let next = bytes.end(ofWord: link, at: start) else { continue }
      if AutoJLabel(language, in: bytes, at: next) != nil { return true }
    }
    return false
  }

  private static func behindSpace(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (scalar, end) = bytes.scalar(at: index)
      guard scalar.isTextWhitespace else { break }
      index = end
    }
    return index
  }

  /// Where `name` ends; nil where it is only the beginning of another word or number.
  private static func end(
    of name: [UInt8], _ language: AutoJLanguage, in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    guard starts(with: name, in: bytes, at: start) else { return nil }
    let end = start + name.count
    guard end < bytes.count else { return end }
    let next = bytes.scalar(at: end).scalar
    let goesOn =
      language == .english ? WordClass.contains(next) : endsInDigit(name) && WordClass.digit(next) != nil
    return goesOn ? nil : end
  }

  private static func endsInDigit(_ name: [UInt8]) -> Bool { name.last.map { $0 < 0x80 } ?? false }

  /// Letters of ASCII in either case; what else Python puts in lower case is in no name.
  private static func starts(
    with name: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard bytes.count - start >= name.count else { return false }
    for (offset, byte) in name.enumerated() {
      let given = bytes[start + offset]
      let folded = given >= 0x41 && given <= 0x5A ? given | 0x20 : given
      guard folded == byte else { return false }
    }
    return true
  }
}
