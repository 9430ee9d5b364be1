/// Words that deny or leave open what follows: `not`, `never`, `whether`.
enum Negation {
  private static let words = ["not", "no", "never", "neither", "nor", "if", "whether", "cannot", "hardly"].map
  {
    Array($0.utf8)
  }
  private static let contraction = Array("n't".utf8)
  private static let curlyContraction = Array("n’t".utf8)

  /// Whether one occurs in a short text, as a whole word in either case.
  static func occurs(in text: some Collection<UInt8>) -> Bool {
    let bytes = Array(text)
    for word in words {
      var position = 0
      while let place = bytes.firstPlace(ofWord: word, from: position) {
        if bytes.isWordBoundary(at: place.lowerBound), bytes.isWordBoundary(at: place.upperBound) {
          return true
        }
        position = place.lowerBound + 1
      }
    }
    return bytes.firstPlace(ofWord: contraction, from: 0) != nil
      || bytes.firstPlace(ofWord: curlyContraction, from: 0) != nil
  }
}
