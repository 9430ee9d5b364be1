public import GavelCore

/// Reads the score of the one judged answer: what a model goes on with behind `### Response:10`.
///
/// The first line is ` 7`, with spaces and one comma before it if any, as the score continues a line. The reference
/// program has no reader for it.
public struct JudgeLMScoreReader: ReplyReader {
  /// A reader.
  public init() {}

  /// At the beginning.
  public var place: RulingPlace { .start }

  /// The score, and the reasons behind it.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Score>, JudgmentError> {
    let end = bytes.endOfLine(from: 0)
    let line = line(in: bytes, before: end)
    switch JudgeLMScoreLine.content(of: bytes, in: line) {
    case .other:
      return .failure(JudgmentError(.noMarker, "the reply does not begin with a score"))
    case .broken:
      return .failure(
        JudgmentError(.markerWithoutValue, "the first line of the reply holds more than a plain score"))
    case .scores(let scores):
      guard scores.count == 1 else {
        return .failure(
          JudgmentError(
            .markerWithoutValue, "the first line of the reply has \(scores.count) scores, not one"))
      }
      guard JudgeLMScoreLine.isOnScale(scores) else {
        return .failure(JudgmentError(.outOfRange, "the score is \(scores[0]), and the scale is 1 to 10"))
      }
      let reasons = bytes[end...].stripped
      return .success(
        Opinion(
          Score(scores[0], scale: JudgeLMScoreLine.scale),
          reasoning: reasons.isEmpty ? nil : String(decoding: reasons, as: UTF8.self), rung: .marker))
    }
  }

  /// The first line without the comma before its score, and without white space around it.
  private static func line(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Range<Int> {
    var line = bytes[..<end].stripped
    if line.first == UInt8(ascii: ",") { line = line.dropFirst().stripped }
    return line.startIndex..<line.endIndex
  }
}
