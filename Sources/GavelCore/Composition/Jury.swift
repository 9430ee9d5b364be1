/// Several judges of one kind that vote.
///
/// ```swift
/// let jury = Jury([strict, lenient, local], by: .majority)
/// ```
public struct Jury<Subject: Sendable, Verdict: GavelCore.Verdict>: Judge {
  private let members: [any Judge<Subject, Verdict>]
  private let rule: VotingRule<Verdict>
  /// The rule and the members.
  public let provenance: Provenance

  /// A jury of `members`.
  ///
  /// - Precondition: There is at least one member.
  public init(_ members: [any Judge<Subject, Verdict>], by rule: VotingRule<Verdict>) {
    precondition(!members.isEmpty, "a jury has at least one member")
    self.members = members
    self.rule = rule
    provenance = Provenance("jury/1", configuration: ["rule": rule.name], parts: members.map(\.provenance))
  }

  /// All members at once, then the vote.
  ///
  /// Orders are never averaged here: a flip votes as a tie.
  ///
  /// - Throws: The first error in the order of the members with the calls of all; ``Abstention`` `no-majority` where the
  ///   vote is level.
  public func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    let contexts = members.indices.map { context.child(.member($0)) }
    let answers = try await FanOut.judgments(of: contexts) { index, context in
      try await members[index].judge(subject, in: context)
    }
    return try Vote.judgment(of: FanOut.all(answers), contexts, by: rule, provenance)
  }
}
