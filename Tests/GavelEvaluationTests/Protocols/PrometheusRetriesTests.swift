import GavelEvaluation
import Testing

struct PrometheusRetriesTests {
  private struct Stopped: Error {}

  @Test func onlyTheUnreadAreAskedAgainAndTheFirstReadableReplyIsKept() throws {
    let rounds = [["1", "x", "y"], ["z", "2"], ["3"]]
    var round = 0
    let outcome = PrometheusRetries.run(count: 3) { _ in
      defer { round += 1 }
      return rounds[round]
    } read: {
      Int($0)
    }
    #expect(outcome.calls == [[0, 1, 2], [1, 2], [1]])
    #expect(outcome.rulings == [1, 3, 2] && outcome.replies == ["1", "3", "2"])
    #expect(outcome.ruled == 3 && outcome.unread == 0)
  }

  @Test func roundsAreLimited() {
    let outcome = PrometheusRetries.run(count: 2, retries: 3) {
      $0.map { $0 == 0 ? "7" : "no" }
    } read: {
      Int($0)
    }
    #expect(outcome.calls.count == 4 && outcome.rulings == [7, nil] && outcome.unread == 1)
    #expect(
      PrometheusRetries.run(count: 1) { _ in
        ["no"]
      } read: {
        Int($0)
      }.calls.count == 11)
    #expect(
      PrometheusRetries.run(count: 1, retries: 0) { _ in
        ["no"]
      } read: {
        Int($0)
      }.calls.count == 1)
  }

  @Test func nothingIsOneEmptyRound() {
    let outcome = PrometheusRetries.run(count: 0) { _ in
      []
    } read: {
      Int($0)
    }
    #expect(outcome.calls == [[]] && outcome.rulings.isEmpty)
  }

  @Test func questionsWithoutAReplyAreLeftOut() {
    let outcome = PrometheusRetries.run(count: 2, retries: 5) { places in
      places.count == 2 ? ["no", "no"] : []
    } read: {
      Int($0)
    }
    #expect(outcome.calls == [[0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [0, 1]])
    let short = PrometheusRetries.run(count: 3, retries: 5) {
      $0.count == 3 ? ["no", "no"] : ["no"]
    } read: {
      Int($0)
    }
    #expect(short.calls == [[0, 1, 2], [0, 1], [0], [0], [0], [0]] && short.rulings.count == 2)
  }

  @Test func errorsGoThrough() {
    #expect(throws: Stopped.self) {
      try PrometheusRetries.run(count: 1) { _ in
        throw Stopped()
      } read: {
        Int($0)
      }
    }
  }
}
