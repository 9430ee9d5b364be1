public import GavelCore

/// MT-Bench's judge of single answers: reasons, then a rating from 1 to 10 in double brackets.
///
/// ```swift
/// let format = try MTBenchSingle(wording: .official(wording))
/// let judge = LLMJudge(format, backend: backend)
/// ```
///
/// Source: L. Zheng and others, *Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena*, 2023; lm-sys/FastChat.
public struct MTBenchSingle: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  /// The name, such as `mt-bench.single-v1`.
  public let name: String
  /// System message and user's turn.
  public let texts: FormatTexts
  private let prompt: MTBenchPrompt
  private let template: MTBenchTemplate

  /// The format of one prompt.
  ///
  /// - Parameters:
  ///   - prompt: Which one.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(_ prompt: MTBenchPrompt = MTBenchPrompt(), wording: FormatWording = .own) throws {
    let keys = prompt.keys(isPair: false)
    texts = try FormatTexts([keys.system, keys.user], wording, own: MTBenchOwnTexts.all)
    name = prompt.name(isPair: false)
    template = try MTBenchTemplate(prompt, isPair: false, texts)
    self.prompt = prompt
  }

  /// Raw text for the Claude form.
  public var requirements: BackendCapabilities { template.requirements }
  /// Ratings in double brackets.
  public var reader: MTBenchRatingReader { MTBenchRatingReader() }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, or `unfit-item` for a conversation of other turns.
  public func question(about submission: Submission) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    var values: [String: String] = [:]
    if prompt.isMultiTurn {
      let turns = try needs.twoTurns(submission.messages)
      values = [
        "question_1": turns.first, "answer_1": turns.answer, "question_2": turns.second,
        "answer_2": submission.response,
      ]
    } else {
      values = ["question": try needs.question(submission.messages), "answer": submission.response]
    }
    if prompt.hasReference {
      values["ref_answer_1"] = try needs.reference(submission.references)
      if prompt.isMultiTurn { values["ref_answer_2"] = try needs.reference(submission.references, at: 1) }
    }
    return try template.question(values)
  }
}
