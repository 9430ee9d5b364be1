public import GavelCore

/// Reads the scores of two answers off the first line: `8 7`, then reasons; or off the last one, where reasons come first.
///
/// One space or one comma stands between plain decimal numbers. Another line of two scores must not differ.
public struct JudgeLMPairReader: ReplyReader {
  private let demand: JudgeLMScoresRuling.Demand

  /// A reader.
  ///
  /// - Parameters:
  ///   - form: Where the scores are wanted.
  ///   - stripping: Whether white space around the reply is taken away first, as the reference program does before it
  ///     parses.
  public init(_ form: JudgeLMReplyForm = .scoresFirst, stripping: Bool = true) {
    demand = JudgeLMScoresRuling.Demand(form: form, answers: 2, isStripping: stripping)
  }

  /// At the beginning, unless reasons come first.
  public var place: RulingPlace { demand.form == .reasonsFirst ? .end : .start }

  /// The preference for the higher score, with both scores, and the reasons beside them.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    let ruling = try reply.withBytes { JudgeLMScoresRuling.found(in: $0, demand) }.get()
    let scores = Preference.Scores(first: ruling.scores[0], second: ruling.scores[1])
    let winner: Preference.Winner =
      scores.first > scores.second ? .first : scores.first < scores.second ? .second : .tie
    return Opinion(Preference(winner, scores: scores), reasoning: ruling.reasons, rung: .marker)
  }
}
