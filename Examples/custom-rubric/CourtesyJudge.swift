import Gavel

/// A judge of one's own that needs no model: it counts courteous words.
///
/// Two of them give the highest score, none the lowest. What has no words gets no verdict: a low score would be a lie.
struct CourtesyJudge: Judge {
  private static let courteous: Set = ["please", "thank", "thanks", "sorry", "kindly", "grateful"]

  let scale: ClosedRange<Double>
  let provenance = Provenance("courtesy/1", label: Provenance.baselineLabel)

  func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let words = submission.response.lowercased().split { !$0.isLetter }.map(String.init)
    guard !words.isEmpty else { throw JudgmentError("no-words", "the answer has no words to count") }
    let found = words.filter(Self.courteous.contains)
    let share = min(1, Double(found.count) / 2)
    let value = scale.lowerBound + share * (scale.upperBound - scale.lowerBound)
    return Judgment(
      Score(value, scale: scale), by: provenance, reasoning: "courteous words: \(found.count)")
  }
}
