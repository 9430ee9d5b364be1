/// A judge of pairs that scores each answer by itself and compares.
struct PairComparingJudge: Judge {
  let base: any Judge<Submission, Score>
  let tieMargin: Double

  var provenance: Provenance {
    Provenance("comparing-pairs/1", configuration: ["tieMargin": "\(tieMargin)"], parts: [base.provenance])
  }

  func judge(_ pair: Pair, in context: JudgmentContext) async throws -> Judgment<Preference> {
    let contexts = [context.child(.side(0)), context.child(.side(1))]
    let answers = try await FanOut.judgments(of: contexts) { index, context in
      try await base.judge(index == 0 ? pair.first : pair.second, in: context)
    }
    let judgments = try FanOut.all(answers)
    let scores = Preference.Scores(first: judgments[0].verdict.value, second: judgments[1].verdict.value)
    let difference = scores.first - scores.second
    let winner: Preference.Winner =
      abs(difference) <= tieMargin ? .tie : difference > 0 ? .first : .second
    return FanOut.combine(judgments, contexts, into: Preference(winner, scores: scores), by: provenance)
  }
}

extension Judge where Subject == Submission, Verdict == Score {
  /// This judge scoring each answer of a pair by itself: the higher score wins.
  ///
  /// ```swift
  /// let better = judge.comparingPairs(tieMargin: 0.5)
  /// ```
  ///
  /// - Parameter tieMargin: Scores that differ by no more are a tie.
  /// - Returns: A judge of pairs whose verdicts carry both scores.
  public func comparingPairs(tieMargin: Double = 0) -> some Judge<Pair, Preference> {
    precondition(tieMargin >= 0 && tieMargin.isFinite, "a margin is not negative")
    return PairComparingJudge(base: self, tieMargin: tieMargin)
  }
}

extension Judge {
  /// Only for judges that score single submissions.
  @available(
    *, unavailable,
    message:
      "comparingPairs() compares the scores of single answers, so it needs a judge of Submission with Score verdicts; this one judges something else"
  )
  public func comparingPairs(tieMargin: Double = 0) -> Self { self }
}
