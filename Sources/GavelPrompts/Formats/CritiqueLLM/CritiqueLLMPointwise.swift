public import GavelCore

/// CritiqueLLM's judge of single Chinese answers: a critique, then a dictionary with the overall score.
///
/// The model was trained for a layout without any instruction, as raw text without a chat template. Gavel's own wording
/// keeps the layout, and asks in one sentence behind it for what the reader reads, as no other model knows.
///
/// An item needs the field `category`, a name that AlignBench, Auto-J or LLMEval give to their questions, or the field
/// `type` with the type of answers itself.
///
/// Source: P. Ke and others, *CritiqueLLM: Towards an Informative Critique Generation Model for Evaluation of Large
/// Language Model Generation*, 2024; thu-coai/CritiqueLLM.
public struct CritiqueLLMPointwise: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  private let template: CritiqueLLMTemplate

  /// The format.
  ///
  /// - Parameters:
  ///   - hasReference: Whether a reference is shown.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(hasReference: Bool = true, wording: FormatWording = .own) throws {
    template = try CritiqueLLMTemplate(.init(isPair: false, hasReference: hasReference), wording)
  }

  /// `critiquellm.pointwise.reference`, or `critiquellm.pointwise.no_reference`.
  public var name: String { template.prompt.name }
  /// The layout, and the tables of categories.
  public var texts: FormatTexts { template.texts }
  /// Raw text.
  public var requirements: BackendCapabilities { .rawText }
  /// The overall score.
  public var reader: CritiqueLLMScoreReader { CritiqueLLMScoreReader() }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, `missing-field`, or `unfit-item` for a category or type that is not
  ///   known, or for a conversation of several turns.
  public func question(about submission: Submission) throws -> Prompt {
    let needs = template.needs
    var values = [
      "type": try template.types.answerType(in: submission.fields, needs),
      "question": try needs.question(submission.messages), "response": submission.response,
    ]
    if template.prompt.hasReference { values["reference"] = try needs.reference(submission.references) }
    return try template.question(values)
  }
}
