public import GavelCore

/// FLAMe-style comparison of two answers.
public typealias FLAMePairwise = FLAMeTask<Pair, PreferenceRubric>

/// FLAMe-style scores of single answers.
public typealias FLAMePointwise = FLAMeTask<Submission, ScoreRubric>

/// FLAMe-style classification of single answers.
public typealias FLAMeClassification = FLAMeTask<Submission, ClassificationRubric>

extension FLAMeTask where Subject == Pair, R == PreferenceRubric {
  /// `flame.pairwise`: which of two answers is better.
  ///
  /// - Parameters:
  ///   - rubric: What to look at, and whether neither may be better.
  ///   - explains: Whether reasons come before the ruling.
  ///   - rawText: Whether the model continues the prompt as raw text, for models without chat template, instead of
  ///     answering it as a user's message.
  public init(_ rubric: PreferenceRubric, explains: Bool = true, rawText: Bool = false) {
    self.init(
      "flame.pairwise", "Two answers, A and B, are given to one task. Say which of them is better.", rubric,
      explains: explains, isRaw: rawText)
  }
}

extension FLAMeTask where Subject == Submission, R == ScoreRubric {
  /// `flame.pointwise`: a score for one answer.
  ///
  /// - Parameters:
  ///   - rubric: What to look at, and the scale.
  ///   - explains: Whether reasons come before the ruling.
  ///   - rawText: Whether the model continues the prompt as raw text, for models without chat template, instead of
  ///     answering it as a user's message.
  public init(_ rubric: ScoreRubric, explains: Bool = true, rawText: Bool = false) {
    self.init(
      "flame.pointwise", "An answer is given to a task. Say how good it is, on a scale.", rubric,
      explains: explains, isRaw: rawText)
  }
}

extension FLAMeTask where Subject == Submission, R == ClassificationRubric {
  /// `flame.classification`: a class for one answer.
  ///
  /// - Parameters:
  ///   - rubric: What to look at, and the classes.
  ///   - explains: Whether reasons come before the ruling.
  ///   - rawText: Whether the model continues the prompt as raw text, for models without chat template, instead of
  ///     answering it as a user's message.
  public init(_ rubric: ClassificationRubric, explains: Bool = true, rawText: Bool = false) {
    self.init(
      "flame.classification",
      "An answer is given to a task. Say which of the classes named below it belongs to.",
      rubric, explains: explains, isRaw: rawText)
  }
}
