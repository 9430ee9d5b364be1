public import GavelCore

/// Prometheus 2 on pairs: feedback, then `[RESULT]` and `A` or `B`; there is no tie.
///
/// ```swift
/// let format = try PrometheusRelative(criterion: "Which answer is the more helpful?")
/// let judge = LLMJudge(format, backend: backend).swapAveraged(.conservative)
/// ```
///
/// There are two wordings of it, which are different judges: the one of its authors' repository, and the one of their
/// released package.
///
/// Source: S. Kim and others, *Prometheus 2*, 2024; prometheus-eval/prometheus-eval at dcfb442, and its package 0.1.20.
public struct PrometheusRelative: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  private let template: PrometheusTemplate

  /// The format for a rubric, which is shown with its levels.
  ///
  /// - Parameters:
  ///   - rubric: One criterion with five levels.
  ///   - material: What is shown beside the answers; a context there is in the repository's wording alone.
  ///   - edition: Which wording.
  ///   - isRawText: Whether it is one text for a server without a chat template, such as plain vLLM.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded: it says so where the other edition is;
  ///   ``FormatError`` `unfit-rubric` where the rubric needs what the format does not show.
  public init(
    _ rubric: PrometheusRubric, _ material: PrometheusMaterial = .nothing,
    edition: PrometheusEdition = .repository, isRawText: Bool = false, wording: FormatWording = .own
  ) throws {
    template = try PrometheusTemplate(
      PrometheusVariant(isRelative: true, material, edition, isRawText: isRawText), rubric: rubric.text,
      named: rubric.name, needs: rubric.needs, wording: wording)
  }

  /// The format for a criterion alone, as its judge was trained; parameters and errors as for a rubric.
  public init(
    criterion: String, _ material: PrometheusMaterial = .nothing, edition: PrometheusEdition = .repository,
    isRawText: Bool = false, wording: FormatWording = .own
  ) throws {
    template = try PrometheusTemplate(
      PrometheusVariant(isRelative: true, material, edition, isRawText: isRawText),
      rubric: PrometheusRubric.bracketed(criterion), named: "criterion", wording: wording)
  }

  /// The format for the rubric of a file: one for scores is shown whole, of one for preferences the criterion.
  init(_ variant: PrometheusVariant, _ file: RubricFile, wording: FormatWording) throws {
    guard case .preference(let rubric) = file.content else {
      let rubric = try PrometheusRubric(file)
      template = try PrometheusTemplate(
        variant, rubric: rubric.text, named: rubric.name, needs: rubric.needs, wording: wording)
      return
    }
    guard rubric.criteria.count == 1, !rubric.allowsTie else {
      throw FormatError(
        .unfitRubric, format: variant.name,
        "takes one criterion and knows no tie; the rubric '\(rubric.name)' "
          + (rubric.allowsTie
            ? "allows one: write \"allowsTie\": false"
            : "has \(rubric.criteria.count): write one rubric for each"))
    }
    template = try PrometheusTemplate(
      variant, rubric: PrometheusRubric.bracketed(rubric.criteria[0].description), named: rubric.name,
      needs: rubric.needs, wording: wording)
  }

  /// The format with any text in the place of the rubric, which the judge was not trained for.
  package init(_ variant: PrometheusVariant, bareRubric text: String, wording: FormatWording) throws {
    template = try PrometheusTemplate(variant, rubric: text, named: "bare", wording: wording)
  }

  /// The name, such as `prometheus2.relative.reference.release-0.1.20`.
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
  /// Letters behind `[RESULT]`.
  public var reader: PrometheusWinnerReader { PrometheusWinnerReader() }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, `missing-field` for a context, or `unfit-item` for a conversation, or
  ///   for different questions, references or contexts.
  public func question(about pair: Pair) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    let instruction = try needs.shared(pair, "question") { try needs.question($0.messages) }
    if template.variant.material != .nothing {
      _ = try needs.shared(pair, "reference") { $0.references }
      _ = try needs.shared(pair, "context") { $0.context }
    }
    return try template.question(
      ["response_A": pair.first.response, "response_B": pair.second.response], instruction: instruction,
      pair.first, pair.exhibits)
  }
}
