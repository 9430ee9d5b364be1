public import GavelCore

/// The two games of a pair in MT-Bench: one in each order, with the conservative rule for what differs.
///
/// Source: lm-sys/FastChat at 0e6d3e4, `fastchat/llm_judge/show_result.py` and `common.py`.
public struct MTBenchGames: Hashable, Sendable {
  /// Who won the first game; nil for a reply without a ruling.
  public let first: Preference.Winner?
  /// Who won the second game, in terms of the order of the first; nil for a reply without a ruling.
  public let second: Preference.Winner?

  /// Two games.
  ///
  /// - Parameters:
  ///   - first: The winner with the first answer shown first.
  ///   - second: The winner with the second answer shown first, swapped back.
  public init(_ first: Preference.Winner?, _ second: Preference.Winner?) {
    self.first = first
    self.second = second
  }

  /// Whether both games have a ruling; others are left out of every rate.
  public var isComplete: Bool { first != nil && second != nil }

  /// What both games say; nil where they differ, or one has no ruling.
  public var combined: Preference.Winner? { first == second ? first : nil }

  /// The conservative result: a win only where both games name it, else a tie; nil where a game has no ruling.
  public var conservative: Preference.Winner? { isComplete ? combined ?? .tie : nil }
}

extension MTBenchGames {
  /// The games of one question between two models.
  public struct Match: Hashable, Sendable {
    /// The model whose answer stands first in the first game.
    public var first: String
    /// The other model.
    public var second: String
    /// The games.
    public var games: MTBenchGames

    /// A match.
    public init(first: String, second: String, games: MTBenchGames) {
      self.first = first
      self.second = second
      self.games = games
    }
  }

  /// Wins, losses and ties of a model.
  public struct Record: Hashable, Sendable {
    /// Matches won.
    public var wins = 0
    /// Matches lost.
    public var losses = 0
    /// Matches that neither won.
    public var ties = 0

    private var matches: Double { Double(wins + losses + ties) }
    /// Wins among all matches, 0 to 1.
    public var winRate: Double { Double(wins) / matches }
    /// Losses among all matches, 0 to 1.
    public var lossRate: Double { Double(losses) / matches }
    /// Wins and half of the ties among all matches, 0 to 1.
    public var adjustedWinRate: Double { (Double(wins) + 0.5 * Double(ties)) / matches }
  }

  /// What each model won and lost; matches with a game without ruling are left out, and so are models without a match.
  public static func winRates(_ matches: [Match]) -> [String: Record] {
    var records: [String: Record] = [:]
    for match in matches {
      switch match.games.conservative {
      case nil: break
      case .first:
        records[match.first, default: Record()].wins += 1
        records[match.second, default: Record()].losses += 1
      case .second:
        records[match.second, default: Record()].wins += 1
        records[match.first, default: Record()].losses += 1
      case .tie, .flip:
        records[match.first, default: Record()].ties += 1
        records[match.second, default: Record()].ties += 1
      }
    }
    return records
  }
}
