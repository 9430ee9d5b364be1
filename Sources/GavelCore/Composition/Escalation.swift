/// When a further judge is asked: a rule about what became of the first one's judgment.
///
/// ```swift
/// let rule: Escalation<Preference> = .any([.failed, .undecided, .unsure(within: 0.1)])
/// let low = Escalation<Score>("low/1") { outcome in outcome.verdict.map { $0.value < 2 } ?? false }
/// ```
public struct Escalation<V: Verdict>: Sendable {
  /// The rule's name, as in provenances.
  public let name: String
  private let rule: @Sendable (Outcome<V>) -> Bool

  /// A rule of one's own.
  ///
  /// - Parameters:
  ///   - name: A short name, with a version if it may change.
  ///   - rule: Whether the further judge is asked after this outcome.
  public init(_ name: String, rule: @escaping @Sendable (Outcome<V>) -> Bool) {
    self.name = name
    self.rule = rule
  }

  /// Whether the further judge is asked after `outcome`.
  public func applies(to outcome: Outcome<V>) -> Bool { rule(outcome) }

  /// There is no verdict: an error or an abstention.
  public static var failed: Self { Self("failed") { $0.verdict == nil } }

  /// There is a warning of this kind, wherever it arose.
  public static func warned(_ code: JudgmentWarning.Code) -> Self {
    Self("warned \(code)") { outcome in outcome.warnings.contains { $0.code == code } }
  }

  /// At least one of `rules` applies.
  public static func any(_ rules: [Self]) -> Self {
    Self("any of " + rules.map(\.name).joined(separator: ", ")) { outcome in
      rules.contains { $0.applies(to: outcome) }
    }
  }
}

extension Escalation where V == Preference {
  /// The verdict names no winner: a tie or a flip.
  public static var undecided: Self {
    Self("undecided") { outcome in outcome.verdict.map { !$0.winner.isDecisive } ?? false }
  }

  /// The verdict's share is within `margin` of one half.
  ///
  /// A verdict without a share says nothing about how sure it is: this rule does not apply to it.
  ///
  /// - Precondition: `margin` is 0 to 1/2.
  public static func unsure(within margin: Double) -> Self {
    precondition((0...0.5).contains(margin), "a share is at most 1/2 away from 1/2")
    return Self("unsure within \(margin)") { outcome in
      outcome.verdict?.share.map { abs($0 - 0.5) <= margin } ?? false
    }
  }
}
