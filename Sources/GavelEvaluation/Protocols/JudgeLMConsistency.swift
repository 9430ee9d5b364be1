public import GavelCore

/// Whether a judge says the same of two answers in either order, and which place it favours where it does not.
///
/// The rates are nil where no item is left.
///
/// Source: baaivision/JudgeLM at 00c4516, `judgelm/llm_judge/eval_model_judgement.py`.
public struct JudgeLMConsistency: Hashable, Sendable {
  /// Items with the same result in both orders.
  public private(set) var consistent = 0
  /// Items where the answer shown first fares better than it does when it is shown second.
  public private(set) var preferringFirst = 0
  /// Items where the answer shown second fares better than it does when it is shown first.
  public private(set) var preferringSecond = 0
  /// Items with an order without a ruling.
  public private(set) var unread = 0

  /// Counts items.
  ///
  /// - Parameters:
  ///   - games: The winner with the answers as given, and with them reversed, each as shown: `.first` is the answer that
  ///     stood first. Nil for a reply without a ruling.
  ///   - rule: What is done with an item that lacks a ruling.
  public init(
    _ games: [(asGiven: Preference.Winner?, reversed: Preference.Winner?)],
    unread rule: UnreadReplies = .leftOut
  ) {
    for game in games {
      let isUnread = game.asGiven == nil || game.reversed == nil
      if isUnread { unread += 1 }
      if isUnread && rule == .leftOut { continue }
      let difference = Self.sign(game.asGiven) + Self.sign(game.reversed)
      if difference == 0 {
        consistent += 1
      } else if difference > 0 {
        preferringFirst += 1
      } else {
        preferringSecond += 1
      }
    }
  }

  /// How many items were compared.
  public var n: Int { consistent + preferringFirst + preferringSecond }
  /// The share of items with the same result in both orders.
  public var consistency: Double? { share(consistent) }
  /// The share of items that favour the answer shown first.
  public var firstRate: Double? { share(preferringFirst) }
  /// The share of items that favour the answer shown second.
  public var secondRate: Double? { share(preferringSecond) }
  /// How far the two shares are apart.
  public var deltaBias: Double? { share(abs(preferringFirst - preferringSecond)) }
  /// Both shares together.
  public var totalBias: Double? { share(preferringFirst + preferringSecond) }

  private func share(_ count: Int) -> Double? { n == 0 ? nil : Double(count) / Double(n) }

  /// 1 for the answer shown first, -1 for the one shown second.
  private static func sign(_ winner: Preference.Winner?) -> Int {
    switch winner {
    case .first: 1
    case .second: -1
    case .tie, .flip, nil: 0
    }
  }
}
