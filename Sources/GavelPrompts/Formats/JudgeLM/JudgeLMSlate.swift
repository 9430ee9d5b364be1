public import GavelCore

/// JudgeLM's judge of 2 to 19 answers: a score for each, on one line.
///
/// Source: L. Zhu and others, *JudgeLM: Fine-tuned Large Language Models are Scalable Judges*, 2023; baaivision/JudgeLM.
public struct JudgeLMSlate: PublishedFormat {
  /// What is judged.
  public typealias Subject = Slate
  /// What a ruling says.
  public typealias Verdict = Ranking

  /// The name, such as `judgelm.multi`.
  public let name: String
  /// System line, sections and instruction.
  public let texts: FormatTexts
  private let prompt: JudgeLMPrompt
  private let template: JudgeLMTemplate

  /// The format of one prompt.
  ///
  /// - Parameters:
  ///   - hasReference: Whether a reference is shown.
  ///   - form: Where scores and reasons stand; reasons first are always asked for in Gavel's own words.
  ///   - isReversed: Whether the first two answers are shown in the other order; rankings are in the order of the item.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(
    hasReference: Bool = false, form: JudgeLMReplyForm = .scoresFirst, isReversed: Bool = false,
    wording: FormatWording = .own
  ) throws {
    try self.init(
      JudgeLMPrompt(layout: .multi, hasReference: hasReference, form: form, isReversed: isReversed), wording)
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
  /// Two scores or more on one line; a reply must have as many as there are answers.
  public var reader: JudgeLMSlateReader { JudgeLMSlateReader(prompt.form) }

  /// The question about `slate`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, or `unfit-item` for a conversation that is not one question, or more
  ///   than 19 answers.
  public func question(about slate: Slate) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    return try template.question(
      try needs.question(slate.messages), inOrder(slate.responses),
      reference: prompt.hasReference ? try needs.reference(slate.references) : nil)
  }

  /// As many scores as answers were shown, in the order of the item.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<Ranking> {
    let count = prompt.exhibits.count { $0.role == .judged }
    let reader = JudgeLMSlateReader(self.prompt.form, answers: count)
    var opinion = try PublishedReply(completion, to: prompt).opinion(reader)
    if let scores = opinion.verdict.scores { opinion.verdict = Ranking(scores: inOrder(scores)) }
    return opinion
  }

  /// The first two exchanged, if the format does that.
  private func inOrder<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    if prompt.isReversed { elements.swapAt(0, 1) }
    return elements
  }
}
