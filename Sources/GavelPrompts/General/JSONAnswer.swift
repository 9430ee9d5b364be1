public import GavelCore

/// Asks for one JSON object: `reason`, then `score`, or `verdict` with one of the rubric's words.
///
/// The object is asked for in words and, where the backend can, by schema. With separate criteria there is one such
/// object for each, under the name of the criterion.
public struct JSONAnswer<Subject: Exhibitable, R: Rubric>: PromptFormat {
  /// What a ruling says.
  public typealias Verdict = R.Verdict

  private let rubric: R
  private let wording: Instructions<R>
  private let shape: VerdictObject<R>

  /// The format for `rubric`.
  public init(_ rubric: R, of _: Subject.Type = Subject.self) {
    self.rubric = rubric
    wording = Instructions(rubric)
    shape = VerdictObject(rubric)
  }

  /// `json/1`.
  public var identifier: String { "json/1" }

  /// The identifier, the rubric and a digest of the wording.
  public var provenance: Provenance {
    GeneralFormat.provenance(
      identifier, rubric, messages(ExhibitSheet(blank: wording)))
  }

  /// Twice: a second time with the unread reply.
  public var asks: Int { 2 }

  /// Instructions first, then the texts in their fences, then a reminder of the form.
  public func prompt(for subject: Subject, on capabilities: BackendCapabilities) throws -> Prompt {
    let sheet = try ExhibitSheet(subject.exhibits, wording)
    return Prompt(
      .chat(messages(sheet)), answer: capabilities.contains(.structuredOutput) ? .json(shape.schema) : .text,
      warnings: sheet.warnings(), exhibits: sheet.exhibits)
  }

  private func messages(_ sheet: ExhibitSheet<R>) -> [Message] {
    let system = """
      \(sheet.instructions)

      Reply with one JSON object of this form and nothing else; the reason is one or two sentences:
      \(shape.form)
      """
    let user = "\(sheet.fences.text)\n\nNow the JSON object with \(shape.keysInWords)."
    return [.system(system), .user(user)]
  }

  /// The ruling of the one object in the reply.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<R.Verdict> {
    let wasEnforced = prompt.answer != .text && !completion.droppedParameters.contains("response_format")
    return try VerdictObjectReader(
      Reply(completion), shape: shape, rubric: rubric, prompt: prompt
    )
    .opinion(wasEnforced: wasEnforced)
  }

  /// The conversation so far, and what form is wanted.
  public func prompt(after completion: Completion, to prompt: Prompt, failing error: JudgmentError) -> Prompt
  {
    GeneralFormat.asking(
      prompt, after: completion,
      "That reply is not the JSON object that was asked for. Reply with this object alone:\n"
        + shape.form)
  }
}
