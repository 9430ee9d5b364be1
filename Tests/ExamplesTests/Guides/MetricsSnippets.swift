import Gavel
import GavelTesting
import Testing

@Suite("Metrics over outcomes")
struct MetricsSnippets {
  private let answers = (0..<12).map { Submission(prompt: "question \($0 / 2)", response: "answer \($0).") }
  private let labels: [Double?] = [1, 2, 3, 4, 5, 4, 3, 2, 1, 2, nil, 4]
  private var ids: [String] { answers.indices.map { "q\($0)" } }

  private func judge(_ scores: [Int]) -> some Judge<Submission, Score> {
    let backend = ScriptedBackend { request, _ in
      let index = scores.indices.first { index in
        request.prompt.texts.contains { $0.contains("answer \(index).") }
      }
      let score = index.map { scores[$0] } ?? 0
      return .text("Of that kind.\nRULING: \(score == 0 ? "none" : "\(score)")")
    }
    return LLMJudge(pointwise: .helpfulness, backend: backend, asks: 1)
  }

  @Test("Outcomes and labels become estimates, by default and by name")
  func labelsAreCompared() async throws {
    let judge = judge([1, 2, 2, 4, 5, 5, 3, 0, 2, 2, 3, 4])
    let questions = answers.indices.map { "question \($0 / 2)" }
    let outcomes = try await judge.outcomes(for: answers)
    let sample = try Sample(outcomes, labels: labels, clusters: questions) { $0.value }
    for finding in LabelComparison.scores(sample, scale: 1...5) {
      print(finding.title, try finding.result.get())
    }
    let ordinal = sample.map { Labelled(Int($0.verdict), label: Int($0.label)) }
    print(try CohenKappa.quadratic(scale: 1...5).estimate(ordinal))
    print(try RankCorrelation(.kendall).estimate(sample))
    #expect(sample.count == 10)
    #expect(sample.excludedCount == 1)
    let interval = try CohenKappa.quadratic(scale: 1...5).estimate(ordinal).interval
    guard case .bounds(_, _, _, let method) = interval else {
      Issue.record("there is no interval")
      return
    }
    #expect(method.hasPrefix("bootstrap of 6 clusters"))
  }

  @Test("Two systems are compared item by item")
  func systemsAreCompared() async throws {
    let judgeOfMine = judge([3, 4, 4, 4, 5, 5, 3, 4, 4, 3, 3, 5])
    let judgeOfTheirs = judge([2, 3, 4, 3, 4, 5, 2, 4, 3, 3, 0, 4])
    let mine = try await judgeOfMine.outcomes(for: answers)
    let theirs = try await judgeOfTheirs.outcomes(for: answers)
    let comparison = try Comparison(Sample(mine, items: ids), Sample(theirs, items: ids))
    print(comparison)  // difference, interval, n, what was left out, p and its test
    let again = try Comparison(Sample(mine, items: ids), Sample(mine, items: ids))
    let corrected = try [comparison, again].corrected(by: .holm)
    #expect(comparison.difference.count == 11 && comparison.difference.excluded.values.reduce(0, +) == 1)
    #expect(corrected[0].correction?.comparisons == 2)
  }

  @Test("Any statistic becomes a metric by resampling")
  func medianIsBootstrapped() async throws {
    let outcomes = try await judge([3, 4, 4, 4, 5, 5, 3, 4, 4, 3, 3, 5]).outcomes(for: answers)
    let median = BootstrappedMetric<Score>("median-score/1", orderedBy: \.value) {
      scores throws(MetricError) in try Statistics.median(scores.map(\.value))
    }
    print(try outcomes.estimate(median))
    #expect(try outcomes.estimate(median).value == 4)
  }
}
