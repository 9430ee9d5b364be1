public import GavelCore

/// MT-Bench's judge of pairs: reasons, then `[[A]]`, `[[B]]`, or `[[C]]` for a tie.
///
/// ```swift
/// let judge = LLMJudge(try MTBenchPair(), backend: backend).swapAveraged(.conservative)
/// ```
///
/// Its authors ask in both orders and count what differs as a tie: see `MTBenchGames`.
///
/// Source: L. Zheng and others, *Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena*, 2023; lm-sys/FastChat.
public struct MTBenchPair: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  /// The name, such as `mt-bench.pair-v2`.
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
    let keys = prompt.keys(isPair: true)
    texts = try FormatTexts([keys.system, keys.user], wording, own: MTBenchOwnTexts.all)
    name = prompt.name(isPair: true)
    template = try MTBenchTemplate(prompt, isPair: true, texts)
    self.prompt = prompt
  }

  /// Raw text for the Claude form.
  public var requirements: BackendCapabilities { template.requirements }
  /// Letters in double brackets.
  public var reader: MTBenchWinnerReader { MTBenchWinnerReader() }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, or `unfit-item` for conversations of other turns, or with different
  ///   questions.
  public func question(about pair: Pair) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    var values = prompt.isMultiTurn ? try turns(of: pair, needs) : try turn(of: pair, needs)
    if prompt.hasReference {
      let references = try needs.shared(pair, "reference") { $0.references }
      values["ref_answer_1"] = try needs.reference(references)
      if prompt.isMultiTurn { values["ref_answer_2"] = try needs.reference(references, at: 1) }
    }
    return try template.question(values)
  }

  private func turn(of pair: Pair, _ needs: SubjectNeeds) throws -> [String: String] {
    [
      "question": try needs.shared(pair, "question") { try needs.question($0.messages) },
      "answer_a": pair.first.response, "answer_b": pair.second.response,
    ]
  }

  private func turns(of pair: Pair, _ needs: SubjectNeeds) throws -> [String: String] {
    let first = try needs.twoTurns(pair.first.messages)
    let second = try needs.twoTurns(pair.second.messages)
    guard first.first == second.first, first.second == second.second else {
      throw needs.unfit("shows the same two questions for both answers, and those of the item differ")
    }
    return [
      "question_1": first.first, "question_2": first.second, "answer_a_1": first.answer,
      "answer_b_1": second.answer, "answer_a_2": pair.first.response, "answer_b_2": pair.second.response,
    ]
  }
}
