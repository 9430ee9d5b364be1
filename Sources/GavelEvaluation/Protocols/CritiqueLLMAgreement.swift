public import GavelCore

/// How often CritiqueLLM names the same of two answers in both orders, and the one that people name.
///
/// Two rates have two bases. The authors divide by all pairs, so that a reply that could not be read counts as wrong; the
/// plain rates are of the pairs of which both replies could be read, and ``unread`` says how many are left out.
///
/// Source: P. Ke and others, *CritiqueLLM*, 2024; thu-coai/CritiqueLLM at e1e0241, `evaluation/eval_pairwise.py`.
public struct CritiqueLLMAgreement: Hashable, Sendable {
  /// Two answers, asked about in both orders.
  public struct Pair: Hashable, Sendable {
    /// Who won with the first answer shown first; nil for a reply that could not be read.
    public var first: Preference.Winner?
    /// Who won with the second answer shown first, swapped back; nil for a reply that could not be read.
    public var second: Preference.Winner?
    /// Who is better, by people.
    public var label: Preference.Winner

    /// A pair.
    public init(first: Preference.Winner?, second: Preference.Winner?, label: Preference.Winner) {
      self.first = first
      self.second = second
      self.label = label
    }

    /// What both orders say; nil where they differ, or one is not read.
    public var consistent: Preference.Winner? { first == second && first != .flip ? first : nil }
  }

  /// All pairs.
  public let pairs: Int
  /// Pairs of which a reply could not be read.
  public let unread: Int
  /// Pairs of which both orders say the same.
  public let consistent: Int
  /// Pairs of which both orders say what people say.
  public let agreeing: Int

  /// Counts `pairs`.
  public init(_ pairs: [Pair]) {
    self.pairs = pairs.count
    unread = pairs.count { $0.first == nil || $0.second == nil }
    consistent = pairs.count { $0.consistent != nil }
    agreeing = pairs.count { $0.consistent == $0.label }
  }

  /// How often both orders say the same, among pairs with both replies read, 0 to 1; nil where there are none.
  public var consistency: Double? { Self.share(consistent, of: pairs - unread) }
  /// How often both orders say what people say, among pairs with both replies read, 0 to 1; nil where there are none.
  public var agreement: Double? { Self.share(agreeing, of: pairs - unread) }
  /// ``consistency`` as the authors report it: among all pairs; nil where there are none.
  public var consistencyOfAllPairs: Double? { Self.share(consistent, of: pairs) }
  /// ``agreement`` as the authors report it: among all pairs; nil where there are none.
  public var agreementOfAllPairs: Double? { Self.share(agreeing, of: pairs) }

  private static func share(_ count: Int, of all: Int) -> Double? {
    all > 0 ? Double(count) / Double(all) : nil
  }
}
