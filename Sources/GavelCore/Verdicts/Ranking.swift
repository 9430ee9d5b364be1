/// The order of several answers, best first; equal ones share a rank.
///
/// ```swift
/// let ranking = Ranking(scores: [7, 9, 7])   // ranks 2, 1, 2
/// ```
public struct Ranking: Verdict {
  /// `ranking`.
  public static let kind = "ranking"

  /// The rank of each answer, in the order in which they were shown: one more than there are better ones.
  public let ranks: [Int]
  /// The score of each answer, where the judge scored them; finite.
  public let scores: [Double]?

  /// A ranking by scores: the higher one is better.
  ///
  /// - Precondition: There are two scores or more, and all are finite.
  public init(scores: [Double]) {
    precondition(scores.count >= 2 && scores.allSatisfy(\.isFinite), "two or more finite scores")
    ranks = Self.ranks(of: scores)
    self.scores = scores
  }

  /// A ranking that names the best answer alone: all others share the second rank.
  ///
  /// - Precondition: `best` is one of `0..<count`, and there are two answers or more.
  public init(best: Int, of count: Int) {
    precondition(count >= 2 && (0..<count).contains(best), "the best is one of two or more")
    ranks = (0..<count).map { $0 == best ? 1 : 2 }
    scores = nil
  }

  /// The places of the best answers, from 0: several where they share the first rank.
  public var best: [Int] { ranks.indices.filter { ranks[$0] == 1 } }

  private static func ranks(of scores: [Double]) -> [Int] {
    // A few are compared with each other at once.
    if scores.count <= 32 { return scores.map { score in 1 + scores.count { $0 > score } } }
    let order = scores.sorted(by: >)
    var rank: [Double: Int] = [:]
    for (place, score) in order.enumerated() where rank[score] == nil { rank[score] = place + 1 }
    return scores.map { rank[$0] ?? order.count }
  }

  private enum CodingKeys: String, CodingKey { case ranks, scores }

  /// Reads `{"ranks", "scores"}`; scores may be missing, and must agree with the ranks where they are not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    ranks = try container.decode([Int].self, forKey: .ranks)
    scores = try container.decodeIfPresent([Double].self, forKey: .scores)
    let fits = scores.map { $0.allSatisfy(\.isFinite) && Self.ranks(of: $0) == ranks } ?? true
    guard ranks.count >= 2, Self.ranks(of: ranks.map { -Double($0) }) == ranks, fits else {
      throw DecodingError.dataCorruptedError(
        forKey: .ranks, in: container,
        debugDescription: "a rank is one more than there are better answers, and agrees with the scores")
    }
  }
}
