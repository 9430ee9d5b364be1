public import GavelCore

/// RewardBench's judge of pairs, in the prompt of general chat models or of a fine-tuned judge.
///
/// ```swift
/// let format = try RewardBenchPair(.atla, wording: .official(wording))
/// let judge = LLMJudge(format, backend: backend)
/// ```
///
/// No prompt of it allows a tie. Its authors ask once, in an order drawn by lot: see `RewardBenchCredit`.
///
/// Source: N. Lambert and others, *RewardBench: Evaluating Reward Models for Language Modeling*, 2024;
/// allenai/reward-bench.
public struct RewardBenchPair: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  /// The name, such as `reward-bench.pair.atla`.
  public let name: String
  /// System message, user's turn, and rubric if any.
  public let texts: FormatTexts
  private let judge: RewardBenchJudge
  private let user: BraceTemplate

  /// The format of one judge.
  ///
  /// - Parameters:
  ///   - judge: Which one.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(_ judge: RewardBenchJudge = .general, wording: FormatWording = .own) throws {
    texts = try FormatTexts(judge.keys, wording, own: RewardBenchOwnTexts.all)
    name = judge.name
    user = try BraceTemplate(texts[judge.userKey])
    self.judge = judge
  }

  /// Temperature 0, and no share of probability cut off.
  public var sampling: Sampling { Sampling(temperature: 0, topP: 1) }
  /// The reader of this judge.
  public var reader: RewardBenchPairReader { RewardBenchPairReader(judge) }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for conversations of other turns, or with different questions.
  public func question(about pair: Pair) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    var values = judge == .multiTurn ? try turns(of: pair, needs) : try turn(of: pair, needs)
    if let rubric = judge.rubricKey { values["score_rubric"] = texts[rubric] }
    let turn = try user.filled(with: values)
    let system = judge.systemKey.map { texts[$0] } ?? ""
    let messages: [Message] = judge == .gemini ? [.user(system + turn)] : [.system(system), .user(turn)]
    return Prompt(.chat(messages), maxTokens: judge.maxTokens)
  }

  private func turn(of pair: Pair, _ needs: SubjectNeeds) throws -> [String: String] {
    [
      judge.slots.question: try needs.shared(pair, "question") { try needs.question($0.messages) },
      judge.slots.first: pair.first.response, judge.slots.second: pair.second.response,
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
