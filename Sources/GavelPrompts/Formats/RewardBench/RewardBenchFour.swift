public import GavelCore

/// RewardBench 2's judge of four answers at once: the best one, from `[[A]]` to `[[D]]`.
///
/// The verdict names the best alone; the other three share the second rank. Its authors put the right answer in a place
/// drawn by lot: see `RewardBenchCredit`.
///
/// Source: S. Malik and others, *RewardBench 2: Advancing Reward Model Evaluation*, 2025; allenai/reward-bench.
public struct RewardBenchFour: PublishedFormat {
  /// What is judged.
  public typealias Subject = Slate
  /// What a ruling says.
  public typealias Verdict = Ranking

  /// Where the instructions stand.
  public enum Instructions: String, CaseIterable, Sendable {
    /// In the system message.
    case system
    /// Before the user's turn, in Gemini's own words.
    case gemini
    /// Before the user's turn with a blank line behind them, for models without a system message.
    case joined

    /// The key of the instructions.
    var key: String { self == .gemini ? "reward-bench/four.system.gemini" : "reward-bench/four.system" }
    /// All keys.
    var keys: [String] { [key, "reward-bench/four.prompt"] }
    /// The name of the format; where the instructions are joined, that is a setting of it.
    var name: String { self == .gemini ? "reward-bench.four.gemini" : "reward-bench.four" }
  }

  /// `reward-bench.four` or `reward-bench.four.gemini`.
  public let name: String
  /// Instructions and user's turn.
  public let texts: FormatTexts
  private let instructions: Instructions
  private let user: BraceTemplate

  /// The format.
  ///
  /// - Parameters:
  ///   - instructions: Where they stand.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(_ instructions: Instructions = .system, wording: FormatWording = .own) throws {
    texts = try FormatTexts(instructions.keys, wording, own: RewardBenchOwnTexts.all)
    name = instructions.name
    user = try BraceTemplate(texts["reward-bench/four.prompt"])
    self.instructions = instructions
  }

  /// Temperature 0, and no share of probability cut off.
  public var sampling: Sampling { Sampling(temperature: 0, topP: 1) }
  /// Whether the instructions are joined to the user's turn.
  public var settings: [String: String] { instructions == .joined ? ["systemMessage": "joined"] : [:] }
  /// Letters in double brackets.
  public var reader: RewardBenchFourReader { RewardBenchFourReader() }

  /// The question about `slate`.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a conversation of several turns, or other than four answers.
  public func question(about slate: Slate) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    guard slate.responses.count == 4 else {
      throw needs.unfit("compares four answers, and \"responses\" of the item has \(slate.responses.count)")
    }
    var values = ["question": try needs.question(slate.messages)]
    for (letter, response) in zip(["a", "b", "c", "d"], slate.responses) {
      values["answer_\(letter)"] = response
    }
    let turn = try user.filled(with: values)
    let text = texts[instructions.key]
    let messages: [Message] =
      switch instructions {
      case .system: [.system(text), .user(turn)]
      case .gemini: [.user(text + turn)]
      case .joined: [.user("\(text)\n\n\(turn)")]
      }
    return Prompt(.chat(messages), maxTokens: instructions == .gemini ? 4096 : 2048)
  }
}
