import GavelCore

/// What RewardBench's Prometheus rules: `[RESULT] A` or `[RESULT] B`, and nothing behind it, not even a line end.
enum PrometheusResult {
  private static let marker = Array("[RESULT]".utf8)
  private static let label = Array("Response ".utf8)

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError> {
    var letters: [UInt8] = []
    var last = 0
    var position = 0
    while let place = bytes.firstPlace(of: marker, from: position) {
      position = place + marker.count
      last = place
      if let letter = letter(in: bytes, from: position) { letters.append(bytes[letter]) }
    }
    guard position > 0 else {
      return .failure(JudgmentError(.noMarker, "the reply has no [RESULT]"))
    }
    let start = bytes.endOfSpace(from: position)
    guard let place = letter(in: bytes, from: position), place == bytes.count - 1 else {
      return .failure(
        JudgmentError(.markerWithoutValue, "behind the last [RESULT] stands something else than A or B alone")
      )
    }
    guard letters.allSatisfy({ $0 == bytes[place] }) else {
      return .failure(JudgmentError(.ambiguous, "the reply has \(letters.count) results that differ"))
    }
    return .success(
      Opinion(
        Preference(bytes[place] == UInt8(ascii: "A") ? .first : .second),
        reasoning: bytes.reasons(before: last), rung: place == start ? .marker : .lenient))
  }

  /// Where the letter stands that begins, or follows `Response`, behind the white space at `start`; it is a whole word.
  private static func letter(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = bytes.endOfSpace(from: start)
    if bytes.starts(with: label, at: index) { index += label.count }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "A") || bytes[index] == UInt8(ascii: "B"),
      bytes.endOfWord(from: index) == index + 1
    else { return nil }
    return index
  }
}
