public import GavelCore

/// AlpacaEval's judge of pairs: which of two outputs a person would prefer.
///
/// ```swift
/// let judge = LLMJudge(try AlpacaEvalPair(.weightedClassifier), backend: backend)
/// ```
///
/// Its authors draw the order of both outputs by the instruction: see `AlpacaEvalOrder`.
///
/// Source: tatsu-lab/alpaca_eval at cd543a1; Y. Dubois and others, *Length-Controlled AlpacaEval*, 2024.
public struct AlpacaEvalPair: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  /// As many alternatives of a token as its authors ask for.
  private static let alternatives = 5

  /// The text file.
  public let texts: FormatTexts
  /// Whether values are filled in all at once, and turns are cut before.
  public let isSafe: Bool
  private let prompt: AlpacaEvalPrompt
  private let template: AlpacaEvalTemplate

  /// The format of one prompt.
  ///
  /// - Parameters:
  ///   - prompt: Which one.
  ///   - wording: Whose words.
  ///   - isSafe: Whether values are kept from capturing slots and splitting the conversation.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(
    _ prompt: AlpacaEvalPrompt = .weightedClassifier, wording: FormatWording = .own, isSafe: Bool = false
  ) throws {
    texts = try FormatTexts([prompt.key], wording, own: AlpacaEvalOwnTexts.all)
    template = try AlpacaEvalTemplate(texts[prompt.key], isRawText: prompt.isRawText, isSafe: isSafe)
    self.prompt = prompt
    self.isSafe = isSafe
  }

  /// The name, such as `alpaca-eval.weighted_clf`.
  public var name: String { prompt.name }
  /// Raw text for prompts that are continued, structured output for those that ask for JSON.
  public var requirements: BackendCapabilities {
    prompt.isRawText ? .rawText : prompt.answer == .text ? [] : .structuredOutput
  }
  /// As its authors draw: at 1 where a token is weighed, at 0.2 for two scores, else at 0.
  public var sampling: Sampling { prompt.sampling }
  /// The text of replies; probabilities of tokens are read beside it.
  public var reader: AlpacaEvalReader { AlpacaEvalReader(prompt) }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a conversation of several turns, different questions, or a text that
  ///   breaks the conversation.
  public func question(about pair: Pair) throws -> Prompt {
    let values = try values(of: pair)
    do {
      return Prompt(
        try template.content(values), answer: prompt.answer, maxTokens: prompt.maxTokens,
        warnings: captures(in: values))
    } catch let error as TemplateError {
      throw SubjectNeeds(format: name).unfit(
        "cannot be cut into turns with these texts, which hold signs of turns: \(error). "
          + "The safe mode, '\(name)+safe', keeps texts whole")
    }
  }

  /// The filled text file, as it is before it is cut into turns.
  public func text(about pair: Pair) throws -> String { try template.text(try values(of: pair)) }

  /// The question with warnings about judged texts; log-probabilities are asked for where they are read and can be had.
  public func prompt(for pair: Pair, on capabilities: BackendCapabilities) throws -> Prompt {
    var question = try question(about: pair)
    question.exhibits = pair.exhibits
    question.warnings += JudgedTexts.warnings(about: question.exhibits, reader)
    if case .token = prompt.grammar, capabilities.contains(.logProbabilities) {
      question.logProbabilities = Self.alternatives
    }
    return question
  }

  /// What the probabilities of the one token say; what the text says where no token is weighed, or none is told.
  public func read(_ completion: Completion, to question: Prompt) throws -> Opinion<Preference> {
    let reply = PublishedReply(completion, to: question)
    guard case .token(let token) = prompt.grammar else { return try reply.opinion(reader) }
    let named: Result<Opinion<Preference>, JudgmentError>
    do throws(JudgmentError) { named = .success(try reply.opinion(reader)) } catch { named = .failure(error) }
    return try AlpacaEvalToken(token).opinion(Reply(completion), named: named)
  }

  private func values(of pair: Pair) throws -> [String: String] {
    let needs = SubjectNeeds(format: name)
    return [
      "instruction": try needs.shared(pair, "question") { try needs.question($0.messages) },
      "output_1": pair.first.response, "output_2": pair.second.response,
    ]
  }

  private func captures(in values: [String: String]) -> [JudgmentWarning] {
    let names = [
      ("instruction", "Question"), ("output_1", "Answer A"), ("output_2", "Answer B"),
    ]
    return names.filter { template.isCaptured(by: values[$0.0] ?? "") }.map {
      JudgmentWarning(
        .forgedMarker,
        "'\($0.1)' holds signs of slots or turns, and the format lets them act; '\(name)+safe' does not")
    }
  }
}
