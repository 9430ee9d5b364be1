import GavelEvaluation
import Testing

struct CoBBLErRunTests {
  /// Star twice, Square twice, the same answer twice, a second call and a first call that were not read.
  private let comparisons: [CoBBLErComparison] = [
    .init(first: "x", second: "y", choice: .star, repeated: .star),
    .init(first: "x", second: "z", choice: .square, repeated: .square),
    .init(first: "x", second: "y", choice: .star, repeated: .square),
    .init(first: "y", second: "x", choice: .square, repeated: nil),
    .init(first: "y", second: "z", choice: nil, repeated: .star),
  ]

  @Test func orderBiasIsTheSamePlaceTwice() {
    let run = CoBBLErRun(.order, comparisons)
    #expect(run.publishedOrderBias(toward: .star) == CountedRate(1, of: 5))
    #expect(run.orderBias(toward: .star) == CountedRate(1, of: 3))
    #expect(run.orderBias(toward: .square) == CountedRate(1, of: 3))
    #expect(run.sameAnswer == CountedRate(1, of: 3))
    #expect(run.valid == CountedRate(4, of: 5) && run.complete == CountedRate(3, of: 5))
  }

  @Test func compassionTakesAgreementForOrderBias() {
    let run = CoBBLErRun(.compassion, comparisons)
    #expect(run.publishedOrderBias(toward: .star) == CountedRate(1, of: 5))
    #expect(run.orderBias(toward: .star) == CountedRate(1, of: 3))
    // Named x in both calls: agreement, which the paper's program denies to be egocentric.
    #expect(run.publishedEgocentricBias(of: "x") == CountedRate(2, of: 4))
    #expect(run.egocentricBias(of: "x") == CountedRate(1, of: 3))
  }

  @Test func theOwnAnswerMayBeNamedByAPart() {
    let run = CoBBLErRun(.order, comparisons)
    #expect(run.publishedEgocentricBias(of: "x-7b") == CountedRate(2, of: 4))
    #expect(run.egocentricBias(of: "x-7b") == CountedRate(0, of: 0))
    #expect(run.egocentricBias(of: "x") == CountedRate(1, of: 3))
    #expect(run.publishedEgocentricBias(of: "w").value == nil)
  }

  @Test(arguments: [CoBBLErRun.Probe.bandwagon, .distraction, .frequency])
  func aHintIsFollowedInBothCalls(_ probe: CoBBLErRun.Probe) {
    let opposite = CoBBLErComparison(first: "x", second: "y", choice: .square, repeated: .star)
    let run = CoBBLErRun(probe, comparisons + [opposite], total: 10)
    #expect(run.publishedFollowing == CountedRate(1, of: 10))
    #expect(run.following == CountedRate(1, of: 4))
    #expect(run.opposing == CountedRate(1, of: 4))
    #expect(run.sameAnswer == CountedRate(2, of: 4))
  }

  @Test func oneCallFollowsItsOwnHint() {
    let run = CoBBLErRun(
      .selective,
      [
        .init(first: "x", second: "y", choice: .star, hint: .star),
        .init(first: "x", second: "y", choice: .star, hint: .square),
        .init(first: "x", second: "y", choice: nil, hint: .square),
      ])
    #expect(run.publishedFollowing == CountedRate(1, of: 3))
    #expect(run.following == CountedRate(1, of: 2) && run.opposing == CountedRate(1, of: 2))
  }

  @Test func equalLengthsSayNothingOfSalience() {
    let salience = CoBBLErSalience([
      .init(first: "long", second: "x", choice: .star, isOrderBiased: false),
      .init(first: "x", second: "long", choice: .star, isOrderBiased: false),
      .init(first: "e\u{301}", second: "xy", choice: .square, isOrderBiased: false),
      .init(first: "long", second: "x", choice: .star, isOrderBiased: true),
      .init(first: "long", second: "x", choice: .star, isOrderBiased: false, isComplete: false),
      .init(first: "long", second: "x", choice: nil, isOrderBiased: false),
    ])
    #expect(salience.publishedLonger == CountedRate(3, of: 4))
    #expect(salience.publishedShorter == CountedRate(1, of: 4))
    #expect(salience.longer == CountedRate(1, of: 2))
    #expect(salience.leftOut == 4)
  }
}
