import GavelBackends
import GavelCore
import GavelEvaluation
import GavelMetrics
import GavelPrompts

/// Something that is done with a judge, whatever its subjects and verdicts.
protocol JudgeUser<Result> {
  associatedtype Result

  func use<Subject: Sendable, V: Verdict>(
    _ judge: any Judge<Subject, V>, of assembly: JudgeAssembly,
    subject: @escaping @Sendable (Item) throws -> Subject
  ) async throws -> Result
}

/// Puts the judge together that the options describe.
///
/// The kind of a rubric is known only at run time; each kind is therefore handed on inside a generic function.
struct JudgeAssembly: Sendable {
  let options: RunOptions
  let isComparing: Bool
  /// Who answers; nil for a judge without a model.
  let backend: (any Backend)?
  /// The rubric; nil for a judge without a model, and for formats of judges that take none.
  let rubric: RubricFile?
  /// The format of a published judge; nil where a general one is used.
  let published: AnyPublishedFormat?

  init(_ options: RunOptions, isComparing: Bool, backend: (any Backend)?) throws {
    self.options = options
    self.isComparing = isComparing
    self.backend = backend
    guard backend != nil else {
      (rubric, published) = (nil, nil)
      return
    }
    let isPublished = options.format.map { PublishedFormats.entry($0) != nil } ?? false
    if options.wording != nil, !isPublished {
      throw ToolFailure.configuration(
        "--wording is for formats of published judges, which 'gavel formats' lists; "
          + "'\(options.format ?? "reason-then-rule")' is in Gavel's own words")
    }
    let name = options.rubric ?? (isPublished ? nil : "helpfulness")
    let given = try name.map { try RubricCatalog.rubric($0, forPairs: isComparing && !options.byScores) }
    (published, rubric) = isPublished ? try Self.published(options, given) : (nil, given)
  }

  /// What an item must hold.
  var need: ItemNeed {
    if case .ranking = published { return .slate }
    return isComparing ? .pair : .submission
  }

  /// The judge's name in records: short, and the same for equal settings.
  var name: String {
    if let backend, let published { return "\(published.base.identifier), \(backend.model)" }
    guard let backend, let rubric else { return baselineName }
    return "\(rubric.name), \(options.format ?? "reason-then-rule"), \(backend.model)"
  }

  private var baselineName: String { options.judge ?? "chrf" }

  /// Makes the judge and hands it to `user`.
  func assemble<Result>(_ user: some JudgeUser<Result>) async throws -> Result {
    if let backend, let published { return try await assemble(published, backend, user) }
    guard let backend, let rubric else { return try await assembleBaseline(user) }
    switch rubric.content {
    case .score(let content):
      if isComparing, !options.byScores {
        throw ToolFailure.configuration(
          "the rubric '\(content.name)' scores single answers; compare with --by-scores, or use a preference rubric"
        )
      }
      if rubric.perCriterion {
        let judge = try pointwise(content.perCriterion, backend, by: .each(.mean))
        guard isComparing else { return try await user.use(judge, of: self) { try $0.submission() } }
        return try await comparingScores(judge.mapVerdict("weighted-mean/1") { $0.mean() }, user)
      }
      let judge = try pointwise(content, backend, by: .mean)
      guard isComparing else { return try await user.use(judge, of: self) { try $0.submission() } }
      return try await comparingScores(judge, user)
    case .classification(let content):
      guard !isComparing else {
        throw ToolFailure.configuration(
          "the rubric '\(content.name)' classifies single answers; use gavel judge")
      }
      if rubric.perCriterion {
        return try await user.use(
          try pointwise(content.perCriterion, backend, by: .each(.majority)), of: self
        ) {
          try $0.submission()
        }
      }
      return try await user.use(try pointwise(content, backend, by: .majority), of: self) {
        try $0.submission()
      }
    case .preference(let content):
      guard isComparing else {
        throw ToolFailure.configuration(
          "the rubric '\(content.name)' compares two answers; use gavel compare")
      }
      if rubric.perCriterion {
        return try await pairwise(content.perCriterion, backend, by: .each(.majority), user)
      }
      return try await pairwise(content, backend, by: .majority, user)
    }
  }

  private func assembleBaseline<Result>(_ user: some JudgeUser<Result>) async throws -> Result {
    if isComparing, let judge = BaselineCatalog.pairJudge(baselineName, options) {
      return try await user.use(judge, of: self) { try $0.pair() }
    }
    let judge = try BaselineCatalog.judge(baselineName, options)
    guard isComparing else { return try await user.use(judge, of: self) { try $0.submission() } }
    return try await comparingScores(judge, user)
  }

  func comparingScores<Result>(
    _ judge: some Judge<Submission, Score>, _ user: some JudgeUser<Result>
  ) async throws -> Result {
    try await user.use(judge.comparingPairs(tieMargin: options.tieMargin), of: self) { try $0.pair() }
  }

  private func style<R: Rubric>(for rubric: R) throws -> AnswerStyle<R> {
    let name = options.format ?? "reason-then-rule"
    guard let style = AnswerStyle<R>(named: name) else {
      if FormatCatalog.all.contains(where: { $0.name == name || $0.identifier == name }) {
        throw ToolFailure.configuration(
          "the format '\(name)' gives one ruling, and the rubric '\(rubric.name)' rules on each criterion by itself; "
            + "choose another format, or leave \"perCriterion\" out")
      }
      throw ToolFailure.configuration(
        FormatCatalog.refusal(of: name))
    }
    return style
  }

  private func pointwise<R: PointwiseRubric>(
    _ rubric: R, _ backend: any Backend, by rule: VotingRule<R.Verdict>
  ) throws -> any Judge<Submission, R.Verdict> {
    let judge = LLMJudge(
      pointwise: rubric, answer: try style(for: rubric), backend: backend, sampling: options.sampling(),
      asks: options.asks)
    return options.repeats > 1 ? judge.repeated(options.repeats, by: rule) : judge
  }

  private func pairwise<R: PairwiseRubric, Result>(
    _ rubric: R, _ backend: any Backend, by rule: VotingRule<R.Verdict>, _ user: some JudgeUser<Result>
  ) async throws -> Result {
    let once = LLMJudge(
      pairwise: rubric, answer: try style(for: rubric), backend: backend, sampling: options.sampling(),
      asks: options.asks)
    let judge: any Judge<Pair, R.Verdict> =
      options.repeats > 1 ? once.repeated(options.repeats, by: rule) : once
    if options.singleOrder { return try await user.use(judge, of: self) { try $0.pair() } }
    return try await user.use(judge.swapAveraged(options.orderRule), of: self) { try $0.pair() }
  }
}
