public import GavelCore

/// Auto-J's judge of single answers: a critique, then a rating from 1 to 10 in double brackets.
///
/// ```swift
/// let judge = LLMJudge(try AutoJSingle(wording: .official(wording)), backend: backend)
/// ```
///
/// Source: J. Li and others, *Generative Judge for Evaluating Alignment*, 2024; GAIR-NLP/auto-j at 2ae17a3.
public struct AutoJSingle: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  /// `auto-j.single` or `auto-j.zh.single`.
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
    let key = "auto-j/\(language.prefix)single"
    texts = try FormatTexts([key], wording, own: AutoJOwnTexts.all)
    template = try BraceTemplate(texts[key])
    name = "auto-j.\(language.prefix)single"
    self.language = language
  }

  /// Raw text.
  public var requirements: BackendCapabilities { .rawText }
  /// Ratings in double brackets.
  public var reader: AutoJRatingReader { AutoJRatingReader(language) }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a conversation of several turns.
  public func question(about submission: Submission) throws -> Prompt {
    let turn = try template.filled(with: [
      "prompt": try SubjectNeeds(format: name).question(submission.messages), "response": submission.response,
    ])
    return Prompt(.text(language.framed(turn)), maxTokens: 1024)
  }
}
