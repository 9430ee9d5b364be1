/// What is asked of a model.
public struct Prompt: Hashable, Sendable {
  /// A conversation, or raw text for models without one.
  public enum Content: Hashable, Sendable {
    /// Turns for a chat model.
    case chat([Message])
    /// Text that the model continues.
    case text(String)
  }

  /// The question.
  public var content: Content
  /// The form of the answer.
  public var answer: AnswerForm
  /// How many alternatives of each token to return with their log-probabilities; nil for none.
  public var logProbabilities: Int?
  /// Texts that end the answer.
  public var stop: [String]
  /// The most tokens to generate; nil leaves it to the server.
  public var maxTokens: Int?
  /// What was noticed while rendering; no part of the question.
  public var warnings: [JudgmentWarning]
  /// The texts that were shown, for readers that tell an echo from a ruling; no part of the question.
  public var exhibits: [Exhibit]

  /// A question.
  public init(
    _ content: Content, answer: AnswerForm = .text, logProbabilities: Int? = nil, stop: [String] = [],
    maxTokens: Int? = nil, warnings: [JudgmentWarning] = [], exhibits: [Exhibit] = []
  ) {
    self.content = content
    self.answer = answer
    self.logProbabilities = logProbabilities
    self.stop = stop
    self.maxTokens = maxTokens
    self.warnings = warnings
    self.exhibits = exhibits
  }

  /// The texts of the question, in order.
  public var texts: [String] {
    switch content {
    case .chat(let messages): messages.map(\.content)
    case .text(let text): [text]
    }
  }
}
