/// Several judges of one kind that vote.
///
/// ```swift
/// let jury = Jury([strict, lenient, local], by: .majority)
/// let robust = Jury([strict, lenient, local], by: .majority, quorum: 2)
/// ```
public struct Jury<Subject: Sendable, Verdict: GavelCore.Verdict>: Judge {
  private let members: [any Judge<Subject, Verdict>]
  private let rule: VotingRule<Verdict>
  private let quorum: Int?
  /// The rule, the quorum and the members.
  public let provenance: Provenance

  /// A jury of `members`.
  ///
  /// - Parameters:
  ///   - members: Who votes.
  ///   - rule: How they vote.
  ///   - quorum: How many have to rule; nil for all. A member that gives no verdict while enough others do is left out,
  ///     with the warning `member-failed`; its calls are kept.
  /// - Precondition: There is at least one member, and the quorum is between 1 and their number.
  public init(
    _ members: [any Judge<Subject, Verdict>], by rule: VotingRule<Verdict>, quorum: Int? = nil
  ) {
    precondition(!members.isEmpty, "a jury has at least one member")
    precondition(
      quorum.map { (1...members.count).contains($0) } ?? true,
      "a quorum is between 1 and the number of members")
    self.members = members
    self.rule = rule
    self.quorum = quorum
    var configuration = ["rule": rule.name]
    if let quorum { configuration["quorum"] = "\(quorum)" }
    provenance = Provenance("jury/1", configuration: configuration, parts: members.map(\.provenance))
  }

  /// All members at once, then the vote.
  ///
  /// Orders are never averaged here: a flip votes as a tie.
  ///
  /// - Throws: Where fewer ruled than have to, the first error in the order of the members with the calls of all;
  ///   ``Abstention`` `no-majority` where the vote is level.
  public func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    let contexts = members.indices.map { context.child(.member($0)) }
    let answers = try await FanOut.judgments(of: contexts) { index, context in
      try await members[index].judge(subject, in: context)
    }
    return try Vote.judgment(
      of: answers, contexts, members: members.map(\.provenance), by: rule, quorum: quorum, provenance)
  }
}
