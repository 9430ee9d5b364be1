public import GavelCore

/// How a general format asks for its ruling.
public struct AnswerStyle<R: Rubric>: Sendable {
  private enum Kind { case reasonThenRule, json, ruleOnly, oneToken }
  private let kind: Kind

  /// Reasons in prose, then a line with the ruling.
  public static var reasonThenRule: Self { Self(kind: .reasonThenRule) }

  /// One JSON object: the reason, then the ruling.
  public static var json: Self { Self(kind: .json) }

  /// The ruling alone, as one JSON object: fewer tokens, and no thinking before it.
  public static var ruleOnly: Self { Self(kind: .ruleOnly) }

  /// The style called `name`, with or without its version.
  ///
  /// Nil for any other name, and for `one-token` where the answers of `R` cannot be listed.
  public init?(named name: String) {
    switch name {
    case "reason-then-rule", "reason-then-rule/1": self = .reasonThenRule
    case "json", "json/1": self = .json
    case "rule-only", "rule-only/1": self = .ruleOnly
    case "one-token", "one-token/1":
      guard R.self is any EnumerableRubric.Type else { return nil }
      self.init(kind: .oneToken)
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
    case .ruleOnly: RuleOnly<Subject, R>(rubric)
    case .oneToken: Self.oneToken(rubric, Subject.self)
    }
  }

  /// The format for a rubric that is enumerable, as the compiler knows no more here.
  private static func oneToken<Subject: Exhibitable>(
    _ rubric: R, _: Subject.Type
  ) -> any PromptFormat<Subject, R.Verdict> {
    func make<E: EnumerableRubric<R.Verdict>>(_ rubric: E) -> any PromptFormat<Subject, R.Verdict> {
      OneToken<Subject, E>(rubric)
    }
    guard let enumerable = rubric as? any EnumerableRubric<R.Verdict> else {
      preconditionFailure("only rubrics whose answers can be listed have this style")
    }
    return make(enumerable)
  }
}

extension AnswerStyle where R: EnumerableRubric {
  /// One digit or letter, weighed by the probabilities of that token.
  public static var oneToken: Self { Self(kind: .oneToken) }
}
