public import GavelCore

/// The two games of an item of Arena-Hard: a model against the baseline, once in each order.
///
/// Source: lmarena/arena-hard-auto at 196f6b8, `show_result.py`.
public struct ArenaHardGames: Hashable, Sendable {
  /// The ruling of one game.
  public struct Ruling: Hashable, Sendable {
    /// Who wins, in the order of the game.
    public var winner: Preference.Winner
    /// Whether by much: the label has the sign `>>`.
    public var isStrong: Bool

    /// A ruling.
    public init(_ winner: Preference.Winner, isStrong: Bool = false) {
      self.winner = winner
      self.isStrong = isStrong
    }

    /// The ruling that a verdict of the format `arena-hard.…` states: its scores hold the strength.
    public init(_ verdict: Preference) {
      winner = verdict.winner
      isStrong = verdict.scores.map { max($0.first, $0.second) >= 2 } ?? false
    }
  }

  /// The game that shows the baseline first; nil for a reply without a label.
  public let baselineFirst: Ruling?
  /// The game that shows the model first; nil for a reply without a label.
  public let modelFirst: Ruling?

  /// Two games.
  ///
  /// - Parameters:
  ///   - baselineFirst: The ruling where the baseline is shown as A, in that order.
  ///   - modelFirst: The ruling where the model is shown as A, in that order.
  public init(baselineFirst: Ruling?, modelFirst: Ruling?) {
    self.baselineFirst = baselineFirst
    self.modelFirst = modelFirst
  }

  /// Whether both games have a ruling; the reference drops other items.
  public var isComplete: Bool { baselineFirst != nil && modelFirst != nil }

  /// What the item counts for the model: 1, 0 or 0.5 for each game, `weight` times where the label is strong.
  ///
  /// - Parameter weight: How often a strong label counts; its authors count it three times.
  /// - Returns: The points, of the game with the model first and then of the other; nil where a game has no ruling.
  public func points(weight: Int = 3) -> [Double]? {
    guard let baselineFirst, let modelFirst else { return nil }
    return Self.points(modelFirst.winner, modelFirst.isStrong, weight)
      + Self.points(baselineFirst.winner.swapped, baselineFirst.isStrong, weight)
  }

  private static func points(_ winner: Preference.Winner, _ isStrong: Bool, _ weight: Int) -> [Double] {
    switch winner {
    case .first: Array(repeating: 1, count: isStrong ? weight : 1)
    case .second: Array(repeating: 0, count: isStrong ? weight : 1)
    case .tie, .flip: [0.5]
    }
  }
}

extension ArenaHardGames {
  /// The result of a model against the baseline.
  public struct Result: Hashable, Sendable {
    /// How many items are counted.
    public let count: Int
    /// How many are dropped, for a game without a ruling.
    public let dropped: Int
    /// The mean of all points, 0 to 1; the baseline against itself has 0.5.
    public let score: Double
  }

  /// The result over the games of all items; nil where no item is complete.
  ///
  /// The reference prints the mean of 100 bootstrap samples of the points instead, which scatters around it.
  ///
  /// - Precondition: `weight` is 1 or more.
  public static func result(_ items: [ArenaHardGames], weight: Int = 3) -> Result? {
    precondition(weight > 0, "a strong label counts at least once")
    let points = items.compactMap { $0.points(weight: weight) }
    let all = points.flatMap(\.self)
    guard !all.isEmpty else { return nil }
    return Result(
      count: points.count, dropped: items.count - points.count, score: all.reduce(0, +) / Double(all.count))
  }
}
