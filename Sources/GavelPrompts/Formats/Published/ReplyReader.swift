public import GavelCore

/// Reads the replies of a published judge, honestly: a verdict, or a typed failure.
///
/// ### Requirements for conformers
/// - What the prompt of the judge asks for is read, on the rung `Opinion.Rung.marker`.
/// - Where the reference program finds no verdict, there is none here; where it finds one, it is the same or a failure:
///   a place that the reference takes by a rule of its own, such as the first of several that differ, is `ambiguous`.
/// - What is off the scale is `out-of-range`.
/// - Time is linear in the reply.
public protocol ReplyReader<Verdict>: Sendable {
  /// What a ruling says.
  associatedtype Verdict: GavelCore.Verdict

  /// Where the prompt asks for the ruling.
  var place: RulingPlace { get }
  /// What a ruling begins or ends with; a shown text that holds one of these may be quoted as a ruling.
  var signs: [String] { get }

  /// The opinion that `reply` states.
  ///
  /// - Parameter reply: The visible text of a reply.
  /// - Returns: The verdict with the reasons before it.
  /// - Throws: `JudgmentError` with a code for what the reply lacks: `no-marker`, `marker-without-value`, `out-of-range`,
  ///   `ambiguous`, `empty`.
  func opinion(in reply: String) throws(JudgmentError) -> Opinion<Verdict>
}

extension ReplyReader {
  /// At the end.
  public var place: RulingPlace { .end }
  /// None: only what reads as a ruling by itself is one.
  public var signs: [String] { [] }
}
