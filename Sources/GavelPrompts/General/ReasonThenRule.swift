public import GavelCore

/// Asks for reasons in prose and then a last line with the ruling.
///
/// A ruling that stands before its reasons, or without any, is not accepted. The reader takes the last line; a single
/// ruling elsewhere is read as well, on a lower rung.
public struct ReasonThenRule<Subject: Exhibitable, R: Rubric>: PromptFormat {
  /// What a ruling says.
  public typealias Verdict = R.Verdict

  private let rubric: R
  private let wording: Instructions<R>

  /// The format for `rubric`.
  public init(_ rubric: R, of _: Subject.Type = Subject.self) {
    self.rubric = rubric
    wording = Instructions(rubric)
  }

  /// `reason-then-rule/1`.
  public var identifier: String { "reason-then-rule/1" }

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
    return Prompt(.chat(messages(sheet)), warnings: sheet.warnings(), exhibits: sheet.exhibits)
  }

  private func messages(_ sheet: ExhibitSheet<R>) -> [Message] {
    let form = form(sheet.marker)
    let system = """
      \(sheet.instructions)

      Write your reasons first, in two or three sentences. Then write the ruling on a new line, in this form:
      \(form)
      """
    let user = """
      \(sheet.fences.text)

      Now write your reasons, and then on a new line:
      \(form)
      """
    return [.system(system), .user(user)]
  }

  /// The lines of the ruling as the prompt shows them; themselves no ruling.
  private func form(_ marker: RulingMarker) -> String {
    rubric.separateCriteria.isEmpty
      ? marker.form(rubric)
      : rubric.separateCriteria.map { marker.form(rubric, criterion: $0.name) }.joined(separator: "\n")
  }

  /// The ruling of the last line, with the text before it as reasoning.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<R.Verdict> {
    let reply = Reply(completion)
    let marker = ExhibitSheet.marker(for: prompt.exhibits, wording)
    return try RulingLines(reply, marker: marker, rubric: rubric, prompt: prompt).opinion()
  }

  /// The conversation so far, and what form is wanted.
  public func prompt(after completion: Completion, to prompt: Prompt, failing error: JudgmentError) -> Prompt
  {
    let marker = ExhibitSheet.marker(for: prompt.exhibits, wording)
    return GeneralFormat.asking(
      prompt, after: completion,
      "That reply has no readable ruling. Write one or two sentences of reasons again, and then on a new line:\n"
        + form(marker))
  }
}
