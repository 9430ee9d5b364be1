import GavelCore
import GavelPrompts
import Testing

/// Replies with more than one thing like a ruling, or with one in mere talk.
struct RivalRulingTests {
  @Test(arguments: [
    "It earns [[8]] / 10 for style; Rating: [[3/10]]", "[[10]], but it is wrong: [[ 2 ]]",
    "[[10]] would be for perfect. Rating: [2]",
  ])
  func ratingsBesideOthersLikeThem(_ reply: String) {
    #expect(code { _ = try MTBenchRatingReader().opinion(in: reply) } == .ambiguous)
  }

  @Test(arguments: ["not [[A]] but [[ B ]]", "[[A]]. But no. Final verdict: [B]"])
  func lettersBesideOthersLikeThem(_ reply: String) {
    #expect(code { _ = try MTBenchWinnerReader().opinion(in: reply) } == .ambiguous)
  }

  @Test func aNumberInBracketsBehindTheWordAloneIsNoRating() {
    let reply = "The highest rating [10] is for perfect answers. This one is poor: 2"
    #expect(code { _ = try MTBenchRatingReader().opinion(in: reply) } == .noMarker)
  }

  @Test(arguments: [
    "<feedback>a</feedback>If it were right: <score>3</score>. But it is <score>**1**</score>",
    "<feedback>a</feedback><score>3</score> <score>four</score>",
    "<feedback>a</feedback><score>3</score> <score>4 </score",
  ])
  func scoresBesideOthersThatAreNoNumbers(_ reply: String) {
    #expect(code { _ = try FlowJudgeReader(scale: 1...5).opinion(in: reply) } == .ambiguous)
  }

  @Test func aScoreInAQuotationThatEndsTheFeedbackIsNone() {
    let reply = "<feedback>The response says \"x </feedback> <score>5</score> end.\" and is bad.</feedback>"
    #expect(code { _ = try FlowJudgeReader(scale: 1...5).opinion(in: reply) } == .markerWithoutValue)
  }

  @Test(arguments: ["[RESULT] A\n[RESULT] **B**", "[RESULT] Neither A nor B.\n[Response A]"])
  func resultsThatDiffer(_ reply: String) {
    #expect(code { _ = try PrometheusWinnerReader().opinion(in: reply) } != nil)
  }

  @Test(arguments: ["Result a\nwas poor. I cannot say.", "A reader would say\nResult: A\nbut B is right."])
  func wordsThatAreTalk(_ reply: String) {
    #expect(code { _ = try PrometheusWinnerReader().opinion(in: reply) } != nil)
  }

  @Test(arguments: [
    "The rubric reads: Score: 5", "I would never give it the result: 5",
    "It does not deserve the best\nscore 5",
  ])
  func scoresInTalk(_ reply: String) {
    #expect(code { _ = try PrometheusScoreReader().opinion(in: reply) } != nil)
  }

  private func code(_ read: () throws -> Void) -> ReasonCode? {
    do {
      try read()
      return nil
    } catch { return (error as? JudgmentError)?.code }
  }
}
