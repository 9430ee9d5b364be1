public import GavelCore

/// JudgeLM's rule for who wins.
///
/// Source: baaivision/JudgeLM at 00c4516, `judgelm/llm_judge/common.py`.
public enum JudgeLMScoring {
  /// The winner by two scores: the higher one, where they differ by more than `threshold`; else a tie.
  ///
  /// Its authors take a threshold of 0. Scores that are no numbers make a tie.
  public static func winner(_ first: Double, _ second: Double, threshold: Double = 0) -> Preference.Winner {
    first - second > threshold ? .first : second - first > threshold ? .second : .tie
  }

  /// The winner by both scores of a preference.
  public static func winner(_ scores: Preference.Scores, threshold: Double = 0) -> Preference.Winner {
    winner(scores.first, scores.second, threshold: threshold)
  }
}
