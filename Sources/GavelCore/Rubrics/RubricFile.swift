/// A rubric as JSON: `kind`, `name` and `criteria`, with `scale` and `levels` for scores, `labels` for classifications.
///
/// ```json
/// {"kind": "score", "name": "politeness", "scale": [1, 5],
///  "criteria": [{"name": "politeness", "description": "Is the answer polite?"}],
///  "levels": {"1": "rude", "5": "very polite"}}
/// ```
///
/// With `"perCriterion": true` every criterion is ruled on by itself; `"needs": ["reference", "context"]` says what an item
/// must hold.
public struct RubricFile: Hashable, Sendable {
  /// A rubric of one of the three kinds.
  public enum Content: Hashable, Sendable {
    /// Scores.
    case score(ScoreRubric)
    /// Preferences between two answers.
    case preference(PreferenceRubric)
    /// Classes.
    case classification(ClassificationRubric)
  }

  /// The rubric.
  public let content: Content
  /// Whether every criterion is ruled on by itself.
  public let perCriterion: Bool
  package let document: JSONValue

  init(_ content: Content, perCriterion: Bool, document: JSONValue) {
    self.content = content
    self.perCriterion = perCriterion
    self.document = document
  }

  /// The rubric's name.
  public var name: String {
    switch content {
    case .score(let rubric): rubric.name
    case .preference(let rubric): rubric.name
    case .classification(let rubric): rubric.name
    }
  }
}
