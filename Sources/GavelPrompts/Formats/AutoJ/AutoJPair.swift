public import GavelCore

/// Auto-J's judge of pairs: what tells the answers apart, then the final decision for one of them or for a tie.
///
/// Its authors ask in both orders and count agreement with people only where both orders decide alike: see
/// `AutoJAgreement`.
///
/// ```swift
/// let judge = LLMJudge(try AutoJPair(wording: .official(wording)), backend: backend).swapAveraged(.conservative)
/// ```
///
/// Source: J. Li and others, *Generative Judge for Evaluating Alignment*, 2024; GAIR-NLP/auto-j at 2ae17a3.
public struct AutoJPair: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  /// `auto-j.pairwise` or `auto-j.zh.pairwise`.
  public let name: String
  /// The one text.
  public let texts: FormatTexts
  private let language: AutoJLanguage
  private let template: BraceTemplate

  /// The format in one language.
  ///
  /// - Parameters:
  ///   - language: What the judge is asked in.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(_ language: AutoJLanguage = .english, wording: FormatWording = .own) throws {
    let key = "auto-j/\(language.prefix)pairwise_tie"
    texts = try FormatTexts([key], wording, own: AutoJOwnTexts.all)
    template = try BraceTemplate(texts[key])
    name = "auto-j.\(language.prefix)pairwise"
    self.language = language
  }

  /// Raw text.
  public var requirements: BackendCapabilities { .rawText }
  /// Final decisions.
  public var reader: AutoJDecisionReader { AutoJDecisionReader(language) }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a conversation of several turns, or for two different questions.
  public func question(about pair: Pair) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    let turn = try template.filled(with: [
      "prompt": try needs.shared(pair, "question") { try needs.question($0.messages) },
      "response": pair.first.response, "response_another": pair.second.response,
    ])
    return Prompt(.text(language.framed(turn)), maxTokens: 1024)
  }
}
