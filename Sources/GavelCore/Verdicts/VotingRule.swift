/// How several verdicts on one subject become one: by majority, mean or median.
///
/// Each kind of verdict has the rules that make sense for it; the mean of classes does not compile.
public struct VotingRule<V: Verdict>: Sendable {
  /// The rule's name, as in provenances.
  public let name: String
  private let combine: @Sendable ([V]) -> V?

  /// A rule of one's own.
  ///
  /// - Parameters:
  ///   - name: A short name, with a version if it may change.
  ///   - combine: One verdict from at least one, whatever their order; nil if they decide nothing.
  public init(_ name: String, combine: @escaping @Sendable ([V]) -> V?) {
    self.name = name
    self.combine = combine
  }

  /// The verdict of `votes`; nil if they decide nothing, or there are none.
  public func verdict(of votes: [V]) -> V? { votes.isEmpty ? nil : combine(votes) }
}

extension VotingRule where V == Score {
  /// The mean of the scores.
  public static var mean: Self {
    Self("mean") { votes in
      // Sorted first: the sum then does not depend on the order of the votes.
      let sum = votes.map(\.value).sorted().reduce(0, +)
      return Score(sum / Double(votes.count), basis: .expectation, scale: sharedScale(of: votes))
    }
  }

  /// The middle score; the mean of the middle two where their number is even.
  public static var median: Self {
    Self("median") { votes in
      let sorted = votes.map(\.value).sorted()
      let middle = sorted.count / 2
      let scale = sharedScale(of: votes)
      return sorted.count % 2 == 1
        ? Score(sorted[middle], scale: scale)
        : Score((sorted[middle - 1] + sorted[middle]) / 2, basis: .expectation, scale: scale)
    }
  }

  fileprivate static func sharedScale(of votes: [Score]) -> ClosedRange<Double>? {
    let scales = Set(votes.map(\.scale))
    return scales.count == 1 ? scales.first ?? nil : nil
  }
}

/// A verdict that a majority can decide.
///
/// One protocol rather than a rule for each kind: the compiler then says what is wrong with a jury of mixed kinds.
///
/// ### Requirements for conformers
/// - ``majority(of:)`` does not depend on the order of the votes.
public protocol MajorityVerdict: Verdict {
  /// The verdict of most of `votes`, which are at least one; nil if they decide nothing.
  static func majority(of votes: [Self]) -> Self?
}

extension VotingRule where V: MajorityVerdict {
  /// The score or class most often given, nil if several are; the side that more prefer.
  ///
  /// Among preferences a side wins that has more votes than the other, and at least as many as want no winner; all else
  /// is a tie. A flip votes as a tie. A level vote between the sides is a tie: it never makes a flip.
  public static var majority: Self { Self("majority") { V.majority(of: $0) } }
}

extension VotingRule {
  /// Not for verdicts that are seldom equal as a whole.
  @available(
    *, unavailable,
    message:
      "there is no majority of such verdicts; of scorecards take .each(.majority), criterion by criterion"
  )
  public static var majority: Self { Self("majority") { $0.first } }
}

extension Score: MajorityVerdict {
  /// The score most often given; nil if several are.
  public static func majority(of votes: [Score]) -> Score? {
    plurality(of: votes.map(\.value)).map { Score($0, scale: VotingRule.sharedScale(of: votes)) }
  }
}

extension Preference: MajorityVerdict {
  /// The side with more votes than the other, if as many want it as want no winner; else a tie.
  public static func majority(of votes: [Preference]) -> Preference? {
    let first = votes.count { $0.winner == .first }
    let second = votes.count { $0.winner == .second }
    let ties = votes.count - first - second
    let shares = votes.compactMap(\.share).sorted()
    let share = shares.count == votes.count ? shares.reduce(0, +) / Double(votes.count) : nil
    let winner: Preference.Winner =
      first == second || max(first, second) < ties ? .tie : first > second ? .first : .second
    return Preference(winner, share: share)
  }
}

extension Classification: MajorityVerdict {
  /// The class most often named; nil if several are.
  public static func majority(of votes: [Classification]) -> Classification? {
    plurality(of: votes.map(\.label)).map { Classification($0) }
  }
}

extension VotingRule {
  /// The same rule for each criterion of scorecards, with mean weights; nil if it decides nothing for one of them.
  public static func each<W: Verdict>(_ rule: VotingRule<W>) -> Self where V == Scorecard<W> {
    Self("each-" + rule.name) { cards in
      var combined: [String: W] = [:]
      for name in Set(cards.flatMap(\.criteria.keys)) {
        guard let verdict = rule.verdict(of: cards.compactMap { $0[name] }) else { return nil }
        combined[name] = verdict
      }
      return Scorecard(combined, weights: Scorecard<W>.meanWeights(of: cards))
    }
  }
}

/// The value that occurs most often; nil if several do.
private func plurality<Value: Hashable>(of values: [Value]) -> Value? {
  let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
  let most = counts.values.max()
  let leaders = counts.filter { $0.value == most }
  return leaders.count == 1 ? leaders.first?.key : nil
}
