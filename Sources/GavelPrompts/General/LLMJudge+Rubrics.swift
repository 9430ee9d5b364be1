public import GavelCore

extension LLMJudge where Subject == Submission {
  /// A judge of single answers by `rubric`.
  ///
  /// ```swift
  /// let judge = LLMJudge(pointwise: .helpfulness, backend: backend)
  /// ```
  ///
  /// - Parameters:
  ///   - rubric: What to look at.
  ///   - answer: How to ask for the ruling.
  ///   - backend: Who answers.
  ///   - sampling: How answers are drawn; nil for temperature 0.
  ///   - asks: How often one question is asked in all, until a reply can be read; nil for 2.
  public init<R: PointwiseRubric>(
    pointwise rubric: R, answer: AnswerStyle<R> = .reasonThenRule, backend: any Backend,
    sampling: Sampling? = nil, asks: Int? = nil
  ) where R.Verdict == Verdict {
    self.init(answer.format(for: rubric), backend: backend, sampling: sampling, asks: asks)
  }
}

extension LLMJudge where Subject == Pair {
  /// A judge of pairs by `rubric`, asked in the order given: see `swapAveraged()`.
  ///
  /// - Parameters:
  ///   - rubric: What to look at.
  ///   - answer: How to ask for the ruling.
  ///   - backend: Who answers.
  ///   - sampling: How answers are drawn; nil for temperature 0.
  ///   - asks: How often one question is asked in all, until a reply can be read; nil for 2.
  public init<R: PairwiseRubric>(
    pairwise rubric: R, answer: AnswerStyle<R> = .reasonThenRule, backend: any Backend,
    sampling: Sampling? = nil, asks: Int? = nil
  ) where R.Verdict == Verdict {
    self.init(answer.format(for: rubric), backend: backend, sampling: sampling, asks: asks)
  }
}

extension LLMJudge where Subject: Exhibitable {
  /// A judge of subjects of one's own by `rubric`.
  ///
  /// - Parameters:
  ///   - rubric: What to look at.
  ///   - subject: The kind of subject.
  ///   - answer: How to ask for the ruling.
  ///   - backend: Who answers.
  ///   - sampling: How answers are drawn; nil for temperature 0.
  ///   - asks: How often one question is asked in all, until a reply can be read; nil for 2.
  public init<R: PointwiseRubric>(
    pointwise rubric: R, of subject: Subject.Type, answer: AnswerStyle<R> = .reasonThenRule,
    backend: any Backend, sampling: Sampling? = nil, asks: Int? = nil
  ) where R.Verdict == Verdict {
    self.init(answer.format(for: rubric), backend: backend, sampling: sampling, asks: asks)
  }
}
