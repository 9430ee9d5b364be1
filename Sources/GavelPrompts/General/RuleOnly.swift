public import GavelCore

/// Asks for the ruling alone, as one small JSON object: `score`, or `verdict` with one of the rubric's words.
///
/// It costs a few tokens a ruling, and the model cannot think before it. The object is asked for in words and, where the
/// backend can, by schema; a bare answer is read as well, on the lowest rung. With separate criteria there is one such
/// object for each, under the name of the criterion.
public struct RuleOnly<Subject: Exhibitable, R: Rubric>: PromptFormat {
  /// What a ruling says.
  public typealias Verdict = R.Verdict

  private let rubric: R
  private let wording: Instructions<R>
  private let shape: VerdictObject<R>

  /// The format for `rubric`.
  public init(_ rubric: R, of _: Subject.Type = Subject.self) {
    self.rubric = rubric
    wording = Instructions(rubric)
    shape = VerdictObject(rubric, hasReasons: false)
  }

  /// `rule-only/1`.
  public var identifier: String { "rule-only/1" }

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
      warnings: sheet.warnings(objectsHaveReasons: false), exhibits: sheet.exhibits)
  }

  private func messages(_ sheet: ExhibitSheet<R>) -> [Message] {
    let system = """
      \(sheet.instructions)

      Give no reasons. Reply with one JSON object of this form and nothing else:
      \(shape.form)
      """
    return [
      .system(system), .user("\(sheet.fences.text)\n\nNow the JSON object with \(shape.keysInWords) alone."),
    ]
  }

  /// The ruling of the one object in the reply, else of an answer that stands alone.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<R.Verdict> {
    let wasEnforced = prompt.answer != .text && !completion.droppedParameters.contains("response_format")
    let reply = Reply(completion)
    do {
      return try VerdictObjectReader(reply, shape: shape, rubric: rubric, prompt: prompt)
        .opinion(wasEnforced: wasEnforced)
    } catch let error as JudgmentError where error.code == .noMarker && rubric.separateCriteria.isEmpty {
      let bare = BareAnswer(in: reply, to: prompt) { (try? rubric.verdict(from: $0)) == nil ? nil : $0 }
      guard let bare, !reply.isCut || !AnswerSpelling.mayContinue(bare.answer, in: rubric.answerForm) else {
        throw error
      }
      return Opinion(try rubric.verdict(from: bare.answer), rung: .lenient)
    }
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
