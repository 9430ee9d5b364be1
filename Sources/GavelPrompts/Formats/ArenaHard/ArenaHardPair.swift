public import GavelCore

/// Arena-Hard's judge of pairs: reasons, then one of five labels from `[[A>>B]]` to `[[B>>A]]`.
///
/// ```swift
/// let judge = LLMJudge(try ArenaHardPair(.creativeWriting), backend: backend).swapAveraged()
/// ```
///
/// How much better an answer is stands in the scores of a verdict: see ``ArenaHardLabel``. Its authors play two games, one
/// in each order, and count a strong label three times: see `ArenaHardGames`.
///
/// Source: T. Li and others, *From Crowdsourced Data to High-Quality Benchmarks: Arena-Hard and BenchBuilder Pipeline*,
/// 2024; lmarena/arena-hard-auto.
public struct ArenaHardPair: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  /// `arena-hard.hard_prompt` or `arena-hard.creative_writing`.
  public let name: String
  /// System message and user's turn.
  public let texts: FormatTexts
  private let system: String
  private let user: BraceTemplate

  /// The format of one category.
  ///
  /// - Parameters:
  ///   - category: Which one.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(_ category: ArenaHardCategory = .hardPrompt, wording: FormatWording = .own) throws {
    texts = try FormatTexts(category.keys, wording, own: ArenaHardOwnTexts.all)
    name = category.name
    system = texts[category.systemKey]
    user = try BraceTemplate(texts["arena-hard/prompt"])
  }

  /// Labels in double brackets.
  public var reader: ArenaHardReader { ArenaHardReader() }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for conversations of several turns, or with different questions.
  public func question(about pair: Pair) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    let turn = try user.filled(with: [
      "QUESTION": try needs.shared(pair, "question") { try needs.question($0.messages) },
      "ANSWER_A": pair.first.response, "ANSWER_B": pair.second.response,
    ])
    return Prompt(.chat([.system(system), .user(turn)]), maxTokens: 16_000)
  }
}
