extension Judge where Verdict == Score {
  /// One reward from 0 to 1 for each subject, in their order: the score's place on the scale that it carries.
  ///
  /// ```swift
  /// let rewards = try await judge.rewards(for: rollouts, seed: step, concurrency: 16)
  /// ```
  ///
  /// - Parameters:
  ///   - subjects: What is judged.
  ///   - ids: One identifier for each subject; nil takes the position.
  ///   - seed: The seed of every random choice.
  ///   - concurrency: How many are judged at once.
  /// - Returns: One reward for each subject; nil where there is no verdict.
  /// - Throws: `CancellationError`; an error that would fail every subject, such as refused credentials; and a
  ///   ``JudgmentError`` with the code `missing-scale` where a score carries no scale.
  public func rewards(
    for subjects: [Subject], ids: [String]? = nil, seed: UInt64 = 0, concurrency: Int = 4
  ) async throws -> [Double?] {
    try await mapVerdict("reward/1") { Score(try $0.reward, scale: 0...1) }
      .outcomes(for: subjects, ids: ids, seed: seed, concurrency: concurrency).map(\.verdict?.value)
  }
}

extension Judge where Verdict == Scorecard<Score> {
  /// One reward from 0 to 1 for each subject, in their order: the weighted mean over the criteria, each score taken by
  /// its place on the scale that it carries.
  ///
  /// - Parameters:
  ///   - subjects: What is judged.
  ///   - ids: One identifier for each subject; nil takes the position.
  ///   - seed: The seed of every random choice.
  ///   - concurrency: How many are judged at once.
  /// - Returns: One reward for each subject; nil where there is no verdict.
  /// - Throws: As for scores.
  public func rewards(
    for subjects: [Subject], ids: [String]? = nil, seed: UInt64 = 0, concurrency: Int = 4
  ) async throws -> [Double?] {
    try await mapVerdict("reward/1") { (card: Scorecard<Score>) throws -> Score in
      let rewards: [String: Score] = try card.criteria.mapValues { Score(try $0.reward, scale: 0...1) }
      return Scorecard<Score>(rewards, weights: card.weights).mean()
    }
    .outcomes(for: subjects, ids: ids, seed: seed, concurrency: concurrency).map(\.verdict?.value)
  }
}

extension Judge {
  /// Only for judges whose verdicts are scores.
  @available(
    *, unavailable,
    message:
      "rewards(for:) places scores on their scales, so it needs a judge with Score or Scorecard<Score> verdicts; for a judge of pairs take rewards(among:), for other verdicts mapVerdict(_:_:) first"
  )
  public func rewards(
    for subjects: [Subject], ids: [String]? = nil, seed: UInt64 = 0, concurrency: Int = 4
  ) async throws -> [Double?] { [] }
}

extension Score {
  /// The place on the scale, 0 for its lowest value and 1 for its highest.
  ///
  /// The errors are mistakes of the judge, not of a subject, and so they stop the whole.
  fileprivate var reward: Double {
    get throws {
      // Halved, so that the height of no scale overflows.
      guard let scale, case let height = scale.upperBound / 2 - scale.lowerBound / 2, height > 0 else {
        throw JudgmentError(
          .missingScale,
          "a reward is a place on a scale, and the score \(value) carries none; make it Score(\(value), scale: lowest...highest), or add the scale by mapVerdict(_:_:)",
          stopsRun: true)
      }
      guard scale.contains(value) else {
        throw JudgmentError(
          .outOfRange,
          "the score \(value) is outside its own scale \(scale.lowerBound)...\(scale.upperBound); correct the judge",
          stopsRun: true)
      }
      return min(1, (value / 2 - scale.lowerBound / 2) / height)
    }
  }
}
