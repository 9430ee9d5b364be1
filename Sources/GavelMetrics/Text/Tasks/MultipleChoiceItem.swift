/// A question with choices and how likely a model finds each of them.
public struct MultipleChoiceItem: Hashable, Sendable {
  /// The texts of the choices.
  public let choices: [String]
  /// The natural logarithm of the probability of each choice.
  public let logLikelihoods: [Double]
  /// The index of the right choice, from 0.
  public let gold: Int

  /// A question with its choices.
  public init(choices: [String], logLikelihoods: [Double], gold: Int) {
    self.choices = choices
    self.logLikelihoods = logLikelihoods
    self.gold = gold
  }
}

/// What the log-likelihood of a choice is divided by, so that long choices stand a chance.
///
/// Name it beside the number: bytes favour scripts of several bytes a character, and scores of different rules cannot
/// be compared.
public enum ChoiceNormalization: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing: `acc` of lm-evaluation-harness.
  case none
  /// The number of Unicode scalars: its `acc_norm`, although that is often said to go by bytes.
  case characters = "chars"
  /// The number of bytes in UTF-8: its `acc_bytes`.
  case bytes
}
