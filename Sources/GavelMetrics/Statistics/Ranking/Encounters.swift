/// The pairs of competitors that met, with how their battles ended.
struct Encounters {
  /// The number of competitors.
  let competitors: Int

  /// The position of the smaller competitor of each pair.
  private(set) var first: [Int] = []

  /// The position of the larger competitor of each pair.
  private(set) var second: [Int] = []

  /// How often the smaller competitor of each pair won: a whole number, as the other counts.
  var wins: [Double] = []

  /// How often the larger one won.
  var losses: [Double] = []

  /// How often neither did.
  var ties: [Double] = []

  /// The pairs with at least one battle.
  init(_ counts: WinCounts) {
    competitors = counts.size
    for low in 0..<competitors {
      for high in low + 1..<max(competitors, low + 1) {
        let won = counts.wins(of: low, over: high)
        let lost = counts.wins(of: high, over: low)
        let tied = counts.ties(between: low, and: high)
        guard won + lost + tied > 0 else { continue }
        first.append(low)
        second.append(high)
        wins.append(Double(won))
        losses.append(Double(lost))
        ties.append(Double(tied))
      }
    }
  }

  /// The number of pairs.
  var count: Int { first.count }

  /// The wins of the smaller competitor of each pair, a tie counting one half.
  var creditedWins: [Double] { zip(wins, ties).map { $0 + $1 / 2 } }

  /// The wins of the larger competitor of each pair, a tie counting one half.
  var creditedLosses: [Double] { zip(losses, ties).map { $0 + $1 / 2 } }

  /// Whether any battle was a tie.
  var hasTies: Bool { ties.contains { $0 > 0 } }
}
