public import GavelCore

/// JudgeLM's judge of single answers: the reference stands as the first of two answers with the score 10, and the model
/// goes on with the score of the second.
///
/// Source: L. Zhu and others, *JudgeLM: Fine-tuned Large Language Models are Scalable Judges*, 2023; baaivision/JudgeLM.
public struct JudgeLMSingle: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  /// The name, such as `judgelm.single`.
  public let name: String
  /// System line, sections and instruction.
  public let texts: FormatTexts
  private let prompt: JudgeLMPrompt
  private let template: JudgeLMTemplate

  /// The format of one prompt.
  ///
  /// - Parameters:
  ///   - hasReference: Whether the reference also stands in a section of its own.
  ///   - isFast: Whether generation stops behind the score.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(hasReference: Bool = false, isFast: Bool = false, wording: FormatWording = .own) throws {
    let form = isFast ? JudgeLMReplyForm.scoresAlone : .scoresFirst
    try self.init(JudgeLMPrompt(layout: .single, hasReference: hasReference, form: form), wording)
  }

  init(_ prompt: JudgeLMPrompt, _ wording: FormatWording) throws {
    texts = try JudgeLMTemplate.texts(prompt, wording)
    name = prompt.name
    template = try JudgeLMTemplate(prompt, texts)
    self.prompt = prompt
  }

  /// Raw text.
  public var requirements: BackendCapabilities { .rawText }
  /// Temperature 0.2.
  public var sampling: Sampling { JudgeLMTemplate.sampling }
  /// One score on the first line.
  public var reader: JudgeLMScoreReader { JudgeLMScoreReader() }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, or `unfit-item` for a conversation that is not one question.
  public func question(about submission: Submission) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    let reference = try needs.reference(submission.references)
    return try template.question(
      try needs.question(submission.messages), [reference, submission.response],
      reference: prompt.hasReference ? reference : nil)
  }
}
