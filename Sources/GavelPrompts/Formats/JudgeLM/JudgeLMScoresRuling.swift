import GavelCore

/// The scores that a reply gives, and where its reasons stand.
struct JudgeLMScoresRuling {
  /// As many scores as there are answers, all on the scale.
  let scores: [Double]
  /// Everything but the line of scores, without white space around it.
  let reasons: String?

  /// What a reply must be like.
  struct Demand: Sendable {
    /// Where the scores are wanted.
    var form: JudgeLMReplyForm
    /// How many scores; nil for any number from two on.
    var answers: Int?
    /// Whether white space around the reply is taken away first.
    var isStripping: Bool
  }

  /// The ruling in a reply.
  static func found(
    in bytes: UnsafeBufferPointer<UInt8>, _ demand: Demand
  ) -> Result<Self, JudgmentError> {
    let stripped = bytes.stripped
    let text = demand.isStripping ? stripped.startIndex..<stripped.endIndex : 0..<bytes.count
    let isLast = demand.form == .reasonsFirst
    let line = isLast ? lastLine(of: bytes, in: text) : firstLine(of: bytes, in: text)
    let rest = isLast ? text.lowerBound..<line.lowerBound : line.upperBound..<text.upperBound
    let reasons = bytes[rest].stripped
    let place = isLast ? "last" : "first"
    switch JudgeLMScoreLine.content(of: bytes, in: line) {
    case .other where isLast && isRuling(bytes, firstLine(of: bytes, in: text), answers: demand.answers):
      return .failure(JudgmentError(.noReasons, "the scores stand before the reasons"))
    case .other:
      return .failure(
        JudgmentError(.noMarker, "the \(place) line of the reply is no line of scores, such as 8 7"))
    case .broken:
      return .failure(
        JudgmentError(.markerWithoutValue, "the \(place) line of the reply holds more than plain scores"))
    case .scores(let scores):
      if let error = error(about: scores, demand) { return .failure(error) }
      if isLast && reasons.isEmpty {
        return .failure(JudgmentError(.noReasons, "the scores stand without reasons before them"))
      }
      if contradicts(scores, bytes, rest) {
        return .failure(JudgmentError(.ambiguous, "the reply has several lines of scores that differ"))
      }
      let text = reasons.isEmpty ? nil : String(decoding: reasons, as: UTF8.self)
      return .success(Self(scores: scores, reasons: text))
    }
  }

  private static func error(about scores: [Double], _ demand: Demand) -> JudgmentError? {
    if demand.answers.map({ $0 != scores.count }) ?? (scores.count < 2) {
      let wanted = demand.answers.map { "\($0)" } ?? "two or more"
      return JudgmentError(
        .markerWithoutValue, "the number of scores is \(scores.count), and \(wanted) are asked for")
    }
    guard let odd = scores.first(where: { !JudgeLMScoreLine.scale.contains($0) }) else { return nil }
    return JudgmentError(.outOfRange, "a score is \(odd), and the scale is 1 to 10")
  }

  // MARK: Lines

  private static func firstLine(of bytes: UnsafeBufferPointer<UInt8>, in text: Range<Int>) -> Range<Int> {
    text
      .lowerBound..<min(bytes.firstPlace(of: 0x0A, from: text.lowerBound) ?? text.upperBound, text.upperBound)
  }

  private static func lastLine(of bytes: UnsafeBufferPointer<UInt8>, in text: Range<Int>) -> Range<Int> {
    var start = text.upperBound
    while start > text.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    return start..<text.upperBound
  }

  private static func isRuling(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, answers: Int?
  ) -> Bool {
    guard case .scores(let scores) = JudgeLMScoreLine.content(of: bytes, in: line) else { return false }
    return answers.map { $0 == scores.count } ?? (scores.count >= 2)
  }

  /// Whether another line is a ruling too, and not the same.
  private static func contradicts(
    _ scores: [Double], _ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>
  ) -> Bool {
    var position = rest.lowerBound
    while position < rest.upperBound {
      if JudgeLMScoreLine.mayBegin(with: bytes[position]) {
        let line = firstLine(of: bytes, in: position..<rest.upperBound)
        if case .scores(let others) = JudgeLMScoreLine.content(of: bytes, in: line),
          others.count == scores.count, others != scores, JudgeLMScoreLine.isOnScale(others)
        {
          return true
        }
      }
      position = bytes.endOfLine(from: position) + 1
    }
    return false
  }
}
