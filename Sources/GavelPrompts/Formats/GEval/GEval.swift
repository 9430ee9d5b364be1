public import GavelCore

/// G-Eval's judge of summaries: one aspect, and a score with nothing besides it.
///
/// Its authors draw 20 scores at temperature 2 and take their mean, see `GEvalSamples`; their paper weighs the scores by
/// their probabilities instead, which ``Scoring/weighted`` does with one call.
///
/// ```swift
/// let judge = LLMJudge(try GEval(.coherence, .weighted), backend: backend)
/// ```
///
/// Source: Y. Liu and others, *G-Eval: NLG Evaluation using GPT-4 with Better Human Alignment*, 2023; nlpyang/geval at
/// 6f84404.
public struct GEval: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  /// Where a score comes from.
  public enum Scoring: Sendable {
    /// The score that a reply names; several replies are averaged outside.
    case named
    /// The mean of all scores, weighed by the probabilities of the token where the score stands.
    case weighted
  }

  /// How many alternatives of a token are asked for: as many as common servers tell.
  private static let alternatives = 20

  /// The text file.
  public let texts: FormatTexts
  /// Whether values are filled in all at once.
  public let isSafe: Bool
  private let aspect: GEvalAspect
  private let scoring: Scoring
  private let template: SequentialTemplate

  /// The format of one aspect.
  ///
  /// - Parameters:
  ///   - aspect: What is rated.
  ///   - scoring: Where the score comes from.
  ///   - wording: Whose words.
  ///   - isSafe: Whether a document is kept from capturing the slot of the summary.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(
    _ aspect: GEvalAspect, _ scoring: Scoring = .named, wording: FormatWording = .own, isSafe: Bool = false
  ) throws {
    texts = try FormatTexts([aspect.key], wording, own: GEvalOwnTexts.all)
    template = SequentialTemplate(gEval: texts[aspect.key])
    self.aspect = aspect
    self.scoring = scoring
    self.isSafe = isSafe
  }

  /// The name, such as `g-eval.coh`; `.weighted` behind it where scores are weighed.
  public var name: String { Self.name(aspect, scoring) }

  static func name(_ aspect: GEvalAspect, _ scoring: Scoring) -> String {
    "g-eval.\(aspect.rawValue)\(scoring == .weighted ? ".weighted" : "")"
  }

  /// Log-probabilities where scores are weighed.
  public var requirements: BackendCapabilities { scoring == .weighted ? .logProbabilities : [] }
  /// Temperature 2, all tokens, as its authors draw; at 0 where scores are weighed.
  public var sampling: Sampling { scoring == .weighted ? .greedy : Sampling(temperature: 2, topP: 1) }
  /// The score at the beginning of the reply.
  public var reader: GEvalReader { GEvalReader(aspect) }

  /// The question about `submission`: its answer is the summary; the document is its context, or its question where it
  /// has none.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a conversation of several turns without a context.
  public func question(about submission: Submission) throws -> Prompt {
    var values = ["Summary": submission.response]
    if aspect.showsDocument {
      values["Document"] =
        try submission.context ?? SubjectNeeds(format: name).question(submission.messages)
    } else {
      // No slot shows it, so it can hold anything.
      values["Document"] = ""
    }
    let text =
      isSafe
      ? try SafeSequentialTemplate(template).filled(with: values) : try template.filled(with: values)
    return Prompt(
      .chat([.system(text)]), logProbabilities: scoring == .weighted ? Self.alternatives : nil, maxTokens: 5,
      warnings: captures(in: values))
  }

  /// The score named, or the mean of all scores at its place.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<Score> {
    let opinion = try PublishedReply(completion, to: prompt).opinion(reader)
    return scoring == .named ? opinion : try weighted(Reply(completion), named: opinion)
  }

  private func weighted(_ reply: Reply, named: Opinion<Score>) throws(JudgmentError) -> Opinion<Score> {
    var opinion = named
    let place = reply.tokens.first { GEvalWeights.number($0.token.text) == named.verdict.value }
    guard let place, !place.token.alternatives.isEmpty else {
      opinion.warnings.append(Self.noProbabilities)
      return opinion
    }
    let weights = GEvalWeights(place.token.alternatives, highest: aspect.highest)
    guard let mean = weights.mean else {
      throw JudgmentError(
        .noMarker, "no score of the scale is among the likeliest tokens at its place", raw: reply.text)
    }
    opinion.verdict = Score(mean, basis: .expectation, scale: aspect.scale)
    opinion.mass = weights.mass
    if weights.mass < 0.5 { opinion.warnings.append(Self.lowMass) }
    return opinion
  }

  private func captures(in values: [String: String]) -> [JudgmentWarning] {
    guard !isSafe, let document = values["Document"], document.contains("{{Summary}}") else { return [] }
    return [
      JudgmentWarning(
        .forgedMarker,
        "the document holds the slot of the summary, and the format fills it; '\(name)+safe' does not")
    ]
  }

  private static let noProbabilities = JudgmentWarning(
    .noProbabilities, "the server sent no probabilities: the score named is taken, not a mean")
  private static let lowMass = JudgmentWarning(
    .lowMass, "the scores together have less than half of the probability")
}
