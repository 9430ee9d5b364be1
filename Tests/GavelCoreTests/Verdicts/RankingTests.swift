import GavelCore
import Testing

struct RankingTests {
  @Test(arguments: [2, 7, 32, 33, 100])
  func aRankIsOneMoreThanThereAreBetterOnes(_ count: Int) {
    let scores = (0..<count).map { Double($0 * 7 % 11) }
    let ranks = Ranking(scores: scores).ranks
    #expect(ranks == scores.map { score in 1 + scores.count { $0 > score } })
  }

  @Test func equalBestOnesShareTheFirstRank() {
    #expect(Ranking(scores: [7, 9, 9]).best == [1, 2])
    #expect(Ranking(best: 1, of: 3).ranks == [2, 1, 2])
  }
}
