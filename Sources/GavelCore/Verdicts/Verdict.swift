/// What a ruling says: a score, a preference, a class, a scorecard, or a kind of one's own.
///
/// ### Requirements for conformers
/// - A value that was written as JSON reads back equal.
/// - There is no value that stands for *missing*: a judge without a verdict throws.
/// - `kind` is a short name in kebab-case, written beside every verdict in JSON.
public protocol Verdict: Hashable, Codable, Sendable {
  /// The name of this kind, for example `score`, or `scorecard/score`.
  static var kind: String { get }
}
