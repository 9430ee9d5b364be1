import GavelCore

/// Where Atla's judge writes its ruling.
enum AtlaResult {
  /// What the ruling stands behind.
  static let heading = Array("**Result:**".utf8)
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the white space that begins at `start` ends.
  func endOfSpace(from start: Int) -> Int {
    var index = start
    while index < count {
      let (scalar, end) = scalar(at: index)
      guard scalar.isTextWhitespace else { break }
      index = end
    }
    return index
  }

  /// Where the word that begins at `start` ends; `start` itself where none does.
  func endOfWord(from start: Int) -> Int {
    var index = start
    while index < count {
      let (scalar, end) = scalar(at: index)
      guard WordClass.contains(scalar) else { break }
      index = end
    }
    return index
  }
}
