public import GavelCore

/// Prometheus 2 on single answers: feedback, then `[RESULT]` and a score from 1 to 5.
///
/// ```swift
/// let rubric = try PrometheusRubric(.helpfulness)
/// let judge = LLMJudge(try PrometheusAbsolute(rubric, .reference), backend: backend)
/// ```
///
/// Its authors draw at temperature 1 and ask up to eleven times until a reply can be read; see `PrometheusRetries`. The
/// repetition penalty of 1.03 that they set as well is not sent.
///
/// Source: S. Kim and others, *Prometheus 2*, 2024; prometheus-eval/prometheus-eval at dcfb442.
public struct PrometheusAbsolute: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  private let template: PrometheusTemplate

  /// The format for a rubric.
  ///
  /// - Parameters:
  ///   - rubric: One criterion with five levels.
  ///   - material: What is shown beside the answer.
  ///   - isRawText: Whether it is one text for a server without a chat template, such as plain vLLM.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded; ``FormatError`` `unfit-rubric` where the rubric
  ///   needs what the format does not show.
  public init(
    _ rubric: PrometheusRubric, _ material: PrometheusMaterial = .nothing, isRawText: Bool = false,
    wording: FormatWording = .own
  ) throws {
    template = try PrometheusTemplate(
      PrometheusVariant(isRelative: false, material, isRawText: isRawText), rubric: rubric.text,
      named: rubric.name, needs: rubric.needs, wording: wording)
  }

  /// The format with any text in the place of the rubric, which the judge was not trained for.
  package init(_ variant: PrometheusVariant, bareRubric text: String, wording: FormatWording) throws {
    template = try PrometheusTemplate(variant, rubric: text, named: "bare", wording: wording)
  }

  /// The name, such as `prometheus2.absolute.reference`.
  public var name: String { template.variant.name }
  /// System message and user's turn.
  public var texts: FormatTexts { template.texts }
  /// Raw text for servers without a chat template.
  public var requirements: BackendCapabilities { template.requirements }
  /// Temperature 1, from nine tenths of the probability.
  public var sampling: Sampling { PrometheusDefaults.prometheus2.sampling }
  /// Eleven times.
  public var asks: Int { PrometheusDefaults.asks }
  /// The rubric.
  public var settings: [String: String] { template.settings }
  /// Scores behind `[RESULT]`.
  public var reader: PrometheusScoreReader { PrometheusScoreReader() }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, `missing-field` for a context, or `unfit-item` for a conversation.
  public func question(about submission: Submission) throws -> Prompt {
    try template.question(
      ["response": submission.response],
      instruction: try SubjectNeeds(format: name).question(submission.messages), submission,
      submission.exhibits)
  }
}
