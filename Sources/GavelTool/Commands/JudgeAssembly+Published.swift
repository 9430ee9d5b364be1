import GavelCore
import GavelEvaluation
import GavelPrompts

extension JudgeAssembly {
  /// The format of a published judge that the options name, and the rubric that it takes.
  ///
  /// A rubric of the program's own has a form for pairs and one for single answers, and judges of pairs may be trained on
  /// either.
  static func published(
    _ options: RunOptions, _ rubric: RubricFile?
  ) throws -> (AnyPublishedFormat, RubricFile?) {
    let wording = try options.wording.map { FormatWording.official(try WordingFolder.wording(at: $0)) }
    func format(_ rubric: RubricFile?) throws -> AnyPublishedFormat {
      try PublishedFormats.format(
        options.format ?? "", FormatSettings(wording: wording ?? .own, rubric: rubric))
    }
    do {
      do { return (try format(rubric), rubric) } catch let error as FormatError {
        guard error.code == .unfitRubric,
          let single = RubricCatalog.all.first(where: { $0.name == options.rubric })?.single
        else { throw error }
        return (try format(single), single)
      }
    } catch { throw error is ToolFailure ? error : ToolFailure.configuration("\(error)") }
  }

  /// Makes the judge of a published format and hands it to `user`.
  func assemble<Result>(
    _ format: AnyPublishedFormat, _ backend: any Backend, _ user: some JudgeUser<Result>
  ) async throws -> Result {
    switch format {
    case .score(let format):
      let judge = judge(format, backend, by: .mean)
      guard isComparing else { return try await user.use(judge, of: self) { try $0.submission() } }
      try checkComparesScores(format)
      return try await comparingScores(judge, user)
    case .scorecard(let format):
      let judge = judge(format, backend, by: .each(.mean))
      guard isComparing else { return try await user.use(judge, of: self) { try $0.submission() } }
      try checkComparesScores(format)
      return try await comparingScores(judge.mapVerdict("weighted-mean/1") { $0.mean() }, user)
    case .classification(let format):
      try checkIsJudging(format)
      return try await user.use(judge(format, backend, by: .majority), of: self) { try $0.submission() }
    case .critique(let format):
      try checkIsJudging(format)
      try checkIsAskedOnce(format)
      return try await user.use(llmJudge(format, backend), of: self) { try $0.submission() }
    case .preference(let format):
      try checkIsComparing(format)
      let judge = judge(format, backend, by: .majority)
      if options.singleOrder { return try await user.use(judge, of: self) { try $0.pair() } }
      return try await user.use(judge.swapAveraged(options.orderRule), of: self) { try $0.pair() }
    case .ranking(let format):
      try checkIsComparing(format)
      try checkIsAskedOnce(format)
      return try await user.use(llmJudge(format, backend), of: self) { try $0.slate() }
    }
  }

  private func llmJudge<Subject: Sendable, V: Verdict>(
    _ format: any PublishedFormat<Subject, V>, _ backend: any Backend
  ) -> LLMJudge<Subject, V> {
    LLMJudge(format, backend: backend, sampling: options.sampling(format.sampling), asks: options.asks)
  }

  private func judge<Subject: Sendable, V: Verdict>(
    _ format: any PublishedFormat<Subject, V>, _ backend: any Backend, by rule: VotingRule<V>
  ) -> any Judge<Subject, V> {
    let once = llmJudge(format, backend)
    return options.repeats > 1 ? once.repeated(options.repeats, by: rule) : once
  }

  private func checkComparesScores(_ format: any PublishedFormat) throws {
    guard options.byScores else {
      throw ToolFailure.configuration(
        "the format '\(format.name)' scores single answers; compare with --by-scores, or use gavel judge")
    }
  }

  private func checkIsJudging(_ format: any PublishedFormat) throws {
    guard !isComparing else {
      throw ToolFailure.configuration("the format '\(format.name)' judges single answers; use gavel judge")
    }
  }

  private func checkIsComparing(_ format: any PublishedFormat) throws {
    guard isComparing else {
      throw ToolFailure.configuration("the format '\(format.name)' compares answers; use gavel compare")
    }
    guard !options.byScores else {
      throw ToolFailure.configuration(
        "the format '\(format.name)' compares answers with each other; leave --by-scores out")
    }
  }

  private func checkIsAskedOnce(_ format: any PublishedFormat) throws {
    guard options.repeats == 1 else {
      throw ToolFailure.configuration(
        "verdicts of the format '\(format.name)' cannot be put to the vote; leave --repeats out")
    }
  }
}
