import GavelCore

/// Reads two scores from 1 to 10 on the first line: `8 7`.
enum AlpacaEvalScores {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError> {
    guard let parts = parts(of: bytes.firstLine) else {
      return .failure(
        JudgmentError(.noMarker, "the first line is not two scores with one space between them"))
    }
    guard let first = PythonNumber.float(parts.0), let second = PythonNumber.float(parts.1), !first.isNaN,
      !second.isNaN
    else {
      return .failure(JudgmentError(.markerWithoutValue, "the first line holds what is no number"))
    }
    guard (1...10).contains(first), (1...10).contains(second) else {
      return .failure(
        JudgmentError(.outOfRange, "the scores are \(first) and \(second), and the scale is 1 to 10"))
    }
    return .success(
      Opinion(
        Preference(
          first > second ? .first : first < second ? .second : .tie,
          scores: .init(first: first, second: second)),
        rung: .marker))
  }

  /// Both parts of a line that one space or comma divides; nil where there are more or fewer.
  static func parts<Line: RandomAccessCollection<UInt8>>(of line: Line) -> (
    Line.SubSequence, Line.SubSequence
  )?
  where Line.Index == Int {
    func isSign(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ",") }
    guard let place = line.firstIndex(where: isSign) else { return nil }
    let second = line[(place + 1)...]
    return second.contains(where: isSign) ? nil : (line[..<place], second)
  }
}
