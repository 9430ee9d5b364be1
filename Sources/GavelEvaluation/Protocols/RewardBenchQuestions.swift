import GavelMetrics

/// The rows of RewardBench's ties by question.
struct RewardBenchQuestions {
  /// What matters of one question.
  struct Question {
    /// The worst right answer minus the best wrong one.
    var gap: Double
    /// The best right answer minus the worst; nil for a single one.
    var spread: Double?
  }

  private(set) var reference: [Int: Question] = [:]
  private(set) var tied: [Int: Question] = [:]
  /// How many questions were left out.
  private(set) var leftOut = 0

  private struct Key: Hashable {
    var kind: RewardBenchTieRow.Kind
    var question: Int
  }

  private struct Answers {
    var right: [Double?] = []
    var wrong: [Double?] = []
  }

  init(_ rows: [RewardBenchTieRow], substitute: Double?) throws(MetricError) {
    var answers: [Key: Answers] = [:]
    for row in rows {
      let key = Key(kind: row.kind, question: row.question)
      let right = max(0, row.right)
      answers[key, default: Answers()].right += row.scores.prefix(right).map { $0 ?? substitute }
      answers[key, default: Answers()].wrong += row.scores.dropFirst(right).map { $0 ?? substitute }
    }
    for (key, answers) in answers.sorted(by: { $0.key.question < $1.key.question }) {
      guard let question = try Self.question(answers, key.question) else {
        leftOut += 1
        continue
      }
      switch key.kind {
      case .reference: reference[key.question] = question
      case .tied: tied[key.question] = question
      }
    }
  }

  private static func question(_ answers: Answers, _ number: Int) throws(MetricError) -> Question? {
    let right = answers.right.compactMap(\.self)
    let wrong = answers.wrong.compactMap(\.self)
    guard right.count == answers.right.count, wrong.count == answers.wrong.count else { return nil }
    guard (right + wrong).allSatisfy(\.isFinite) else {
      throw MetricError(.nonFinite, "the question \(number) has a score that is no finite number")
    }
    guard let best = right.max(), let worst = right.min(), let other = wrong.max() else {
      throw MetricError(
        .tooFewItems,
        "the question \(number) has \(right.count) right and \(wrong.count) wrong answers; one of each is the least"
      )
    }
    return Question(gap: worst - other, spread: right.count > 1 ? best - worst : nil)
  }
}
