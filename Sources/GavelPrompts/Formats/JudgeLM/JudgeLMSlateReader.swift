public import GavelCore

/// Reads the scores of several answers off the first line: `8 7 3`, then reasons; or off the last one, where reasons come
/// first.
///
/// The reference program has no reader for more than two; this is its grammar for more.
public struct JudgeLMSlateReader: ReplyReader {
  private let demand: JudgeLMScoresRuling.Demand

  /// A reader.
  ///
  /// - Parameters:
  ///   - form: Where the scores are wanted.
  ///   - answers: How many scores there must be; nil for any number from two on.
  public init(_ form: JudgeLMReplyForm = .scoresFirst, answers: Int? = nil) {
    demand = JudgeLMScoresRuling.Demand(form: form, answers: answers, isStripping: true)
  }

  /// At the beginning, unless reasons come first.
  public var place: RulingPlace { demand.form == .reasonsFirst ? .end : .start }

  /// The ranking by scores, and the reasons beside them.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Ranking> {
    let ruling = try reply.withBytes { JudgeLMScoresRuling.found(in: $0, demand) }.get()
    return Opinion(Ranking(scores: ruling.scores), reasoning: ruling.reasons, rung: .marker)
  }
}
