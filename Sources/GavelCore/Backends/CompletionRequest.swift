/// One call: the question, how to draw the answer, and which question of which item it is.
public struct CompletionRequest: Hashable, Sendable {
  /// The question.
  public var prompt: Prompt
  /// How the answer is drawn.
  public var sampling: Sampling
  /// Which question this is: the source of the seed.
  public var context: JudgmentContext

  /// A call.
  public init(prompt: Prompt, sampling: Sampling = .greedy, context: JudgmentContext = JudgmentContext()) {
    self.prompt = prompt
    self.sampling = sampling
    self.context = context
  }

  /// The seed to send; nil where nothing is drawn.
  ///
  /// It has 31 bits, which every server takes, and derives from the context alone.
  public var seed: Int? {
    sampling.isRandom ? Int(context.derivedSeed & 0x7FFF_FFFF) : nil
  }

  /// The most tokens to generate.
  public var maxTokens: Int? { sampling.maxTokens ?? prompt.maxTokens }
}
