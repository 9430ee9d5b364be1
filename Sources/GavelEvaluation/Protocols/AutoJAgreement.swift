import GavelCore

/// How well a judge of pairs, asked in both orders, agrees with people and with itself, in the terms of Auto-J.
///
/// ```swift
/// let agreement = AutoJAgreement([.init(label: .first, asGiven: .first, swappedBack: .first)])
/// print(agreement.agreement.value ?? 0, agreement.consistency.value ?? 0, agreement.unread)
/// ```
///
/// Its authors count "agreement" only where both orders give the label of people, and "consistency" where both orders give
/// the same. Every item is in the denominators: one with a reply that was not read neither agrees nor is consistent. (Their
/// program stops at such a reply.)
///
/// Source: J. Li and others, *Generative Judge for Evaluating Alignment*, 2024; GAIR-NLP/auto-j at 2ae17a3,
/// `codes/leaderboard/pairwise_eval.py`.
public struct AutoJAgreement: Hashable, Sendable {
  /// Items whose both orders give the label of people.
  public let agreement: CountedRate
  /// Items whose both orders give the same.
  public let consistency: CountedRate
  /// Items whose first order gives the label of people: what the authors call agreement for a judge asked once.
  public let singleOrderAgreement: CountedRate
  /// Of the items that name a winner in both orders and not the same, those that name the first shown twice.
  public let firstShown: CountedRate
  /// Items with at least one reply that was not read; they are in the totals of all but `firstShown`.
  public let unread: Int

  /// The rates of `items`; take a scenario's items for its row, and all for the overall one.
  public init(_ items: [LabelledOrders]) {
    agreement = CountedRate(items.count { $0.isConsistent && $0.asGiven == $0.label }, of: items.count)
    consistency = CountedRate(items.count { $0.isConsistent }, of: items.count)
    singleOrderAgreement = CountedRate(items.count { $0.asGiven == $0.label }, of: items.count)
    let torn = items.filter {
      $0.asGiven?.isDecisive == true && $0.swappedBack?.isDecisive == true && !$0.isConsistent
    }
    firstShown = CountedRate(torn.count { $0.asGiven == .first }, of: torn.count)
    unread = items.count { $0.asGiven == nil || $0.swappedBack == nil }
  }
}
