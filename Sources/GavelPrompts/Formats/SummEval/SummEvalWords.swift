/// What the scorers of SummEval call their scores, in lower case.
enum SummEvalWords {
  static let star = Array("star".utf8)
  static let outOf = Array("out of ".utf8)

  private static let numbers = ["one", "two", "three", "four", "five"].map { Array($0.utf8) }

  /// The number of the word that begins at `index`, `one` to `five`, also as the beginning of another word.
  @inline(__always)
  static func number(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: Int, end: Int)? {
    let first = bytes[index]
    guard first == UInt8(ascii: "o") || first == UInt8(ascii: "t") || first == UInt8(ascii: "f") else {
      return nil
    }
    for (place, word) in numbers.enumerated() where bytes.starts(with: word, at: index) {
      return (place + 1, index + word.count)
    }
    return nil
  }

  /// The number that `token` is the word for.
  static func number(named token: some Collection<UInt8>) -> Int? {
    numbers.firstIndex { $0.elementsEqual(token) }.map { $0 + 1 }
  }

  /// The score that the byte at `index` is a digit for, 1 to 5.
  @inline(__always)
  static func digit(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index < bytes.count, bytes[index] >= UInt8(ascii: "1"), bytes[index] <= UInt8(ascii: "5") else {
      return nil
    }
    return Int(bytes[index] - UInt8(ascii: "0"))
  }

  /// Every `score` and `scoring`, also as a part of another word.
  static func scores(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    // The second letter is rarer than the first.
    var position = 1
    while let place = bytes.firstPlace(of: UInt8(ascii: "c"), from: position) {
      position = place + 1
      guard bytes[place - 1] == UInt8(ascii: "s"), bytes.starts(with: stem, at: place - 1) else { continue }
      let end = place - 1 + stem.count
      if end < bytes.count, bytes[end] == UInt8(ascii: "e") {
        words.append((place - 1)..<(end + 1))
      } else if bytes.starts(with: ending, at: end) {
        words.append((place - 1)..<(end + ending.count))
      }
    }
    return words
  }

  private static let stem = Array("scor".utf8)
  private static let ending = Array("ing".utf8)
}
