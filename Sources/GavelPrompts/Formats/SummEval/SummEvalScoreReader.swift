public import GavelCore

/// Reads a score from 1 to 5 that stands behind the word score: `resulting in a score of 4`, `Score: 4/5`.
///
/// All scores named must agree, and the reference must read the same: it takes digits from anywhere in the sentence.
public struct SummEvalScoreReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The score that `reply` names.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    try reply.withBytes { bytes in
      bytes.pythonLowercased.withUnsafeBufferPointer { read(bytes, lower: $0, SummEvalScoreRules(bytes: $0)) }
    }.get()
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, lower: UnsafeBufferPointer<UInt8>, _ rules: SummEvalScoreRules
  ) -> Result<Opinion<Score>, JudgmentError> {
    let statements = SummEvalStatement.all(in: lower, behind: rules.words)
    guard let first = statements.first else { return alone(lower, rules) }
    let value: Double
    switch first.finding {
    case .success(let score): value = score
    case .failure(let error): return .failure(error)
    }
    for statement in statements.dropFirst() where statement.finding != first.finding {
      return .failure(JudgmentError(.ambiguous, "the reply names \(statements.count) scores that differ"))
    }
    // Letters may be of other lengths in lower case; then places are not the same.
    let isClause = first.isClause && lower.count == bytes.count
    let reasons = bytes.reasons(before: isClause ? first.place.lowerBound : bytes.count)
    return opinion(value, rules, reasons: reasons, .marker)
  }

  /// The score of a reply that is nothing else.
  private func alone(
    _ lower: UnsafeBufferPointer<UInt8>, _ rules: SummEvalScoreRules
  ) -> Result<Opinion<Score>, JudgmentError> {
    let text = lower.stripped
    let score = text.isEmpty ? nil : SummEvalNumber(in: lower, at: text.startIndex)
    if let score, score.end == text.endIndex || lower.isStop(score.end, before: text.endIndex) {
      switch score.finding {
      case .success(let value): return opinion(value, rules, reasons: nil, .lenient)
      case .failure(let error): return .failure(error)
      }
    }
    return .failure(
      rules.words.isEmpty
        ? JudgmentError(.noMarker, "the reply names no score")
        : JudgmentError(
          .markerWithoutValue, "the reply speaks of a score, and no number stands behind the word")
    )
  }

  private func opinion(
    _ value: Double, _ rules: SummEvalScoreRules, reasons: String?, _ rung: Opinion<Score>.Rung
  ) -> Result<Opinion<Score>, JudgmentError> {
    let reference = rules.score
    guard reference == value else {
      let read = reference.map { "\($0)" } ?? "nothing"
      return .failure(
        JudgmentError(.ambiguous, "the reply says \(value), and the rules of the reference read \(read)"))
    }
    return .success(Opinion(Score(value, scale: 1...5), reasoning: reasons, rung: rung))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether nothing but a full stop stands from `index` up to `end`.
  fileprivate func isStop(_ index: Int, before end: Int) -> Bool {
    index + 1 == end && self[index] == UInt8(ascii: ".")
  }
}
