public import GavelCore

/// CritiqueLLM's judge of two Chinese answers: a critique, then a dictionary with the better one, or none.
///
/// The model was trained for a layout without any instruction, as raw text without a chat template. Gavel's own wording
/// keeps the layout, and asks in one sentence behind it for what the reader reads, as no other model knows.
///
/// Its authors ask in both orders and count how often both agree: see `CritiqueLLMAgreement`.
///
/// Source: P. Ke and others, *CritiqueLLM: Towards an Informative Critique Generation Model for Evaluation of Large
/// Language Model Generation*, 2024; thu-coai/CritiqueLLM.
public struct CritiqueLLMPairwise: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  private let template: CritiqueLLMTemplate

  /// The format.
  ///
  /// - Parameters:
  ///   - hasReference: Whether a reference is shown.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(hasReference: Bool = true, wording: FormatWording = .own) throws {
    template = try CritiqueLLMTemplate(.init(isPair: true, hasReference: hasReference), wording)
  }

  /// `critiquellm.pairwise.reference`, or `critiquellm.pairwise.no_reference`.
  public var name: String { template.prompt.name }
  /// The layout, and the tables of categories.
  public var texts: FormatTexts { template.texts }
  /// Raw text.
  public var requirements: BackendCapabilities { .rawText }
  /// The better answer.
  public var reader: CritiqueLLMWinnerReader { CritiqueLLMWinnerReader() }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, `missing-field`, or `unfit-item` for a category or type that is not
  ///   known, for conversations of several turns, or for what differs between both sides.
  public func question(about pair: Pair) throws -> Prompt {
    let needs = template.needs
    var values = [
      "type": try needs.shared(pair, "type") { try template.types.answerType(in: $0.fields, needs) },
      "question": try needs.shared(pair, "question") { try needs.question($0.messages) },
      "response_1": pair.first.response, "response_2": pair.second.response,
    ]
    if template.prompt.hasReference {
      values["reference"] = try needs.shared(pair, "reference") { try needs.reference($0.references) }
    }
    return try template.question(values)
  }
}
