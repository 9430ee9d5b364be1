/// The ratings of one item by several raters, in the order of the raters; nil where a rater left it out.
///
/// Raters may be people, judges, or repetitions of one judge.
public struct ItemRatings: Hashable, Sendable {
  /// One rating for each rater.
  public var ratings: [Double?]

  /// The ratings of one item.
  public init(_ ratings: [Double?]) { self.ratings = ratings }
}

extension ItemRatings {
  /// An order that depends on the ratings alone; a missing one comes first.
  static func areInIncreasingOrder(_ left: Self, _ right: Self) -> Bool {
    left.ratings.lexicographicallyPrecedes(right.ratings) { left, right in
      switch (left, right) {
      case (nil, .some): true
      case (.some(let left), .some(let right)): left < right
      case (_, nil): false
      }
    }
  }
}

extension Sequence<ItemRatings> {
  /// The ratings as a table with a row for each rater, as the functions on plain numbers take them.
  var table: [[Double?]] {
    let raters = map(\.ratings.count).max() ?? 0
    return (0..<raters).map { rater in map { rater < $0.ratings.count ? $0.ratings[rater] : nil } }
  }
}
