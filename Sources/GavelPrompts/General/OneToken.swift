public import GavelCore

/// Asks for one sign, a digit or a letter, and weighs all answers by the probabilities of that one token.
///
/// Where the server sends log-probabilities the verdict is an expected score, a share or the likeliest class: the
/// spellings of one answer are summed, and what they capture together is kept on the call as its mass. Where it sends none
/// the verdict is the answer named, with the warning `no-probabilities`. No reasons are asked for: it is the cheapest way,
/// and the model cannot think first.
///
/// Source of the expected score: Y. Liu and others, *G-Eval: NLG Evaluation using GPT-4 with Better Human Alignment*, 2023.
public struct OneToken<Subject: Exhibitable, R: EnumerableRubric>: PromptFormat {
  /// What a ruling says.
  public typealias Verdict = R.Verdict

  /// How many alternatives are asked for: as many as common servers tell.
  private static var alternatives: Int { 20 }
  /// A sign, and what some models put around it.
  private static var limit: Int { 8 }

  private let rubric: R
  private let wording: Instructions<R>
  private let codes: AnswerCodes

  /// The format for `rubric`.
  public init(_ rubric: R, of _: Subject.Type = Subject.self) {
    self.rubric = rubric
    wording = Instructions(rubric)
    codes = AnswerCodes(for: rubric.answers)
  }

  /// `one-token/1`.
  public var identifier: String { "one-token/1" }

  /// The identifier, the rubric and a digest of the wording.
  public var provenance: Provenance {
    GeneralFormat.provenance(
      identifier, rubric, messages(ExhibitSheet(blank: wording)))
  }

  /// Twice: a second time with the unread reply.
  public var asks: Int { 2 }

  /// Instructions first, then the texts in their fences, then a reminder of the form.
  ///
  /// - Throws: `JudgmentError` `unmet-requirements` for a rubric whose answers are more than letters, or not whole numbers.
  public func prompt(for subject: Subject, on capabilities: BackendCapabilities) throws -> Prompt {
    guard !codes.entries.isEmpty else {
      throw JudgmentError(
        .unmetRequirements,
        "the answers of the rubric '\(rubric.name)' cannot be listed in letters (\(rubric.answerInstruction)); "
          + "choose a scale of few whole numbers, or another format", stopsRun: true)
    }
    let sheet = try ExhibitSheet(subject.exhibits, wording)
    return Prompt(
      .chat(messages(sheet)),
      answer: capabilities.contains(.choices) ? .oneOf(codes.entries.map(\.code)) : .text,
      logProbabilities: capabilities.contains(.logProbabilities) ? Self.alternatives : nil,
      maxTokens: Self.limit, warnings: sheet.warnings(), exhibits: sheet.exhibits)
  }

  private func messages(_ sheet: ExhibitSheet<R>) -> [Message] {
    let system = """
      \(sheet.instructions)

      Answer with a single \(codes.noun), and nothing else: \(codes.list).\(codes.legend)
      """
    return [.system(system), .user("\(sheet.fences.text)\n\nOutput only the \(codes.noun).")]
  }

  /// All answers, weighed by the probabilities at the place of the answer; without these, the answer that the reply names.
  ///
  /// A reply that is no answer is read from its first token, if the answers have at least a thousandth of the probability
  /// there: below that the model meant to say something else.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<R.Verdict> {
    let reply = Reply(completion)
    let bare = BareAnswer(in: reply, to: prompt) { answer(named: $0, isCut: reply.isCut) }
    // What repeats a judged text is no answer of the model.
    let isReadable = bare != nil || !reply.isEmpty && !reply.isEcho(of: prompt)
    let weights =
      isReadable
      ? AnswerProbabilities(
        reply.tokens, naming: bare.map { ($0.answer, $0.offset) }, codes: codes.answers)
      : nil
    do {
      if let weights, bare != nil || weights.mass >= Self.leastMass {
        return Opinion(
          try rubric.verdict(from: weights.probabilities), rung: rung(of: reply, to: prompt),
          mass: weights.mass, warnings: weights.mass < 0.5 ? [Self.lowMass] : [])
      }
      if let bare {
        return Opinion(
          try rubric.verdict(from: bare.answer), rung: rung(of: reply, to: prompt),
          warnings: [Self.noProbabilities])
      }
    } catch let error as JudgmentError {
      throw reply.error(error.code, error.message, to: prompt)
    }
    throw reply.error(.noMarker, "the reply is not one of \(codes.list)", to: prompt)
  }

  /// Strict where the reply is one of the codes and nothing else.
  private func rung(of reply: Reply, to prompt: Prompt) -> Opinion<R.Verdict>.Rung {
    let isCode = codes.answers[reply.text.filter { !$0.isWhitespace }] != nil
    return !isCode ? .lenient : prompt.answer != .text ? .schema : .words
  }

  private static var leastMass: Double { 0.001 }

  private static var lowMass: JudgmentWarning {
    JudgmentWarning(
      .lowMass, "the answers have less than half of the probability: the verdict rests on scraps")
  }

  private static var noProbabilities: JudgmentWarning {
    JudgmentWarning(
      .noProbabilities,
      "the probabilities of the answers are not known: the verdict is the answer named, not an expectation")
  }

  /// The answer that `text` names: by its code, or in its own words, of which the end may be missing in a cut reply.
  private func answer(named text: String, isCut: Bool) -> String? {
    if let answer = codes.answers[text] { return answer }
    guard !isCut else { return nil }
    let folded = text.lowercased()
    let named = codes.entries.filter { $0.answer.lowercased() == folded }
    if named.count == 1 { return named[0].answer }
    // "4/5" and the like, where answers are their own codes.
    guard codes.legend.isEmpty, let verdict = try? rubric.verdict(from: text) else { return nil }
    return codes.entries.first { (try? rubric.verdict(from: $0.answer)) == verdict }?.answer
  }

  /// The conversation so far, and what form is wanted.
  public func prompt(after completion: Completion, to prompt: Prompt, failing error: JudgmentError) -> Prompt
  {
    GeneralFormat.asking(
      prompt, after: completion,
      "That reply is not a single \(codes.noun). Answer with one of these, and nothing else: \(codes.list)")
  }
}
