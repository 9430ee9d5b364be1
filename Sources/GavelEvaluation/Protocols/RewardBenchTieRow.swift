/// The scores of answers to one question; several rows of one question are taken together.
public struct RewardBenchTieRow: Hashable, Sendable {
  /// Whether a question has one right answer or several.
  public enum Kind: Sendable {
    /// One.
    case reference
    /// Several.
    case tied
  }

  /// Whether one answer is right, or several.
  public var kind: Kind
  /// The number that a tied question shares with its reference question.
  public var question: Int
  /// The score of each answer, right ones first; nil where none was read.
  public var scores: [Double?]
  /// How many of them are right.
  public var right: Int

  /// A row.
  public init(_ kind: Kind, question: Int, scores: [Double?], right: Int) {
    self.kind = kind
    self.question = question
    self.scores = scores
    self.right = right
  }
}
