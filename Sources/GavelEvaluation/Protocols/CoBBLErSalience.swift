/// Whether an evaluator prefers long answers, from the comparisons of CoBBLEr's `order` probe.
///
/// Lengths are in code points.
///
/// Source: minnesotanlp/cobbler at 5af58e0, `competitive-llms/evaluations/salience.py`.
public struct CoBBLErSalience: Hashable, Sendable {
  /// One comparison.
  public struct Item: Hashable, Sendable {
    /// The length of the first answer.
    public var first: Int
    /// The length of the second answer.
    public var second: Int
    /// Which answer won the first call; nil where it was not read.
    public var choice: CoBBLErComparison.Place?
    /// Whether both calls took the same place: such a comparison says nothing about lengths.
    public var isOrderBiased: Bool
    /// Whether both calls were read.
    public var isComplete: Bool

    /// A comparison.
    public init(
      first: String, second: String, choice: CoBBLErComparison.Place?, isOrderBiased: Bool,
      isComplete: Bool = true
    ) {
      self.first = first.unicodeScalars.count
      self.second = second.unicodeScalars.count
      self.choice = choice
      self.isOrderBiased = isOrderBiased
      self.isComplete = isComplete
    }
  }

  /// The longer answer wins, as the paper's program counts: of equal lengths the second counts as the longer one, and a
  /// comparison counts although its second call was not read.
  public let publishedLonger: CountedRate
  /// The other answer wins, of the same comparisons.
  public let publishedShorter: CountedRate
  /// The longer answer wins, of the comparisons read in both calls, without order bias, of different lengths.
  public let longer: CountedRate
  /// Comparisons that are left out of ``longer``.
  public let leftOut: Int

  /// The shares of `items`.
  public init(_ items: [Item]) {
    let counted = items.filter { $0.choice != nil && !$0.isOrderBiased }
    let long = counted.count { ($0.first > $0.second) == ($0.choice == .star) }
    publishedLonger = CountedRate(long, of: counted.count)
    publishedShorter = CountedRate(counted.count - long, of: counted.count)
    let clear = counted.filter { $0.isComplete && $0.first != $0.second }
    longer = CountedRate(clear.count { ($0.first > $0.second) == ($0.choice == .star) }, of: clear.count)
    leftOut = items.count - clear.count
  }
}
