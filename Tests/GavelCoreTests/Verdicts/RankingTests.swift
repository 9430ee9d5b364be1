import Foundation
import GavelCore
import Testing

struct RankingTests {
  @Test func higherScoresHaveLowerRanksAndEqualOnesShareThem() {
    #expect(Ranking(scores: [7, 9, 7, 1]).ranks == [2, 1, 2, 4])
    #expect(Ranking(scores: [7, 9, 7, 1]).best == [1])
    #expect(Ranking(scores: [3, 3]).best == [0, 1])
  }

  @Test func theBestAloneIsNamed() {
    let ranking = Ranking(best: 2, of: 4)
    #expect(ranking.ranks == [2, 2, 1, 2] && ranking.scores == nil && ranking.best == [2])
  }

  @Test(arguments: [Ranking(scores: [1.5, 2]), Ranking(best: 0, of: 3)])
  func readsBackEqual(_ ranking: Ranking) throws {
    let data = try JSONEncoder().encode(ranking)
    #expect(try JSONDecoder().decode(Ranking.self, from: data) == ranking)
  }

  @Test(arguments: [
    #"{"ranks": [1]}"#, #"{"ranks": [2, 2]}"#, #"{"ranks": [1, 3, 3]}"#, #"{"ranks": [0, 1]}"#,
    #"{"ranks": [1, 2], "scores": [1, 2]}"#, #"{"ranks": [1, 2], "scores": [2]}"#,
  ])
  func whatIsNoRankingIsRefused(_ json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Ranking.self, from: Data(json.utf8)) }
  }
}

struct CritiqueTests {
  @Test func aBlankTextIsNone() throws {
    #expect(Critique(" \n\u{3000}") == nil)
    let critique = try #require(Critique("Too long."))
    let data = try JSONEncoder().encode(critique)
    #expect(try JSONDecoder().decode(Critique.self, from: data) == critique)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Critique.self, from: Data(#"{"text": " "}"#.utf8))
    }
  }
}
