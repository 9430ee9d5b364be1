import GavelCore
import GavelMetrics

/// How well a judge of pairs, asked in both orders, finds the output that is better by construction, in the terms of LLMBar.
///
/// All items stay in the denominators: a reply that was not read is wrong, and two of them count as the same, as in the
/// reference. ``strictAgreement`` counts the same winner alone.
///
/// Source: Z. Zeng and others, *Evaluating Large Language Models at Evaluating Instruction Following*, 2024;
/// princeton-nlp/LLMBar at 9006165, `LLMEvaluator/evaluate.py`.
public struct LLMBarAgreement: Hashable, Sendable {
  /// Right winners, out of both orders of every item.
  public let accuracy: CountedRate
  /// Items with the same winner in both orders, or with none in either.
  public let positionalAgreement: CountedRate
  /// Items with the same winner in both orders.
  public let strictAgreement: CountedRate
  /// Items that are right in both orders.
  public let bothRight: CountedRate
  /// Replies that were not read, out of both orders of every item.
  public let unread: CountedRate
  /// Cohen's kappa between the orders, of the first output against everything else, -1 to 1; nil where it has no value.
  ///
  /// A reply that was not read so stands with a vote for the second output: this is the reference's value.
  public let publishedKappa: Double?
  /// Cohen's kappa between the orders over the items that were read in both, -1 to 1; nil where it has no value.
  public let kappa: Double?

  /// The rates of `items`.
  public init(_ items: [LabelledOrders]) {
    accuracy = CountedRate(
      items.count { $0.asGiven == $0.label } + items.count { $0.swappedBack == $0.label }, of: 2 * items.count
    )
    positionalAgreement = CountedRate(items.count { $0.asGiven == $0.swappedBack }, of: items.count)
    strictAgreement = CountedRate(
      items.count { $0.isConsistent }, of: items.count)
    bothRight = CountedRate(
      items.count { $0.asGiven == $0.label && $0.swappedBack == $0.label }, of: items.count)
    unread = CountedRate(
      items.count { $0.asGiven == nil } + items.count { $0.swappedBack == nil }, of: 2 * items.count)
    publishedKappa = Self.kappa(items.map { ($0.asGiven == .first, $0.swappedBack == .first) })
    kappa = Self.kappa(
      items.compactMap { item in
        guard let one = item.asGiven, let other = item.swappedBack else { return nil }
        return (one == .first, other == .first)
      })
  }

  private static func kappa(_ pairs: [(Bool, Bool)]) -> Double? {
    try? Statistics.cohenKappa(gold: pairs.map { $0.0 ? 1 : 0 }, predicted: pairs.map { $0.1 ? 1 : 0 })
  }
}
