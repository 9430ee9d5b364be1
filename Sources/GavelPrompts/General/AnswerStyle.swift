public import GavelCore

/// How a general format asks for its ruling.
public struct AnswerStyle<R: Rubric>: Sendable {
  private enum Kind { case reasonThenRule, json }
  private let kind: Kind

  /// Reasons in prose, then a line with the ruling.
  public static var reasonThenRule: Self { Self(kind: .reasonThenRule) }

  /// One JSON object: the reason, then the ruling.
  public static var json: Self { Self(kind: .json) }

  /// The style called `name`, with or without its version; nil for any other name.
  public init?(named name: String) {
    switch name {
    case "reason-then-rule", "reason-then-rule/1": self = .reasonThenRule
    case "json", "json/1": self = .json
    default: return nil
    }
  }

  private init(kind: Kind) { self.kind = kind }

  /// The format for `rubric` and subjects of one kind.
  public func format<Subject: Exhibitable>(
    for rubric: R, of _: Subject.Type = Subject.self
  ) -> any PromptFormat<Subject, R.Verdict> {
    switch kind {
    case .reasonThenRule: ReasonThenRule<Subject, R>(rubric)
    case .json: JSONAnswer<Subject, R>(rubric)
    }
  }
}
