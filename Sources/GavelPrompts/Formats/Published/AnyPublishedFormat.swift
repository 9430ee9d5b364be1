public import GavelCore

/// A published format by what it judges and what its rulings say, for programs that learn its name at run time.
public enum AnyPublishedFormat: Sendable {
  /// Scores single answers.
  case score(any PublishedFormat<Submission, Score>)
  /// Scores single answers criterion by criterion.
  case scorecard(any PublishedFormat<Submission, Scorecard<Score>>)
  /// Classifies single answers.
  case classification(any PublishedFormat<Submission, Classification>)
  /// Writes about single answers.
  case critique(any PublishedFormat<Submission, Critique>)
  /// Compares two answers.
  case preference(any PublishedFormat<Pair, Preference>)
  /// Ranks several answers.
  case ranking(any PublishedFormat<Slate, Ranking>)

  /// The format, whatever it judges.
  public var base: any PublishedFormat {
    switch self {
    case .score(let format): format
    case .scorecard(let format): format
    case .classification(let format): format
    case .critique(let format): format
    case .preference(let format): format
    case .ranking(let format): format
    }
  }
}
