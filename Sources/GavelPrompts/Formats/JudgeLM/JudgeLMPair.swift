public import GavelCore

/// JudgeLM's judge of pairs: a score for each of two answers, for models that continue raw text.
///
/// ```swift
/// let format = try JudgeLMPair(hasReference: true, wording: .official(wording))
/// let judge = LLMJudge(format, backend: backend).swapAveraged(.average)
/// ```
///
/// Source: L. Zhu and others, *JudgeLM: Fine-tuned Large Language Models are Scalable Judges*, 2023; baaivision/JudgeLM.
public struct JudgeLMPair: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  /// The name, such as `judgelm.pair.reference`.
  public let name: String
  /// System line, sections and instruction.
  public let texts: FormatTexts
  private let prompt: JudgeLMPrompt
  private let template: JudgeLMTemplate

  /// The format of one prompt.
  ///
  /// - Parameters:
  ///   - hasReference: Whether a reference is shown.
  ///   - form: Where scores and reasons stand. ``JudgeLMReplyForm/reasonsFirst`` is asked for in Gavel's own words, whatever
  ///     `wording` is: there are no official ones.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(
    hasReference: Bool = false, form: JudgeLMReplyForm = .scoresFirst, wording: FormatWording = .own
  ) throws {
    try self.init(JudgeLMPrompt(layout: .pair, hasReference: hasReference, form: form), wording)
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
  /// Two scores on one line.
  public var reader: JudgeLMPairReader { JudgeLMPairReader(prompt.form) }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, or `unfit-item` for a conversation that is not one question for both.
  public func question(about pair: Pair) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    let question = try needs.shared(pair, "question") { try needs.question($0.messages) }
    let references = try needs.shared(pair, "reference") { prompt.hasReference ? $0.references : [] }
    return try template.question(
      question, [pair.first.response, pair.second.response],
      reference: prompt.hasReference ? try needs.reference(references) : nil)
  }
}
