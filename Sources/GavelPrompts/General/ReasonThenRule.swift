public import GavelCore

/// Asks for reasons in prose and then a last line with the ruling.
///
/// A ruling that stands before its reasons, or without any, is not accepted. The reader takes the last line; a single
/// ruling elsewhere is read as well, on a lower rung.
public struct ReasonThenRule<Subject: Exhibitable, R: Rubric>: PromptFormat {
  /// What a ruling says.
  public typealias Verdict = R.Verdict

  private let rubric: R

  /// The format for `rubric`.
  public init(_ rubric: R, of _: Subject.Type = Subject.self) { self.rubric = rubric }

  /// `reason-then-rule/1`.
  public var identifier: String { "reason-then-rule/1" }

  /// The identifier and the rubric.
  public var provenance: Provenance { GeneralFormat.provenance(identifier, rubric) }

  /// Twice: a second time with the unread reply.
  public var asks: Int { 2 }

  /// Instructions first, then the texts in their fences, then a reminder of the form.
  public func prompt(for subject: Subject, on capabilities: BackendCapabilities) throws -> Prompt {
    let sheet = ExhibitSheet(subject.exhibits, rubric: rubric)
    let system = """
      \(sheet.instructions)

      First write your reasons, in two or three sentences. Then end with \(ending(sheet.marker)) and nothing after it:
      \(forms(sheet.marker))
      """
    let user = "\(sheet.fences.text)\n\nNow your reasons, then \(reminder(sheet.marker))."
    return Prompt(
      .chat([.system(system), .user(user)]), warnings: sheet.warnings, exhibits: sheet.exhibits)
  }

  private func ending(_ marker: RulingMarker) -> String {
    rubric.separateCriteria.isEmpty
      ? "one line of this form"
      : "one line for each of the \(rubric.separateCriteria.count) criteria, of these forms"
  }

  private func reminder(_ marker: RulingMarker) -> String {
    rubric.separateCriteria.isEmpty
      ? "the line that begins with \(marker.word):" : "the lines that begin with \(marker.word)"
  }

  private func forms(_ marker: RulingMarker) -> String {
    rubric.separateCriteria.isEmpty
      ? marker.form(rubric)
      : rubric.separateCriteria.map { marker.form(rubric, criterion: $0.name) }.joined(separator: "\n")
  }

  /// The ruling of the last line, with the text before it as reasoning.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<R.Verdict> {
    let reply = Reply(completion)
    let marker = ExhibitSheet(prompt.exhibits, rubric: rubric).marker
    return try RulingLines(reply, marker: marker, rubric: rubric, prompt: prompt).opinion()
  }

  /// The conversation so far, and what form is wanted.
  public func prompt(after completion: Completion, to prompt: Prompt, failing error: JudgmentError) -> Prompt
  {
    let marker = ExhibitSheet(prompt.exhibits, rubric: rubric).marker
    return GeneralFormat.asking(
      prompt, after: completion,
      "That reply holds no readable ruling. Write your reasons again, in one or two sentences, and end with:\n"
        + forms(marker))
  }
}
