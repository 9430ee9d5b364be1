import GavelCore
import Testing

/// A few answers are ranked in another way than many.
struct LongRankingTests {
  @Test(arguments: [2, 7, 32, 33, 100])
  func aRankIsOneMoreThanThereAreBetterOnes(_ count: Int) {
    let scores = (0..<count).map { Double($0 * 7 % 11) }
    let ranks = Ranking(scores: scores).ranks
    #expect(ranks == scores.map { score in 1 + scores.count { $0 > score } })
  }
}
