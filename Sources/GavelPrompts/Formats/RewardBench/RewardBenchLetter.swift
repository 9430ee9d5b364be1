import GavelCore

/// The letter in double brackets that RewardBench's judges close with: `[[A]]` to `[[D]]`.
struct RewardBenchLetter {
  /// Its place in the alphabet, from 0.
  var index: Int
  /// Where its brackets begin, in bytes.
  var place: Int

  /// The letter of a reply; several must agree.
  ///
  /// - Parameters:
  ///   - bytes: The reply.
  ///   - count: How many answers there are: what is behind their letters is off the scale.
  /// - Returns: The letter, or why there is none.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, among count: Int
  ) -> Result<RewardBenchLetter, JudgmentError> {
    let marks = BracketedMark.all(in: bytes, brackets: 2) { index in
      index < bytes.count && bytes[index] >= UInt8(ascii: "A") && bytes[index] <= UInt8(ascii: "D")
        ? index + 1 : nil
    }
    guard let first = marks.first else { return .failure(noMark(in: bytes)) }
    let letter = bytes[first.content.lowerBound]
    guard marks.allSatisfy({ bytes[$0.content.lowerBound] == letter }) else {
      return .failure(
        JudgmentError(.ambiguous, "the reply has \(marks.count) rulings in double brackets that differ"))
    }
    let index = Int(letter - UInt8(ascii: "A"))
    guard index < count else {
      let sign = String(decoding: [letter], as: UTF8.self)
      return .failure(
        JudgmentError(.outOfRange, "the ruling is [[\(sign)]], and there are \(count) answers"))
    }
    return .success(RewardBenchLetter(index: index, place: first.place.lowerBound))
  }

  private static let opening = Array("[[".utf8)

  private static func noMark(in bytes: UnsafeBufferPointer<UInt8>) -> JudgmentError {
    bytes.firstPlace(of: opening, from: 0) == nil
      ? JudgmentError(.noMarker, "the reply has no ruling in double brackets, such as [[A]]")
      : JudgmentError(.markerWithoutValue, "the reply has double brackets, and no letter of a ruling in them")
  }
}
